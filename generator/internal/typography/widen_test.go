package typography

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestWiden(t *testing.T) {
	for _, c := range [][2]string{
		{"受理320起,其中劳资120起;成效如下:", "受理320起\uFF0C其中劳资120起\uFF1B成效如下\uFF1A"},
		{"好!真的?", "好\uFF01真的\uFF1F"},
		{"达98.5 %和5 ℃、5 km", "达98.5%和5℃、5 km"},
		{"达100%;", "达100%\uFF1B"},
		{"共1,234件,24:00前,比例3:2", "共1,234件\uFF0C24:00前\uFF0C比例3:2"},
		{"53985.5万元、1+1+N、3A级、12·4", "53985.5万元、1+1+N、3A级、12·4"},
		{"Hello, world! (yes)", "Hello, world! (yes)"},
		{"清法办\uFE5D2024\uFE5E8号", "清法办〔2024〕8号"},
		{"街道(镇)", "街道\uFF08镇\uFF09"},
		{"建设(2024)年", "建设\uFF082024\uFF09年"},
		{"f(x) g", "f(x) g"},
		{"混用\uFF08一)完", "混用\uFF08一\uFF09完"},
		{"\"三项制度\"落实", "“三项制度”落实"},
		{"\"甲\"和\"乙", "“甲”和\"乙"},
		{"'暖心'驿站don't", "‘暖心’驿站don't"},
		{"(2021-2025年)", "\uFF082021—2025年\uFF09"},
		{"纲要(2015—2020 年)", "纲要\uFF082015—2020年\uFF09"},
		{"2021--2025年", "2021—2025年"},
		{"2021年-2025年", "2021年—2025年"},
		{"2021-25年", "2021—25年"}, {"1949-2020年", "1949—2020年"}, {"1949-20年", "1949—20年"}, {"2150-2160年", "2150-2160年"},
		{"2020-216年", "2020-216年"}, {"2020-2年", "2020-2年"}, {"2020 - 2025 年", "2020—2025年"}, {"2020-2025/1", "2020-2025/1"},
		{"1800-2020", "1800-2020"}, {"2020-1800", "2020-1800"}, {"12020-2025年", "12020-2025年"},
		{"2020-20251年", "2020-20251年"},
		{"3--5名和法--治", "3--5名和法——治"}, {"甲……", "甲……"}, {"甲………乙", "甲……乙"}, {"甲。。", "甲。。"}, {"甲..", "甲.."},
		{"甲...乙...", "甲……乙……"}, {"甲,乙,", "甲，乙，"}, {"a,甲", "a，甲"}, {"a, b甲", "a, b甲"},
		{"规划(2021-2025)", "规划\uFF082021—2025\uFF09"},
		{"2024-2025-06的编号", "2024-2025-06的编号"},
		{"2024-2512号", "2024-2512号"},
		{"1234-2025年", "1234-2025年"},
		{"ABC--", "ABC--"},
		{"3-5名", "3-5名"},
		{"2024-01-05", "2024-01-05"},
		{"法治--保障", "法治——保障"},
		{"--成功创建", "——成功创建"},
		{"法治-保障", "法治-保障"},
		{"法治------保障", "法治——保障"},
		{"法治-------保障", "法治-------保障"},
		{"3--5名", "3--5名"},
		{"at--home", "at--home"},
		{"用'甲'字", "用‘甲’字"},
		{"1~2名", "1\uFF5E2名"},
		{"90%~95%", "90%\uFF5E95%"},
		{"名~2", "名~2"},
		{"等等...", "等等……"},
		{"等等。。。完", "等等……完"},
		{"等等…", "等等……"},
		{"10~20名", "10\uFF5E20名"},
		{"\uFF11\uFF12\uFF2A\uFF05\uFF0B", "12J%+"},
		{"见http://a.gov.cn/b,c?d=1:2,请看", "见http://a.gov.cn/b,c?d=1:2\uFF0C请看"},
		{"邮箱a.b@c.gov.cn,电话", "邮箱a.b@c.gov.cn\uFF0C电话"},
		{"www.gov.cn...", "www.gov.cn……"},
		{"共 12 次 , 完 成 。", "共12次\uFF0C完成。"},
		{"say  hi 到", "say hi到"},
		{"", ""},
		{"   ", ""},
		{"APP,LED", "APP,LED"},
		{"第三项:ABC,\"好\"", "第三项\uFF1AABC\uFF0C“好”"},
	} {
		got := Widen(c[0])
		if got != c[1] {
			t.Errorf("Widen(%q) = %q, want %q", c[0], got, c[1])
		}
		if again := Widen(got); again != got {
			t.Errorf("Widen twice: %q, then %q", got, again)
		}
	}
}

func TestWidenAllSeesOverCuts(t *testing.T) {
	got := WidenAll("送法", ",上门", "(2次)", "\"", "好", "\"")
	want := []string{"送法", "\uFF0C上门", "\uFF082次\uFF09", "“", "好", "”"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q", got)
	}
}

// TestSettled checks that the rules do not change a settled text, however it is cut.
func TestSettled(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	alphabet := []rune("法治2024a%，、。。（）“”‘’《》；：…—％- (")
	calm := 0
	for range 20000 {
		pieces := make([]string, 1+r.IntN(4))
		for i := range pieces {
			for range r.IntN(4) {
				pieces[i] += string(alphabet[r.IntN(len(alphabet))])
			}
		}
		if !isSettled(pieces) {
			continue
		}
		calm++
		if got := widenAll(pieces); !slices.Equal(got, pieces) {
			t.Fatalf("%q is said to be settled, but becomes %q", pieces, got)
		}
	}
	if calm < 1000 {
		t.Errorf("only %d texts were settled", calm)
	}
}

// plain returns a text without the characters that Widen may change; the rest must be the same before and
// after.
func plain(s string) string {
	const changed = " \t\u3000\u00A0,:;!?()\"'~.…。%+/\uFF0C\uFF1A\uFF1B\uFF01\uFF1F\uFF08\uFF09“”‘’\uFF5E" +
		"\uFF05\uFF0B\uFF0F\uFF0E" + hyphens
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(changed, r) {
			return -1
		}
		return folded(r)
	}, s)
}

func FuzzWiden(f *testing.F) {
	for _, s := range []string{"共3,:好", "(2021--2025)年...", "\"a\" 'b好' http://x.cn,", "1 ,2(好", "。。。.…--", "。。。…0"} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, s string, cut int) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		s = strings.ToValidUTF8(s, "")
		once := Widen(s)
		if twice := Widen(once); twice != once {
			t.Errorf("%q becomes %q, then %q", s, once, twice)
		}
		if plain(once) != plain(s) {
			t.Errorf("%q loses characters: %q", s, once)
		}
		if isSettled([]string{s}) && widenAll([]string{s})[0] != s {
			t.Errorf("%q is said to be settled, but becomes %q", s, widenAll([]string{s})[0])
		}
		r := []rune(s)
		if cut > 0 && cut <= len(r) {
			if got := strings.Join(WidenAll(string(r[:cut]), string(r[cut:])), ""); got != once {
				t.Errorf("%q cut at %d becomes %q, whole %q", s, cut, got, once)
			}
		}
	})
}
