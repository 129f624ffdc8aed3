package style

import (
	"strings"
	"testing"

	"fazhi/generator/internal/unit"
)

// A limit is the least value of a length, one below it, and what 1.07pt is rounded to.
type limit struct {
	least, below string
	rounded      unit.Length
}

var (
	free    = limit{"-7200pt", "-7201pt", 21 * unit.Twip}
	zero    = limit{"0", "-1twip", 21 * unit.Twip}
	twip    = limit{"1twip", "0", 21 * unit.Twip}
	half    = limit{"0.5pt", "0", unit.Pt}
	eighths = limit{"0", "-0.13pt", 9 * (unit.Pt / 8)}
)

// limits are those of all lengths of a style; each paragraph has the same.
var limits = map[string]limit{
	"page.width": twip, "page.height": twip, "page.top": zero, "page.bottom": zero, "page.left": zero,
	"page.right": zero, "paragraph.size": half, "paragraph.pitch": twip,
	"paragraph.spacing": free, "paragraph.first_indent": free,
	"paragraph.left_indent": zero, "paragraph.right_indent": zero, "paragraph.before": zero, "paragraph.after": zero,
	"page_number.size": half, "page_number.pitch": twip, "page_number.footer": zero, "page_number.inset": zero,
	"draft_mark.size": half, "draft_mark.pitch": twip, "draft_mark.header": zero,
	"table.border": eighths, "table.margin": zero, "table.row_height": zero, "table.air": zero, "table.gap": twip,
	"table.least_margin": zero, "table.least_size": half, "table.whole": zero,
	"letterhead.top": zero, "letterhead.joint": half, "letterhead.least": half, "letterhead.rule": eighths,
	"letterhead.rule_gap": zero, "letterhead.letter_top": zero, "letterhead.letter_width": twip,
	"letterhead.letter_foot": zero, "letterhead.letter_thin": eighths, "letterhead.letter_space": zero,
	"imprint.outer": eighths, "imprint.inner": eighths, "imprint.foot": twip,
}

// positive are the numbers that may not be 0.
var positive = map[string]bool{"letterhead.signers": true, "title.lines": true}

// TestLimits checks the limits of each length and number of a style.
func TestLimits(t *testing.T) {
	for _, section := range new(Style).sections() {
		for _, f := range section.fields {
			name := section.key[0] + "." + f.name
			good, bad := []any{}, []any{}
			switch f.to.(type) {
			case *unit.Length:
				l, ok := limits[name]
				if !ok {
					t.Errorf("%s has no limit in this test", name)
					continue
				}
				good, bad = []any{l.least, "7200pt", "1.07pt"}, []any{l.below, "7201pt"}
			case *unit.Em:
				good, bad = []any{"0字", "100字"}, []any{"-1字", "100.1字"}
			case *int:
				good, bad = []any{int64(1), int64(9)}, []any{int64(-1), int64(10)}
				if positive[name] {
					bad = append(bad, int64(0))
				} else {
					good = append(good, int64(0))
				}
			}
			for _, v := range good {
				if d := f.set(v); d != nil {
					t.Errorf("%s = %v: %s", name, v, d.Message)
				}
			}
			if to, ok := f.to.(*unit.Length); ok && *to != limits[name].rounded {
				t.Errorf("%s = 1.07pt: is %v, want %v", strings.Join(section.key, "."), *to, limits[name].rounded)
			}
			for _, v := range bad {
				if f.set(v) == nil {
					t.Errorf("%s = %v: no fault", name, v)
				}
			}
		}
	}
}
