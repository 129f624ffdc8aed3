package proof

import (
	"bufio"
	"fmt"
	"io/fs"
	"math/big"
	"strings"
)

// unit is what reports count in.
type unit struct {
	name   string
	class  string   // units of one class may be added and compared; "" goes with itself only
	factor *big.Rat // how many of the first of its class it counts: 1000 for 公里; nil: 1
	not    string   // characters that do not follow it: 12处罚 counts no 处
}

// units are the units by name.
type units map[string]*unit

// maxUnit is the length of the longest unit in characters.
const maxUnit = 4

// readUnits reads a table with a unit a line: name, class, factor and the characters that do not follow it,
// parted by tabs, "-" for none.
func readUnits(fsys fs.FS, file string) (units, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := units{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		c := strings.Split(lines.Text(), "\t")
		if len(c) != 4 || len([]rune(c[0])) > maxUnit {
			return nil, fmt.Errorf("%s: %q is no unit with class, factor and what does not follow it", file,
				lines.Text())
		}
		for i := range c {
			c[i] = strings.TrimPrefix(c[i], "-")
		}
		u := &unit{name: c[0], class: c[1], not: c[3]}
		if c[2] != "" {
			var ok bool
			if u.factor, ok = new(big.Rat).SetString(c[2]); !ok {
				return nil, fmt.Errorf("%s: %q is no factor", file, c[2])
			}
		}
		out[u.name] = u
	}
	return out, nil
}

// like reports whether counts in a and b may be added and compared.
func (u units) like(a, b string) bool {
	if a == b {
		return true
	}
	x, y := u[a], u[b]
	return x != nil && y != nil && x.class != "" && x.class == y.class
}
