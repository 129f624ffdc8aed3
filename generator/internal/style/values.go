package style

import (
	"fmt"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/unit"
)

// set sets the field to value. If value is not allowed, it returns a fault without a place.
func (f field) set(value any) *diag.Diagnostic {
	switch to := f.to.(type) {
	case *bool:
		return assign(f, to, value, "true 或 false，不加引号")
	case *int:
		n, ok := value.(int64)
		if !ok || n < int64(f.least) || n > 9 {
			return fault(diag.F403, fmt.Sprintf("%s 要写 %d 到 9 的整数，不加引号", f.name, f.least), f.name+" = 1")
		}
		*to = int(n)
		return nil
	case *[]string:
		return f.setList(to, value)
	case *string:
		if d := assign(f, to, value, "文字，加引号"); d != nil || *to != "" {
			return d
		}
		return fault(diag.F403, f.name+" 不能空着", f.name+` = "名称"`)
	}
	text, ok := value.(string)
	if !ok {
		return fault(diag.F403, f.name+" 的值要加引号", "长度和名称都写在引号里，如 \"37mm\"、\"三号\"、\"仿宋\"")
	}
	switch to := f.to.(type) {
	case *unit.Length:
		return f.setLength(to, text)
	case *unit.Em:
		return f.setEms(to, text)
	case *face.ID:
		return named(f, to, text, face.IDs)
	case *Align:
		return named(f, to, text, aligns)
	}
	panic(fmt.Sprintf("internal error: field %q has type %T", f.name, f.to))
}

func (f field) setList(to *[]string, value any) *diag.Diagnostic {
	list, ok := value.([]any)
	names := make([]string, 0, len(list))
	for _, v := range list {
		name, text := v.(string)
		ok = ok && text && name != ""
		names = append(names, name)
	}
	if !ok {
		return fault(diag.F403, f.name+" 要写一列名称", f.name+` = ["仿宋", "FangSong"]`)
	}
	*to = names
	return nil
}

func (f field) setLength(to *unit.Length, text string) *diag.Diagnostic {
	l, err := unit.Parse(text)
	if err != nil {
		return fault(diag.F404, "“"+text+"”不是长度", `写成 "37mm"、"1.5cm"、"29.6pt"、"592twip"、"0" 或字号 "三号"`)
	}
	l = l.Round(f.grain)
	if l < f.least || l > -anyLength {
		return fault(diag.F406, f.name+" 不能是 "+text, "写一个合适的长度")
	}
	*to = l
	return nil
}

// mostEms is the maximum number of characters in a length of a style file: an A3 page has room for 100 of 三号.
const mostEms = 100 * unit.OneEm

func (f field) setEms(to *unit.Em, text string) *diag.Diagnostic {
	e, err := unit.ParseEm(text)
	switch {
	case err != nil:
		return fault(diag.F404, "“"+text+"”不是字数", `写成 "2字"、"0.5字"`)
	case e < 0 || e > mostEms:
		return fault(diag.F406, f.name+" 不能是 "+text, "写一个合适的字数")
	}
	*to = e
	return nil
}

func assign[T any](f field, to *T, value any, want string) *diag.Diagnostic {
	v, ok := value.(T)
	if !ok {
		return fault(diag.F403, f.name+" 要写 "+want, "写法照国家标准样式 gbt9704.toml")
	}
	*to = v
	return nil
}

// named sets a value that is written as a name.
func named[T interface {
	~uint8
	fmt.Stringer
}](f field, to *T, text string, end T) *diag.Diagnostic {
	var names []string
	for v := T(0); v < end; v++ {
		if v.String() == text {
			*to = v
			return nil
		}
		names = append(names, v.String())
	}
	return fault(diag.F405, f.name+" 没有“"+text+"”这一种", choice(text, names))
}
