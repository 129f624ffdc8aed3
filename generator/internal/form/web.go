package form

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/source"
)

// Web is [web], what web portals show above a document.
type Web struct {
	Place diag.Place // of the bracket

	Index     source.Value // 索引号
	Publisher source.Value // 发布机构
	Access    source.Value // 公开方式
}

// webKeys are the keys of the bracket.
var webKeys = []key{{"index", line}, {"publisher", line}, {"access", line}}

// readWeb reads [web]; v are the values of t.
func (r *reader) readWeb(t source.Table, v map[string]source.Value) {
	r.form.Web = &Web{Place: t.Place, Index: v["index"], Publisher: v["publisher"], Access: v["access"]}
}
