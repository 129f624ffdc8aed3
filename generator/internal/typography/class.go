package typography

import "unicode"

// Script is the script that a word processor assigns to a character when it chooses the font and cuts a line into
// portions (notes/lines.md 3.1).
type Script uint8

// The scripts.
const (
	Western Script = iota // U+0021 to U+02C6, Greek, Cyrillic; includes · % + ° × and Latin sub- and superscripts
	Weak                  // space, U+02C7, U+2010 to U+2E7F: takes the script of the character before it
	Chinese               // U+2E80 and above
)

// ScriptOf returns the script of a character without regard to its neighbours.
func ScriptOf(r rune) Script {
	switch {
	case r >= 0x2E80:
		return Chinese
	case r <= ' ', r == 0xA0, r == 0x2C7, r >= 0x2010 && (r > 0x209F || !unicode.Is(unicode.Latin, r)):
		return Weak
	}
	return Western
}

// IsLetterOrDigit reports whether r is a letter or a digit (Unicode L or N). A line has extra space between two of
// them with different scripts.
func IsLetterOrDigit(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// NoBegin are the marks that must not begin a line, NoEnd the marks that must not end one, as in LibreOffice for
// zh-CN. —, …, \uFF05 and % are in neither.
const (
	NoBegin = "\u0021\u0022\u0027\u0029\u002C\u002D\u002E\u003A\u003B\u003F\u005D\u007D\u00A2\u00B7\u02C7\u02C9" +
		"\u2015\u2016\u2019\u201D\u2022\u2032\u3001\u3002\u3005\u3009\u300B\u300D\u300F\u3011\u3015\u3017\u301E" +
		"\uFE30\uFE31\uFE33\uFE34\uFE36\uFE38\uFE3A\uFE3C\uFE3E\uFE40\uFE42\uFE44\uFE4F\uFE50\uFE52\uFE54\uFE55" +
		"\uFE56\uFE57\uFE5A\uFE5C\uFE5E" +
		"\uFF01\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF5C\uFF5D\uFF5E\uFF64\uFFE0"
	NoEnd = "\u0022\u0027\u0028\u005B\u007B\u00A3\u00A5\u2018\u201C\u2035\u3008\u300A\u300C\u300E\u3010\u3014" +
		"\u3016\u301D" +
		"\uFE35\uFE37\uFE39\uFE3B\uFE3D\uFE3F\uFE41\uFE43\uFE59\uFE5B\uFE5D\uFF08\uFF3B\uFF5B\uFFE1\uFFE5"
)

// Class is a line breaking class of Unicode (UAX 14), in the older version that LibreOffice uses within Western text.
type Class uint8

// The classes used.
const (
	AL Class = iota // letters, and characters below U+2E80 without another class
	B2              // dash U+2014
	BA              // break opportunity after: U+2013 |
	CL              // closing marks, 、 。 and the full-width comma
	EX              // ! ?
	GL              // no-break space: a space whose run is document.Fixed; no line break before or after it
	HY              // hyphen
	ID              // Chinese characters, and characters from U+2E80 on without another class
	IN              // U+2026
	IS              // , . : ;
	NS              // full-width colon and semicolon, 々
	NU              // digits
	OP              // opening marks
	PO              // % and others that follow a number
	PR              // + $ and others that precede a number
	QU              // quotation marks
	SP              // space
	SY              // /
)

// classes lists the characters of each class. All other characters are AL or ID.
var classes = [...]struct {
	class Class
	marks string
}{
	{B2, "\u2014"},
	{BA, "\u2013|"},
	{CL, ")]}\u3001\u3002\uFF0C\u3009\u300B\u300D\u300F\u3011\u3015\u3017\uFF09\uFF3D\uFF5D"},
	{EX, "!?\uFF01\uFF1F"},
	{HY, "-"},
	{IN, "\u2026"},
	{IS, ",.:;"},
	{NS, "\uFF1A\uFF1B\u3005"},
	{NU, "0123456789"},
	{OP, "([{\u3008\u300A\u300C\u300E\u3010\u3014\u3016\uFF08\uFF3B\uFF5B"},
	{PO, "%\u2030\u2103\uFF05\u2032\u2033"},
	{PR, "+$\u00A5\u00B1\u2116\uFFE5"},
	{QU, "\u2018\u2019\u201C\u201D\"'"},
	{SP, " "},
	{SY, "/"},
}

// trait contains the properties of a character for the line breaker.
type trait struct {
	class   Class
	noBegin bool // must not begin a line
	noEnd   bool // must not end a line
}

// traits contains the traits of all characters in classes, NoBegin and NoEnd.
var traits = func() map[rune]trait {
	m := map[rune]trait{}
	for _, c := range classes {
		for _, r := range c.marks {
			m[r] = trait{class: c.class}
		}
	}
	change := func(list string, set func(*trait)) {
		for _, r := range list {
			t, ok := m[r]
			if !ok {
				t.class = defaultClass(r)
			}
			set(&t)
			m[r] = t
		}
	}
	change(NoBegin, func(t *trait) { t.noBegin = true })
	change(NoEnd, func(t *trait) { t.noEnd = true })
	return m
}()

// defaultClass returns the class of a character that is not in classes.
func defaultClass(r rune) Class {
	if ScriptOf(r) == Chinese {
		return ID
	}
	return AL
}

// Breaking returns the class of r, and whether r must not begin or end a line.
func Breaking(r rune) (class Class, noBegin, noEnd bool) {
	t, ok := traits[r]
	if !ok {
		t.class = defaultClass(r)
	}
	return t.class, t.noBegin, t.noEnd
}
