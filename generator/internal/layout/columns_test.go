package layout

import (
	"fmt"
	"hash/crc32"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/golden"
)

// randomColumns returns columns with limits that do not decrease.
func randomColumns(r *rand.Rand) columns {
	cs := make(columns, 1+r.Intn(15))
	for i := range cs {
		limits := []int{1 + r.Intn(1200), 1 + r.Intn(2000), 1 + r.Intn(2500), 1 + r.Intn(60000)}
		slices.Sort(limits)
		cs[i] = column{limits[0], limits[1], limits[2], limits[3], limits[3]}
	}
	return cs
}

// TestWidths tests properties of all columns: the widths sum to the measure, and no column is wider than one of its
// limits while another is narrower than the same limit of its own.
func TestWidths(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	limits := []func(column) int{column.atPiece, column.atLeast, column.atShort, column.atFull}
	for range 20000 {
		cs, measure := randomColumns(r), 2000+r.Intn(15000)
		widths, sum := cs.widths(measure), 0
		for _, w := range widths {
			sum += w
		}
		if sum != measure {
			t.Fatalf("%v in %d: %v sum to %d", cs, measure, widths, sum)
		}
		for k, limit := range limits {
			over, under := false, false
			for i, c := range cs {
				over = over || widths[i] > limit(c)
				under = under || widths[i] < limit(c)
			}
			if over && under {
				t.Fatalf("%v in %d: in %v a column is wider than its limit %d while another is narrower", cs, measure,
					widths, k)
			}
		}
	}
}

// TestWidthsByNeed tests that a larger need never makes a column narrower.
func TestWidthsByNeed(t *testing.T) {
	r := rand.New(rand.NewSource(8))
	for range 5000 {
		cs, measure := randomColumns(r), 2000+r.Intn(15000)
		before := cs.widths(measure)
		i := r.Intn(len(cs))
		grown := slices.Clone(cs)
		grown[i].full += 1 + r.Intn(9000)
		if after := grown.widths(measure); after[i] < before[i]-1 {
			t.Fatalf("%v in %d: column %d was %d wide and is %d with a longer text", cs, measure, i, before[i],
				after[i])
		}
	}
}

func TestWidthsOf(t *testing.T) {
	word := func(piece, full int) column {
		return column{piece, min(full, max(piece, 5)), min(full, max(piece, 8)), full, full}
	}
	for name, c := range map[string]struct {
		columns columns
		measure int
		want    []int
	}{
		"space for all":           {columns{word(1, 2), word(1, 4)}, 12, []int{4, 8}},
		"short columns first":     {columns{word(1, 2), word(1, 4), word(1, 2000)}, 31, []int{2, 4, 25}},
		"long ones by length":     {columns{word(1, 2), word(1, 18), word(1, 28)}, 30, []int{2, 12, 16}},
		"equal where it is tight": {columns{word(1, 9), word(1, 9), word(2, 2)}, 14, []int{6, 6, 2}},
		"pieces before words":     {columns{word(11, 11), word(1, 9), word(1, 9)}, 17, []int{11, 3, 3}},
		"too narrow for pieces":   {columns{word(11, 11), word(11, 11)}, 16, []int{8, 8}},
	} {
		if got := c.columns.widths(c.measure); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// TestRandomWidths compares checksums of the widths of random tables of short texts with testdata/widths.txt, which
// has one line for fifty tables. It detects unintended changes of the result.
func TestRandomWidths(t *testing.T) {
	st, faces := shipped(t)
	var out strings.Builder
	for seed := range int64(12) {
		w := writer{rand.New(rand.NewSource(seed))}
		sum := crc32.NewIEEE()
		for range 50 {
			n := 2 + w.Intn(9)
			table := &document.Table{Align: make([]document.Side, n), Labels: w.Intn(2)}
			table.Head, table.Rows = make([]document.Row, 1+w.Intn(2)), make([]document.Row, 1+w.Intn(3))
			for _, rows := range [][]document.Row{table.Head, table.Rows} {
				for i := range rows {
					for range n {
						text := w.han(w.Intn(14)) + w.pick("", w.word(), w.word()+w.word())
						rows[i] = append(rows[i], document.Cell{Runs: runs(0, text)})
					}
				}
			}
			Fit(&document.Document{Blocks: []document.Block{table}}, st, faces)
			fmt.Fprintln(sum, table.Fit)
		}
		fmt.Fprintf(&out, "%2d: %08x\n", seed, sum.Sum32())
	}
	golden.Check(t, "testdata/widths.txt", []byte(out.String()))
}
