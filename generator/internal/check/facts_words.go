package check

import (
	"fmt"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// codeOf gives the code of a value that cannot be read.
func codeOf(k fact.ErrorKind) diag.Code {
	switch k {
	case fact.NoNumber:
		return diag.F102
	case fact.WordsBefore, fact.WordsBehind, fact.BadUnit, fact.LongUnit:
		return diag.F103
	case fact.TwoQuantities:
		return diag.F104
	case fact.BadNumber, fact.BadNumeral, fact.SpelledPercent:
		return diag.F105
	case fact.ReversedRange, fact.ApproxRange:
		return diag.F107
	case fact.TwoRelations:
		return diag.F122
	}
	return diag.F121
}

// wordsOf words a value that cannot be read for the clerk: what is wrong, and what to write.
func wordsOf(err *fact.Error, e *factEntry) (message, hint string) {
	r := []rune(e.line.Text)
	piece := "「" + string(r[min(err.At, len(r)):min(err.At+err.Len, len(r))]) + "」"
	one := e.example("4" + e.unit())
	switch err.Kind {
	case fact.NoNumber:
		return "「" + e.name + "」里没有数", one + "；没有就留 \"\""
	case fact.WordsBefore:
		return "数前面多了" + piece, "事实只写数和单位，别的话写在文字里；概数前面可以写 约 近 逾 超过 至少 不到"
	case fact.WordsBehind:
		return "数后面不写" + piece, "写在数的前面：至少40" + e.unit() + "、不到40" + e.unit() + "、约40" + e.unit()
	case fact.BadUnit:
		return piece + "不是单位", "单位用汉字（平方米、公里）或者 %；别的话写在文字里"
	case fact.LongUnit:
		return "单位" + piece + "太长，像是一句话", one + "；别的话写在文字里"
	case fact.TwoQuantities:
		return "一个事实里有两个数，从" + piece + "起是第二个",
			"分成两个事实，各起一个名字，文字里并排写：{{甲}}{{乙}}；范围写成 3—5" + e.unit()
	case fact.BadNumber:
		return "数" + piece + "写得不对", "写成 1234、1,234 或 12.5"
	case fact.BadNumeral:
		return "数" + piece + "写得不对", "写全，例：三百五十；或者用数字：350"
	case fact.SpelledPercent:
		return "百分数不用汉字写", "写成：90%"
	case fact.ReversedRange:
		return "范围" + piece + "前大后小", "小的写在前面：3—5" + e.unit()
	case fact.ApproxRange:
		return piece + "已经是范围，不再写“约”“余”", "写成：3—5" + e.unit()
	}
	return relationWords(err, piece)
}

// relationWords words what is wrong behind the value: in its relation.
func relationWords(err *fact.Error, piece string) (message, hint string) {
	const usual = "写成 = 甲 + 乙、= 甲 / 乙 或 <= 甲"
	switch err.Kind {
	case fact.TwoRelations:
		return "一个事实只能有一个关系，" + piece + "是第二个", "第二个写在另一个事实后面"
	case fact.LoneAngle:
		return piece + "单独用不行", "不多于写 <=，不少于写 >="
	case fact.MissingOperand:
		return "算式在" + piece + "这里少一个名字或者数", usual
	case fact.MissingOperator:
		return "算式在" + piece + "前面少一个 + - * /", usual + "，名字里不留空格"
	case fact.UnpairedBracket:
		return "括号" + piece + "没有配对", "左右括号一样多：= (甲 + 乙) / 丙"
	case fact.UnitInRelation:
		return "算式里的数不带单位", "只写数：<= 100"
	case fact.LongName:
		return fmt.Sprintf("名字%s超过%d个字", piece, fact.MaxName), "换一个短的名字"
	case fact.TooLong:
		return "算式太长或者括号太多", "分成几个事实，一个一个算"
	}
	return "算式里不能有" + piece, usual
}
