package unit

import "testing"

// TestSizes compares the type sizes with the points that Word and WPS show beside the same names, from the largest to
// the smallest, and follows SizeBelow down through them.
func TestSizes(t *testing.T) {
	size := 1000 * Pt
	for _, c := range []struct {
		name   string
		points float64
	}{
		{"初号", 42}, {"小初", 36}, {"一号", 26}, {"小一", 24}, {"二号", 22}, {"小二", 18}, {"三号", 16}, {"小三", 15},
		{"四号", 14}, {"小四", 12}, {"五号", 10.5}, {"小五", 9}, {"六号", 7.5}, {"小六", 6.5}, {"七号", 5.5}, {"八号", 5},
	} {
		got, err := Parse(c.name)
		if err != nil || got.Points() != c.points {
			t.Errorf("%s has %v points, %v; want %v", c.name, got.Points(), err, c.points)
		}
		if size = SizeBelow(size); size != got {
			t.Errorf("the size before %s is followed by %v points", c.name, size.Points())
		}
	}
	if got := SizeBelow(size); got != 0 {
		t.Errorf("below the smallest size there is %v", got)
	}
}
