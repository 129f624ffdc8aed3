package typography

// Width gives about how wide a text is, in thousandths of an em: half an em
// for a Western character, half of that for a blank or a dot, and a fifth where Western and Chinese letters or
// digits meet (notes/lines.md 3.2).
func Width(text string) int {
	w := 0
	var before rune
	for _, r := range text {
		wide := ScriptOf(r) != Western && r != ' '
		switch {
		case wide:
			w += 1000
		case r == ' ' || r == '.':
			w += 250
		default:
			w += 500
		}
		if before != 0 && Solid(before) && Solid(r) && wide != (ScriptOf(before) != Western) {
			w += 200
		}
		before = r
	}
	return w
}
