package han

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// openForms match text that an author leaves to be filled in. The first group of each is the place: 20XX XX ×× ○○
// X个 × 件 ___ 某某 年 月 日 （ ） 【 】.
var openForms = []struct {
	needed string // every match contains one of these characters; see Matches
	match  func() *regexp.Regexp
}{
	{"Xx", Pattern(`\b((?:20)?[Xx]{2,})\b`)},
	{"\uFF38\uFF58×_某", Pattern(`([\x{FF38}\x{FF58}]{2,}|×{2,}|_{2,}|某某)`)},
	{"图照表", Pattern(`([\[【](?:图片|照片|插图|图|表格)[\]】])`)},
	{"○", Pattern(`(?:^|[^〇零一二三四五六七八九○])(○{2,})(?:$|[^〇零一二三四五六七八九○])`)},
	{"Xx\uFF38\uFF58×", Pattern(
		`([Xx\x{FF38}\x{FF58}×]) ?(?:个|次|件|名|人|场|起|条|项|家|户|份|处|部|期|年|月|日|镇|乡|县|市|区|村)`)},
	{" \u3000", Pattern(`(年[ \x{3000}]+月[ \x{3000}]*日|月[ \x{3000}]+日)(?:$|[^均常益照])`)},
	{")\uFF09】", Pattern(`([(\x{FF08}][ \x{3000}]*[)\x{FF09}]|【[ \x{3000}]*】)`)},
}

// surnames are usual surnames, and the last characters of surnames of two characters (欧阳). 某某 after them means a
// person whose name is secret. Surnames that are more often other words (于, 向, 时) are left out.
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱尹薛闫段侯龙陶黎贺顾郝龚邵钱严" +
	"阳毛白石史汤易武乔赖庞樊兰殷施洪翟颜倪牛温芦季俞鲁葛伍申尤毕聂焦柳邢岳梅庄辛祝左涂谷祁舒耿牟卜詹苗凌费纪靳童欧甄游裴席屈鲍覃霍翁隋甘柏柯阮桂闵"

// anonymous matches the text after 某某 in the name of a firm that is kept secret.
var anonymous = Pattern(`^\p{Han}{0,8}?(?:公司|企业|超市|商店|饭店|酒店|餐馆|工厂|经营部|商行|门市部)`)

// Open returns the byte ranges in s that the author left open without 【待填】: XX, X个, ××, 某某, ___, empty
// brackets.
func Open(s string) (all [][]int) {
	for _, form := range openForms {
		for _, m := range Matches(form.match, form.needed, s) {
			if !filled(s, m[2], m[3]) {
				all = append(all, m[2:4])
			}
		}
	}
	return all
}

// filled reports whether the range of s that looks open is not: a letter of a word, a multiplication sign, the
// secret name of a person or firm, a choice: 是（ ）.
func filled(s string, from, to int) bool {
	found, after := s[from:to], strings.TrimLeft(s[to:], " ")
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	next, size := utf8.DecodeRuneInString(after)
	switch {
	case found == "某某":
		return strings.ContainsRune(surnames, before) && !strings.ContainsRune("镇乡村县市区街局", next) ||
			anonymous().MatchString(after)
	case strings.HasPrefix(found, "(") || strings.HasPrefix(found, "\uFF08"):
		return strings.ContainsRune("是否有无", before)
	case utf8.RuneCountInString(found) == 1:
		unit, _ := utf8.DecodeRuneInString(after[size:])
		return IsDigit(before) || IsLatin(before) || before == '×' ||
			strings.ContainsRune("数均率", unit)
	}
	return false
}
