package typography

// Width returns the approximate width of a text in thousandths of an em: half an em for a Western character, a
// quarter for a space or a dot, one for others, and a fifth more where Western and Chinese letters or digits meet
// (notes/lines.md 3.2).
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
		if before != 0 && IsLetterOrDigit(before) && IsLetterOrDigit(r) && wide != (ScriptOf(before) != Western) {
			w += 200
		}
		before = r
	}
	return w
}
