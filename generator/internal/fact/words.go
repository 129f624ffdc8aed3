package fact

// AboutWords are the words before a number that make it approximate, longer ones first.
var AboutWords = []string{"不少于", "超过", "至少", "不到", "不足", "约", "近", "逾", "超"}

// approxOf maps a word before the number to its approximation.
var approxOf = map[string]Approx{
	"不少于": AtLeast, "超过": AtLeast, "至少": AtLeast, "不到": Below, "不足": Below,
	"约": About, "近": Near, "逾": More, "超": More,
}

// MoreWords are the characters after a number that mean somewhat more: 40余, 12万多.
const MoreWords = "余多"

// BehindWords are the words after a unit that make a quantity approximate or a limit. They are allowed in running
// text; in the value of a fact, a word before the number must be used instead.
var BehindWords = []string{"以上", "左右", "上下", "以下", "以内", "之内"}
