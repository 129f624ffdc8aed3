package check

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// maxSign is the usual maximum number of offices that sign together (联合行文).
const maxSign = 3

// year returns the year reported on, or 0 if the form has none.
func year(f *form.Form, k *kind.Kind, r diag.Reporter) int {
	v := f.Year
	if v.Integer && v.Int >= 2000 && v.Int <= 2100 {
		message := ""
		switch {
		case v.Int < k.Since:
			message = fmt.Sprintf("这种报告的格式从%d年的报告用起，%d年的是另一种", k.Since, v.Int)
		case k.Until != 0 && v.Int > k.Until:
			message = fmt.Sprintf("这种报告的格式用到%d年的报告为止，%d年的是另一种", k.Until, v.Int)
		}
		if message != "" {
			r.Report(diag.F173, at(v, file(f)), message, "年份写错了就改；真是那几年的报告，照当年的格式另做")
		}
		return v.Int
	}
	if v.Integer {
		r.Report(diag.F203, at(v, file(f)), fmt.Sprintf("年份「%s」不对", single(v)), "写四位的年份，例如：year = 2025")
	}
	return 0
}

// office checks [office], except for the level, which is in report already.
func office(f *form.Form, report *model.Report, r diag.Reporter) model.Office {
	o, place := f.Office, officePlace(f)
	out := model.Office{Name: single(o.Name), Self: single(o.Self), Above: single(o.Above), To: addressee(o.To, r),
		Sign: o.Sign.Texts(), Seal: seal(o, r)}
	if out.Name == "" && !o.Name.Faulty {
		r.Report(diag.F201, at(o.Name, place), "没有写单位名称", "在 [office] 下写单位的全称："+`name = "…"`)
	}
	self := "我单位"
	if report.Level != nil {
		self = report.Level.Self(out.Name)
	}
	out.Self = cmp.Or(out.Self, self)
	printed, t, ok := date(o.Date, r)
	out.Date = printed
	if ok {
		out.Day = t.Format(time.DateOnly)
		due(t, at(o.Date, place), report, r)
	}
	signature(o, place, r)
	return out
}

// signature checks that 署名 has one office per line, and that 署名 and 成文日期 are both filled in, separately.
func signature(o form.Office, place diag.Place, r diag.Reporter) {
	sign := o.Sign.Texts()
	if len(sign) == 1 && strings.Contains(sign[0], "、") {
		r.Report(diag.F210, at(o.Sign, place), "署名一行只写一个单位",
			"几个单位就用 "+`"""`+" 写几行，主办单位在前："+strings.ReplaceAll(sign[0], "、", "，"))
	}
	if n := len(sign); n > maxSign {
		r.Report(diag.F210, at(o.Sign, place), fmt.Sprintf("署名有%d个单位", n), "一行一个单位，主办单位在前；一般不超过三个，请核对是不是有的行断错了")
	}
	switch dated := signDate().FindString(single(o.Sign)); {
	case dated != "" && len(o.Sign.Lines) == 1 && o.Date.Empty() && !o.Date.Faulty:
		office := strings.TrimRight(strings.TrimSuffix(single(o.Sign), dated), han.Blanks)
		r.Report(diag.F209, at(o.Sign, place), "署名里写了日期", fmt.Sprintf("分成两行：sign = %q 和 date = %q", office, dated))
	case !o.Sign.Empty() && o.Date.Empty() && !o.Date.Faulty:
		r.Report(diag.F209, at(o.Sign, place), "有署名，没有成文日期", "写上签发那天的年、月、日："+`date = "…"`+"，或者署名也留空")
	case o.Sign.Empty() && !o.Date.Empty() && !o.Sign.Faulty:
		r.Report(diag.F209, at(o.Date, place), "有成文日期，没有署名", "写上署名："+signed(single(o.Name))+"，或者日期也留空")
	}
}

// idle warns of keys that have no effect in forms of the kind.
func idle(f *form.Form, k *kind.Kind, r diag.Reporter) {
	why := k.Idle()
	for _, given := range []struct {
		key   string
		value source.Value
	}{{"profile", f.Profile}, {"facts_of", f.FactsOf}, {"above", f.Office.Above}} {
		if !given.value.Empty() && why[given.key] != "" {
			r.Report(diag.F175, given.value.Lines[0].Whole(), why[given.key]+"，"+given.key+" 没有用", "删去这一行")
		}
	}
}

// officePlace returns the place of [office], or of the whole form if it has no [office].
func officePlace(f *form.Form) diag.Place {
	if p := f.Office.Place; p.Line > 0 {
		return p
	}
	return file(f)
}

