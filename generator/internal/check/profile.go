package check

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/source"
)

// chooseProfile returns the local profile that the form chooses, or the zero Profile if it chooses none.
func chooseProfile(f *form.Form, k *kind.Kind, r diag.Reporter) *kind.Profile {
	name := single(f.Profile)
	if profile := k.Profile(name); profile != nil {
		return profile
	}
	var names []string
	for _, p := range k.Profiles {
		names = append(names, p.Name)
	}
	hint := han.Meant(name, names, "「%s」", "可以写："+strings.Join(names, " ")+"；别处不用写，留空："+`profile = ""`)
	if name != "" && len(names) > 0 { // if the kind has no profiles, the key is reported by idle
		r.Report(diag.F228, f.Profile.Lines[0].Whole(), fmt.Sprintf("没有「%s」的地方规则", name), hint)
	}
	return &kind.Profile{}
}

// profileSign warns of a signature by one office in places where offices usually sign together.
func profileSign(v source.Value, p *kind.Profile, r diag.Reporter) {
	if p.Joint != "" && len(v.Lines) == 1 {
		message := fmt.Sprintf("%s的报告多由%s联合行文，这里的署名只有一个单位", p.Name, p.Joint)
		hint := "联合行文的，sign 用 " + `"""` + " 一行写一个单位，主办的在前；单独行文的不用改"
		r.Report(diag.F235, v.Lines[0].Whole(), message, hint)
	}
}

// profileParts reports parts that the place expects and the form does not contain, and a different order.
func (p *parts) profileParts() {
	name := p.profile.Name
	var order []string
	for _, q := range p.profile.Parts {
		short := p.short(q.Key)
		order = append(order, short)
		if q.Must && !p.has(q.Key) {
			p.Report(diag.F227, file(p.form), fmt.Sprintf("%s的报告还有「%s」这一部分", name, short), "加一行 ["+q.Key+"]，下面写文字")
		}
	}
	last := -1
	for _, f := range p.form.Parts {
		i := slices.IndexFunc(p.profile.Parts, func(q kind.ProfilePart) bool { return q.Key == f.Key })
		if i == -1 || !f.Within.Empty() {
			continue
		}
		if i < last {
			p.Report(diag.F220, f.Place, fmt.Sprintf("%s的次序里，「%s」在「%s」前面", name, order[i], order[last]),
				"次序是："+strings.Join(order, "、")+"。把整块挪到该在的地方")
			return
		}
		last = i
	}
}

// short returns the name of a part for messages. For a part that only the profile has, these are the first words of
// its heading.
func (p *parts) short(key string) string {
	if k := p.kind.Part(key); k != nil {
		return k.Short
	}
	heading, _, _ := strings.Cut(p.heading(key), "\uFF0C")
	return heading
}
