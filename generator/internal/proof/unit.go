package proof

import (
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

// readUnits reads proof/units*.tsv: name, class, factor and the characters that do not follow it, "-" for none.
func (d *Data) readUnits(fsys fs.FS) error {
	d.units = units{}
	return readTable(fsys, "proof/units*.tsv", 4, func(c []string) error {
		for i := range c {
			c[i] = strings.TrimPrefix(c[i], "-")
		}
		u := &unit{name: c[0], class: c[1], not: c[3]}
		if len([]rune(u.name)) > maxUnit {
			return fmt.Errorf("unit %q is longer than %d characters", u.name, maxUnit)
		}
		if c[2] != "" {
			var ok bool
			if u.factor, ok = new(big.Rat).SetString(c[2]); !ok {
				return fmt.Errorf("%q is no factor", c[2])
			}
		}
		d.units[u.name] = u
		return nil
	})
}

// like reports whether counts in a and b may be added and compared.
func (u units) like(a, b string) bool {
	if a == b {
		return true
	}
	x, y := u[a], u[b]
	return x != nil && y != nil && x.class != "" && x.class == y.class
}
