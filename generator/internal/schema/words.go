package schema

// numberings are the values of numbering for standard paragraphs (notes/form.md section 3.4).
var numberings = []string{"（一）", "（一）接排", "一是", "首句", ""}

// descriptions explains brackets and keys to clerks, by bracket, bracket.key, and *.key for keys that mean the same in
// all parts. <上级>, <自称> and <部分> are placeholders for examples of the kind.
var descriptions = map[string]string{
	".kind":     "报告种类",
	".year":     "报告的是哪一年（报告年度），不加引号",
	".title":    "标题。留空用标准标题；想分两行，用 \"\"\" 写两行",
	".profile":  "地方规则。没有就留空",
	".previous": "上一年的表，写相对路径，例：2024.toml。有了它，算式里可以用上年的数：= (甲 - 上年甲) / 上年甲",
	".sum_of":   "下级单位的表，例：streets/*.toml。有了它，\"= 合计\" 就是各表这个数的和",
	".facts_of": "另一种报告的表，它的数在这里直接用，不再填，例：2025.toml",

	"office":       "本单位",
	"office.name":  "单位名称，标题和正文里怎么称呼就怎么写",
	"office.level": "层级",
	"office.self":  "正文里的自称。留空由程序按层级定：<自称>",
	"office.above": "在谁的领导下，标准开头用，例：<上级>。留空和主送机关一样",
	"office.to":    "主送机关，后面不写冒号，例：<上级>",
	"office.sign":  "署名。联合行文用 \"\"\" 一行一个单位，主办的在前",
	"office.date":  "成文日期，例：2026年1月20日，月和日前面不加 0",

	"office.seal": "怎么盖章：印章，或者签名章；不盖章就留空",

	"letterhead":         "版头，只在报送稿（--as submit）里印",
	"letterhead.form":    "文件，或者信函。留空是文件",
	"letterhead.issuers": "发文机关标志，不写「文件」二字。联合行文用 \"\"\" 一行一个单位。留空用署名",
	"letterhead.suffix":  "发文机关标志后面的字。留空是「文件」；不要就写「无」",
	"letterhead.number":  "发文字号，例：清政〔2026〕3号",
	"letterhead.serial":  "份号，六位数字，涉密公文才写，例：000001",
	"letterhead.secrecy": "密级和保密期限，例：机密★1年",
	"letterhead.urgency": "紧急程度：特急、加急",
	"letterhead.signer":  "签发人，上行文才写。几个人用 \"\"\" 一行一个",

	"imprint":         "版记，只在报送稿（--as submit）里印",
	"imprint.to":      "主送机关移到版记时写",
	"imprint.cc":      "抄送机关",
	"imprint.printer": "印发机关",
	"imprint.date":    "印发日期，例：2026年1月20日",

	"web":           "网页上的文件信息，只在 --format html、md 里印",
	"web.index":     "索引号",
	"web.publisher": "发布机构。留空用单位名称",
	"web.access":    "公开方式：主动公开、依申请公开",
	"ignore":        "看过、确实没有错的警告和提示：\"代码 那一处的几个字\" = \"为什么不算错\"，以后就不再说",

	"facts": "数都填在这里，一个数一行，只填一次；文字里写 {{名字}}",
	"fact":  "自己的数。连单位一起写：30余件；请程序算：= 甲 + 乙；请程序核：320起 = 甲 + 乙",

	"opening":      "开头，在第一部分前面",
	"opening.text": "一行一段。留空用标准开头",

	"part":        "自己加的部分，点后面用英文字母起名，例：[part.jbqk]，标题写在 title",
	"*.title":     "一级标题，不写“一、”。留空用标准标题；写“无”就没有标题；以句号结尾，第一段接着排",
	"*.text":      "一行一段，（一）1. 一是 照平时那样写，数写 {{名字}}。留空由程序用本部分的数写成标准段落",
	"*.table":     "这一部分的表：从电子表格里连行标签整块粘贴，或者一行一项用竖线分格。行的先后不要紧，没写的行都算 0，总计不用写",
	"*.numbering": "程序写的标准段落怎么编号",
	"*.within":    "这部分内容写在哪个部分里面，例：<部分>。写了它，就不再写别的",

	"closing":      "结尾，在最后一部分后面",
	"closing.text": "结束语，例：特此报告。留空不写",
	"closing.note": "附注，例：此件公开发布。括号由程序加",

	"annex":       "附件，第一个写 [annex.1]，第二个写 [annex.2]",
	"annex.title": "附件名称，后面不加标点",
	"annex.text":  "一行一段；表格用竖线分格，第二行写横线",
	"annex.table": "附件里由数组成的表：第一行写各列的名称，第一列写各行的名称，别的格填数；可以从电子表格里整块粘贴。" +
		"合计由程序加，填了就核；文字里写 {{行·列}}",
	"annex.ask":    "表里的数问谁要，几家用顿号隔开；fazhi ask 发要数单，fazhi fill 收回来",
	"annex.checks": "表里的关系，一行一个，例：结案 <= 立案、结案率 = 结案 / 立案",
}
