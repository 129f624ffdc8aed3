package proof

// GrowthWords are the words of change.
type GrowthWords struct {
	Up    []string `toml:"up"`    // 增长
	Down  []string `toml:"down"`  // 下降
	Flat  []string `toml:"flat"`  // 持平
	Apart []string `toml:"apart"` // a difference with one of these is not that of two numbers as a whole
	To    []string `toml:"to"`    // end the verb between the old number and the new one: 增加到
	From  []string `toml:"from"`  // stand in front of the old number: 由
	Old   []string `toml:"old"`   // name the time of the old number: 上年
	New   []string `toml:"new"`   // name the time of the new one: 今年
	Total []string `toml:"total"` // name the new number behind an increase: 总数达到

	// These are for any words, where one slip of the pen explains a number.
	Was     Pattern `toml:"was"`     // said of the count of before, or of what was planned
	Changed Pattern `toml:"changed"` // something has changed; what is in front of it is what has
	Filler  Pattern `toml:"filler"`  // may be in front of that and says nothing of what has changed
	Beside  Pattern `toml:"beside"`  // behind it: the change is from something else, 高出全市平均水平
	Flowing Pattern `toml:"flowing"` // what came in or went: other things may have come and gone
	Verbal  Pattern `toml:"verbal"`  // may be behind the first word of a change
	Between Pattern `toml:"between"` // the number is the difference of the two in front: 相差
}

// PartWords are of the parts that a report says it has.
type PartWords struct {
	Ends   Pattern `toml:"ends"`   // the end of the name of one, with what is between it and the next
	Joined Pattern `toml:"joined"` // what joins the words of a part that many reports have
}

// turned names a change in per cent for messages.
func turned(sign int) string {
	if sign < 0 {
		return "下降"
	}
	return "增长"
}

// moved names a difference of q for messages: counts are fewer, points lower. It returns "" for the sign 0.
func moved(sign int, q quantity) string {
	switch {
	case sign == 0:
		return ""
	case q.Unit == "个百分点":
		return turned(sign)
	case sign < 0:
		return "减少"
	}
	return "增加"
}
