package face

// ID names one of the faces a formal document is set in.
type ID uint8

// The faces. Rare serves only where another face lacks a character.
const (
	FangSong ID = iota // 仿宋: body
	Kai                // 楷体: headings of level two
	Hei                // 黑体: headings of level one
	BiaoSong           // 小标宋: title
	Song               // 宋体: page number
	Rare               // fallback for rare names
	IDs                // how many there are
)

// String gives the face's Chinese name as style files write it.
func (i ID) String() string { return names[i] }

var names = [...]string{"仿宋", "楷体", "黑体", "小标宋", "宋体", "罕用字", "?"}
