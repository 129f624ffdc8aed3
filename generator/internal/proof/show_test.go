package proof

import (
	"fmt"
	"strings"
)

// show writes a finding as the cases hold it.
func show(paras []Para, f Finding) string {
	var b strings.Builder
	cut := func(s Span) string {
		return string([]rune(paras[s.Para].Text)[s.Start : s.Start+s.Len])
	}
	severity := map[Certainty]string{Certain: "警告 %s: 肯定", Likely: "警告 %s: 多半", Hint: "提示 %s:"}[f.Certainty]
	fmt.Fprintf(&b, severity+" %d:%d [%s] %s\n", f.Code, f.Para+1, f.Start+1, cut(f.Span), f.Message)
	fmt.Fprintf(&b, "    写成: %s\n", f.Hint)
	if len(f.Related) > 0 {
		b.WriteString("    另见:")
		for _, s := range f.Related {
			fmt.Fprintf(&b, " %d:%d [%s]", s.Para+1, s.Start+1, cut(s))
		}
		b.WriteByte('\n')
	}
	if f.Replacement != "" {
		fmt.Fprintf(&b, "    换成: %s\n", f.Replacement)
	}
	return b.String()
}
