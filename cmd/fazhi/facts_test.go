package main

import "testing"

// TestLedgerFormat checks the choice of the format of a table of facts, and that a workbook is not printed on a
// screen.
func TestLedgerFormat(t *testing.T) {
	for _, c := range []struct {
		format, out string
		screen      bool
		want        string // "": refused
	}{
		{"", "", true, "csv"}, {"", "-", true, "csv"}, {"", "a.XLSX", true, "xlsx"}, {"json", "a.txt", false, "json"},
		{"xlsx", "", true, ""}, {"xlsx", "-", true, ""}, {"xlsx", "a.bin", true, "xlsx"}, {"xlsx", "", false, "xlsx"},
		{"xlsx", "-", false, "xlsx"}, {"", "a.toml", false, ""}, {"", "a.doc", false, ""}, {"xls", "", false, ""},
	} {
		got, err := ledgerFormat(c.format, c.out, c.screen)
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("format %q to %q: %q, %v; want %q", c.format, c.out, got, err, c.want)
		}
	}
}
