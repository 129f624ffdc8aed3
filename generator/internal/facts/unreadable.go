package facts

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// wording is the text of a report about an unreadable value. {name} is the name of the fact, {piece} the unreadable
// text, {unit} the usual unit, {line} a corrected line, {max} the greatest length of a name.
type wording struct {
	code          diag.Code
	message, hint string
}

const usualRelation = "写成 = 甲 + 乙、= 甲 / 乙 或 <= 甲"

var wordings = map[fact.ErrorKind]wording{
	fact.NoNumber:    {diag.F102, "「{name}」里没有数", "{line}；没有就留 \"\""},
	fact.WordsBefore: {diag.F103, "数前面多了{piece}", "事实只写数和单位，别的话写在文字里；概数前面可以写 约 近 逾 超过 至少 不到"},
	fact.WordsAfter:  {diag.F103, "数后面不写{piece}", "写在数的前面：至少40{unit}、不到40{unit}、约40{unit}"},
	fact.BadUnit:     {diag.F103, "{piece}不是单位", "单位用汉字（平方米、公里）或者 %；别的话写在文字里"},
	fact.LongUnit:    {diag.F103, "单位{piece}太长，像是一句话", "{line}；别的话写在文字里"},
	fact.TwoQuantities: {diag.F104, "一个事实里有两个数，从{piece}起是第二个",
		"分成两个事实，各起一个名字，文字里并排写：{{甲}}{{乙}}；范围写成 3—5{unit}"},
	fact.BadNumber:       {diag.F105, "数{piece}写得不对", "写成 1234、1,234 或 12.5"},
	fact.BadNumeral:      {diag.F105, "数{piece}写得不对", "写全，例：三百五十；或者用数字：350"},
	fact.SpelledPercent:  {diag.F105, "百分数不用汉字写", "写成：90%"},
	fact.ReversedRange:   {diag.F107, "范围{piece}前大后小", "小的写在前面：3—5{unit}"},
	fact.ApproxRange:     {diag.F107, "{piece}已经是范围，不再写“约”“余”", "写成：3—5{unit}"},
	fact.TwoRelations:    {diag.F122, "一个事实只能有一个关系，{piece}是第二个", "第二个写在另一个事实后面"},
	fact.LoneAngle:       {diag.F121, "{piece}单独用不行", "不多于写 <=，不少于写 >="},
	fact.MissingOperand:  {diag.F121, "算式在{piece}这里少一个名字或者数", usualRelation},
	fact.MissingOperator: {diag.F121, "算式在{piece}前面少一个 + - * /", usualRelation + "，名字里不留空格"},
	fact.UnpairedBracket: {diag.F121, "括号{piece}没有配对", "左右括号一样多：= (甲 + 乙) / 丙"},
	fact.StrangeSign:     {diag.F121, "算式里不能有{piece}", usualRelation},
	fact.UnitInRelation:  {diag.F121, "算式里的数不带单位", "只写数：<= 100"},
	fact.LongName:        {diag.F121, "名字{piece}超过{max}个字", "换一个短的名字"},
	fact.TooLong:         {diag.F121, "算式太长或者括号太多", "分成几个事实，一个一个算"},
}

// doubtWordings are the reports about expressions that official Chinese does not use (GB/T 15835).
var doubtWordings = map[fact.DoubtKind]wording{
	fact.DoubleAbout: {diag.F115, "前面有“约”一类的字，后面又有“余”，一个概数说了两遍", "只留一个，"},
	fact.ExactMore:   {diag.F116, "“余”只跟在整十、整百、整千的数后面", "有确数写确数，"},
}

// certain returns corrected lines for the value of e, each without one of the words that make it doubtful.
func (e *entry) certain() string {
	var ways []string
	for _, word := range append([]string{"余", "多"}, fact.AboutWords...) {
		at := strings.Index(e.line.Text, word)
		if at == -1 {
			continue
		}
		s := e.line.Text[:at] + e.line.Text[at+len(word):]
		if v, err := fact.Parse(s); err == nil && len(v.Doubts) == 0 {
			ways = append(ways, fmt.Sprintf("%q = %q", e.Name, s))
		}
	}
	return "写成：" + strings.Join(ways, " 或者 ")
}

