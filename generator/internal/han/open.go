package han

import (
	"regexp"
	"strings"
)

// openForms match what a writer leaves open; the first group of each is what to fill in: 20XX XX × ×× X个 ___ 某某.
var openForms = []func() *regexp.Regexp{
	Pattern(`(?:^|[^A-Za-z0-9])((?:20)?[Xx\x{FF38}\x{FF58}]{2,})(?:$|[^A-Za-z0-9])`),
	Pattern(`(×{2,})`),
	Pattern(`(?:^|[^A-Za-z0-9])([Xx\x{FF38}\x{FF58}])(?:个|次|件|名|人|场|起|条|项|家|户|份|处|部|期|年|月|日|镇|乡|县|市|区|村)`),
	Pattern(`(_{2,})`),
	Pattern(`(某某)`),
}

// surnames are the usual ones, and the last characters of those of two (欧阳), before which 某某 keeps a person's name
// secret. Those that are more often other words (于, 向, 时) are left out.
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱尹薛闫段侯龙陶黎贺顾郝龚邵钱严" +
	"阳毛白石史汤易武乔赖庞樊兰殷施洪翟颜倪牛温芦季俞鲁葛伍申尤毕聂焦柳邢岳梅庄辛祝左涂谷祁舒耿牟卜詹苗凌费纪靳童欧甄游裴席屈鲍覃霍翁隋甘柏柯阮桂闵"

// Open returns the byte ranges of what a writer left open in s without 【待填】: XX, X个, ××, 某某, ___.
func Open(s string) (all [][]int) {
	if !strings.ContainsAny(s, "Xx\uFF38\uFF58×_某") {
		return nil
	}
	for _, form := range openForms {
		for _, m := range form().FindAllStringSubmatchIndex(s, -1) {
			before, after := []rune(s[:m[2]]), s[m[3]:]
			person := s[m[2]:m[3]] == "某某" && len(before) > 0 &&
				strings.ContainsRune(surnames, before[len(before)-1]) &&
				!strings.ContainsAny(string([]rune(after + " ")[:1]), "镇乡村县市区街局")
			if !person {
				all = append(all, m[2:4])
			}
		}
	}
	return all
}