// level returns the level of the office, or nil if the form has no level.
func level(f *form.Form, k *kind.Kind, r diag.Reporter) *kind.Level {
	v := f.Office.Level
	word := single(v)
	found := k.Level(word)
	if found != nil || v.Faulty {
		return found
	}
	message, hint := fmt.Sprintf("没有「%s」这一级", word), "可以写："+strings.Join(k.LevelNames(), " ")
	if meant := kind.LevelMeant(k.LevelNames(), word); meant != "" {
		hint = fmt.Sprintf("写成「%s」；", meant) + hint
	}
	if word == "" {
		message, hint = "没有写单位是哪一级", "在 [office] 下写 "+`level = "…"`+"，"+hint
	}
	r.Report(diag.F202, at(v, officePlace(f)), message, hint)
	return nil
}

// addressee returns 主送机关 without its colon.
func addressee(v source.Value, r diag.Reporter) string {
	s := single(v)
	short := strings.TrimRight(s, ":\uFF1A")
	if short == s {
		return s
	}
	l := v.Lines[len(v.Lines)-1]
	n := len([]rune(l.Text))
	cut := len([]rune(s)) - len([]rune(short))
	d := r.Report(diag.F211, l.Place(n-cut, cut), "主送机关后面的冒号由程序加", fmt.Sprintf("to = %q", short))
	if n > cut {
		d.Fixes = l.Fix(n-cut, cut, "")
	}
	return short
}

// seal checks the kind of seal for 署名 and 成文日期.
func seal(o form.Office, r diag.Reporter) model.Seal {
	seals := map[string]model.Seal{"": model.Unsealed, "印章": model.Sealed, "签名章": model.Stamped}
	seal, ok := seals[single(o.Seal)]
	switch {
	case !ok:
		r.Report(diag.F298, at(o.Seal, o.Place), fmt.Sprintf("没有「%s」这种盖法", single(o.Seal)), "可以写：印章 签名章；不盖章就留空")
	case seal != model.Unsealed && o.Sign.Empty() && !o.Sign.Faulty:
		hint := "写上署名：" + signed(single(o.Name))
		if seal == model.Stamped {
			hint = "写上签发人的职务，不写姓名：" + `sign = "…"`
		}
		r.Report(diag.F263, at(o.Seal, o.Place), "要盖章，却没有署名", hint)
	}
	return seal
}

// signDate matches a date at the end of 署名.
var signDate = han.Pattern(`[0-9〇零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日$`)

// signed returns the line for 署名 of an office.
func signed(name string) string { return fmt.Sprintf("sign = %q", cmp.Or(name, "…")) }

// date reads a date in any spelling and returns it as printed. ok is false if v is not a date.
func date(v source.Value, r diag.Reporter) (printed string, t time.Time, ok bool) {
	typed := single(v)
	if v.Empty() || v.Faulty || han.HasPlaceholder(typed) {
		return typed, t, false
	}
	place := v.Lines[0].Whole()
	year, month, day, ok := han.ParseDate(onlyDate(typed))
	if !ok {
		r.Report(diag.F204, place, fmt.Sprintf("看不懂日期「%s」", typed), "年、月、日都写上，用阿拉伯数字，像 2026年1月20日 这样")
		return typed, t, false
	}
	t = time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Year() != year || int(t.Month()) != month || t.Day() != day {
		r.Report(diag.F205, place, fmt.Sprintf("%d年%d月没有%d日", year, month, day), "改成真有的一天")
		return typed, t, false
	}
	printed = fmt.Sprintf("%d年%d月%d日", year, month, day)
	if strings.HasSuffix(typed, issued) {
		r.Report(diag.F295, place, "日期后面不写「印发」", fmt.Sprintf("date = %q", printed)).Fixes = replace(v, printed)
	} else if printed != han.Unspaced(typed) {
		message := "公文的日期用阿拉伯数字写全年、月、日，不写前面的 0"
		r.Report(diag.F206, place, message, fmt.Sprintf("date = %q", printed)).Fixes = replace(v, printed)
	}
	return printed, t, true
}

// issued is the word that the program prints after 印发日期.
const issued = "印发"

// onlyDate returns s without words and marks after the date that are not printed.
func onlyDate(s string) string { return strings.TrimRight(strings.TrimSuffix(s, issued), ".。") }

// due checks 成文日期 against the year reported on and the statutory day.
func due(t time.Time, place diag.Place, report *model.Report, r diag.Reporter) {
	year, level := report.Year, report.Level
	if year != 0 && t.Year() <= year {
		message := fmt.Sprintf("成文日期在%d年，报告的却是%d年", t.Year(), year)
		if t.Year() == year {
			message = fmt.Sprintf("成文日期在%d年，这一年还没有过完", year)
		}
		r.Report(diag.F208, place, message, "核对 year 和 date")
		return
	}
	if year == 0 || level == nil || level.Due == "" {
		return
	}
	last, err := time.Parse(time.DateOnly, fmt.Sprintf("%d-%s", year+1, level.Due))
	if err == nil && t.After(last) {
		r.Report(diag.F207, place,
			fmt.Sprintf("成文日期过了规定的时间：%d年的报告应当在%d年%d月%d日以前报出", year, last.Year(), last.Month(), last.Day()),
			report.Kind.Law+"要求"+level.Name+level.Duty+"。日期写错了就改；确实晚了，可以不理这条警告")
	}
}
