package proof

import (
	"math/big"

	"fazhi/generator/internal/han"
)

// ofKinds judges a list behind a colon that has as many members as are said in front of it, against the total before:
// 查处案件128件,分属三个领域:种子案件37件,农药案件42件,兽药案件45件. Token k is the colon.
func ofKinds(l lister, k int) {
	said := k - 1 - b2i(l.isWord(k-1))
	if l.markAt(k) != ':' || !l.isAmount(said) || !l.q(said).exact() ||
		!han.IsNumeral([]rune(l.q(said).typed + "0")[0]) {
		return
	}
	parts, next := l.read(k + 1)
	all := &Opener{All: true}
	if len(parts) < 2 || l.q(said).number().Cmp(big.NewRat(int64(len(parts)), 1)) != 0 || !l.mayBeParts(all, parts) {
		return
	}
	l.partsOf(all, said, parts, next)
}