// unreadable reports why the value of a fact cannot be read.
func (r *reader) unreadable(e *entry, err *fact.Error) {
	text := []rune(e.line.Text)
	piece := text[min(err.At, len(text)):min(err.At+err.Len, len(text))]
	fill := strings.NewReplacer("{name}", e.Name, "{piece}", "「"+string(piece)+"」", "{unit}", e.unit(),
		"{line}", e.example("…"+e.unit()), "{max}", strconv.Itoa(fact.MaxName))
	w := wordings[err.Kind]
	hint := fill.Replace(w.hint)
	switch before, after := string(text[:min(err.At, len(text))]), string(text[min(err.At+err.Len, len(text)):]); {
	case err.Kind == fact.NoNumber && slices.Contains(nothing, e.line.Text):
		hint = "没有就留空，" + e.example("")
	case err.Kind == fact.WordsAfter:
		hint = e.bounded(before+after, string(piece))
	case err.Kind == fact.WordsBefore && strings.ContainsAny("-\uFF0D—", string(piece)):
		hint = "不填负数，" + e.example(after) + "，「下降」「减少」写在文字里"
	case err.Kind == fact.TwoQuantities && notQuantity().MatchString(han.FoldString(string(text))):
		hint = "日期和几比几不是数量，直接写在文字里，不填成事实"
	case err.Kind == fact.TwoQuantities:
		hint = cmp.Or(e.twoLines(text, err.At), hint)
	case err.Kind == fact.ReversedRange:
		hint = "小的写在前面，" + e.example(before+turnedRange().ReplaceAllString(string(piece), "$3$2$1")+after)
	case err.Kind == fact.ApproxRange:
		exact := approxWord().ReplaceAllString(string(text), "")
		if _, again := fact.Parse(exact); again != nil && again.Kind == fact.ReversedRange {
			exact = turnedRange().ReplaceAllString(exact, "$3$2$1")
		}
		hint = e.example(exact)
	}
	r.Report(w.code, e.at(err.At, err.Len), fill.Replace(w.message), hint)
}

var (
	notQuantity = han.Pattern(`^[0-9]{4}年[0-9]{1,2}月|^[0-9]{1,2}月[0-9]|^[0-9.]+[:比][0-9.]+$`)
	turnedRange = han.Pattern(`([0-9.]+)([^0-9.]+)([0-9.]+)`)
	approxWord  = han.Pattern(`[约近逾余多]`)
)

// nothing lists expressions that mean that there is no number.
var nothing = []string{"无", "没有", "暂无", "/", "-", "—", "——"}

// bounded returns how to write the value rest with the meaning of word, which follows it.
func (e *entry) bounded(rest, word string) string {
	front := map[string]string{"以上": "至少", "左右": "约", "上下": "约"}[word]
	switch {
	case slices.ContainsFunc(fact.AboutWords, func(w string) bool { return strings.HasPrefix(rest, w) }):
		return e.example(rest)
	case front == "":
		return e.example(rest) + "，「" + word + "」写在文字里：{{" + e.Name + "}}" + word
	}
	return e.example(front + rest)
}

// twoLines returns the two entries for a value with two quantities; the second begins at or after at. It returns ""
// if they cannot be separated.
func (e *entry) twoLines(text []rune, at int) string {
	at += slices.IndexFunc(text[at:], func(c rune) bool { return han.IsDigit(han.Fold(c)) || han.DigitOf(c) >= 0 })
	first, second := strings.TrimRight(han.FoldString(string(text[:at])), " ,、;/和及"), string(text[at:])
	a, _ := fact.Parse(first)
	b, _ := fact.Parse(second)
	if a.Said == nil || b.Said == nil || !fact.IsName(e.Name+b.Said.Unit) {
		return ""
	}
	name := e.Name + b.Said.Unit
	return "分成两行，" + e.example(first) + " 和 \"" + name + "\" = \"" + second +
		"\"；文字里并排写：{{" + e.Name + "}}{{" + name + "}}"
}
