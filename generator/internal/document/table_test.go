package document_test

import (
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/unit"
)

func TestWidths(t *testing.T) {
	for _, shares := range [][]int{{1000}, {333, 333, 334}, {1, 999}, {143, 143, 143, 143, 143, 143, 142}} {
		table := document.Table{Shares: shares}
		sum := 0
		for i, w := range table.Widths(unit.Twips(8845)) {
			if w%unit.Twip != 0 || w <= 0 {
				t.Errorf("%v: column %d is %v wide", shares, i, w)
			}
			sum += w.Twips()
		}
		if sum != 8845 {
			t.Errorf("%v: the widths sum up to %d twips, not 8845", shares, sum)
		}
	}
}
