package proof

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// reconsidered reports an office that is said to decide on reconsideration since 2024, when that is for governments
// (行政复议法 24); bureaus of justice take in the requests, and some organs are not led by governments (27).
func reconsidered(d *reader, t *text, m []int) {
	said := t.string(m[0], m[1])
	own := strings.Contains(said, "我局") || strings.Contains(said, "本局")
	if d.Year < 2024 || exceptions().MatchString(said) || own && exceptions().MatchString(d.Office) ||
		containsAny(t.around(m[0]), d.Data.Time.Bygone) {
		return
	}
	d.say(t.span(m[0], m[1]-m[0]), diag.F336, Likely, "2024年起，对局和委的行政行为不服的，一般向本级人民政府申请复议\n核对复议机关，写成本级人民政府")
}

// exceptions matches the bureaus that take in or decide on reconsideration.
var exceptions = han.Pattern(`司法|税务|海关|外汇|金融|国家安全|证券|国家`)
