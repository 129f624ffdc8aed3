package generator

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fazhi/generator/internal/judge"
)

// The page by the ruler: ink on pages drawn at 600 dpi, ours and LibreOffice's
// of the Word file, compared with GB/T 9704-2012, 5.2 and 7.5.
const dpi = 600

// TestRuler measures a full page of 国, whose ink nearly fills its em box in
// height, and 一, whose ink fills it in width and ends each line.
func TestRuler(t *testing.T) {
	judge.Need(t, "pdftoppm", "soffice", "python3")
	t.Parallel()
	text := strings.Repeat("国一", 14*70) + "。"
	form := measures(text)
	office := filepath.Join(t.TempDir(), "ours.pdf")
	word, ours := renderTo(t, filepath.Join(t.TempDir(), "ours"), Form{Name: "ruler.toml", Data: []byte(form)},
		shipped, Options{})
	same := exec.Command("../.ci/same-lines", "--fonts", "../fonts", "--office", filepath.Dir(office), word)
	if out, err := same.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for name, file := range map[string]string{"ours": ours, "office": office} {
		t.Run(name, func(t *testing.T) {
			even, odd := draw(t, file, 2), draw(t, file, 3)
			lines := even.lines(t, 30, 264)
			if len(lines) != 22 {
				t.Fatalf("%d lines on a full page, want 22 (5.2.3)", len(lines))
			}
			near(t, "ink of line 1 begins below the upper edge (天头, 5.2.1)", lines[0].top, 37)
			near(t, "line 22 ends at the foot of the type area (5.2.1)", lines[21].bottom, 262)
			near(t, "ink of the line begins (订口, 5.2.1)", lines[5].left, 28)
			near(t, "28 characters end at the right of the type area (5.2.1)", lines[5].right, 28+156)
			number := even.lines(t, 264, 290)[0]
			dash := even.dash(number)
			near(t, "the page number's dash is 7 mm below the type area (7.5)", dash, 262+7)
			near(t, "an even page's number begins one character in (7.5)", number.left, 28+5.6)
			near(t, "an odd page's number ends one character in (7.5)", odd.lines(t, 264, 290)[0].right, 28+156-5.6)
		})
	}
}

// near allows the millimetre that the standard allows.
func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	t.Logf("%6.2f mm, %6.2f wanted: %s", got, want, what)
	if math.Abs(got-want) > 1 {
		t.Errorf("%s: %.2f mm, want %.2f ± 1", what, got, want)
	}
}

// picture is one page in grey.
type picture struct {
	width, height int
	grey          []byte
}

// draw renders page n (from 1) of a PDF for the ruler.
func draw(t *testing.T, file string, n int) picture { return drawAt(t, file, n, dpi) }

// drawAt renders page n (from 1) of a PDF with so many dots to the inch.
func drawAt(t *testing.T, file string, n, dpi int) picture {
	t.Helper()
	cmd := exec.Command("pdftoppm", "-r", fmt.Sprint(dpi), "-gray", "-f", fmt.Sprint(n), "-l", fmt.Sprint(n), file)
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	in := bufio.NewReader(pipe)
	var p picture
	var most int
	if _, err := fmt.Fscanf(in, "P5\n%d %d\n%d\n", &p.width, &p.height, &most); err != nil {
		t.Fatalf("page %d of %s: %v", n, file, err)
	}
	p.grey = make([]byte, p.width*p.height)
	if _, err := io.ReadFull(in, p.grey); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	return p
}

// ink is the box of a line's ink in millimetres from the upper left corner.
type ink struct{ top, bottom, left, right float64 }

func millimetres(dots int) float64 { return float64(dots) * 25.4 / dpi }

// dark reports whether the row has ink, and from where to where.
func (p picture) dark(row int) (first, last int, any bool) {
	first = -1
	for x, v := range p.grey[row*p.width : (row+1)*p.width] {
		if v < 128 {
			if first < 0 {
				first = x
			}
			last = x
		}
	}
	return first, last, first >= 0
}

// lines returns the lines between two heights in millimetres, parted by rows without ink.
func (p picture) lines(t *testing.T, from, to float64) []ink {
	t.Helper()
	var all []ink
	inside := false
	for row := int(from * dpi / 25.4); row < int(to*dpi/25.4) && row < p.height; row++ {
		first, last, any := p.dark(row)
		switch {
		case any && !inside:
			all = append(all, ink{millimetres(row), 0, millimetres(first), millimetres(last)})
			fallthrough
		case any:
			l := &all[len(all)-1]
			l.left, l.right = min(l.left, millimetres(first)), max(l.right, millimetres(last+1))
			l.bottom = millimetres(row + 1)
		}
		inside = any
	}
	if len(all) == 0 {
		t.Fatalf("no ink between %v and %v mm", from, to)
	}
	return all
}

// dash returns the middle of the dash that a page number's ink begins with.
func (p picture) dash(number ink) float64 {
	column := int((number.left + 1) * dpi / 25.4)
	var rows []int
	for row := int(number.top * dpi / 25.4); row <= int(number.bottom*dpi/25.4); row++ {
		if p.grey[row*p.width+column] < 128 {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		return 0
	}
	return millimetres(rows[len(rows)/2])
}
