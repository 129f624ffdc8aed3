package pdftest

import "fmt"

// grid checks the spans of a table's cells: its parts have rows of equal width, no cell extends beyond the last row
// of its part, and each place has one cell.
func grid(e *Element) (faults []string) {
	width := -1
	for _, part := range e.Kids {
		covered := make([]map[int]bool, len(part.Kids)) // row, column
		for i := range covered {
			covered[i] = map[int]bool{}
		}
		for i, row := range part.Kids {
			col := 0
			for _, cell := range row.Kids {
				for covered[i][col] {
					col++
				}
				if i+cell.Rows > len(part.Kids) {
					faults = append(faults, fmt.Sprintf("PDF/UA 7.2-41: a cell over %d rows, %d are left",
						cell.Rows, len(part.Kids)-i))
				}
				for n := range cell.Columns * min(cell.Rows, len(part.Kids)-i) {
					r, c := i+n/cell.Columns, col+n%cell.Columns
					if covered[r][c] {
						faults = append(faults, fmt.Sprintf("PDF/UA 7.2-43: two cells in row %d, column %d", r+1, c+1))
					}
					covered[r][c] = true
				}
				col += cell.Columns
			}
			if n := len(covered[i]); width >= 0 && n != width {
				faults = append(faults, fmt.Sprintf("PDF/UA 7.2-42: a row of %d columns below one of %d", n, width))
			}
			width = len(covered[i])
		}
	}
	return faults
}
