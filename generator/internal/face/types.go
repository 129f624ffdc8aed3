package face

// ID identifies one of the fonts of a formal document.
type ID uint8

// The fonts. Rare is used only for characters that are missing in another font.
const (
	FangSong ID = iota // 仿宋: body
	Kai                // 楷体: headings of level two
	Hei                // 黑体: headings of level one
	BiaoSong           // 小标宋: title
	Song               // 宋体: page number
	Rare               // fallback for rare names
	IDs                // number of fonts
)

// String returns the Chinese name of the font, as in style files.
func (i ID) String() string { return names[i] }

// names are the Chinese names of the fonts.
var names = [...]string{"仿宋", "楷体", "黑体", "小标宋", "宋体", "罕用字", "?"}
