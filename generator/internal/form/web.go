package form

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/source"
)

// Web is [web], the items that web portals show above a document.
type Web struct {
	Place diag.Place // of the bracket

	Index     source.Value // 索引号
	Publisher source.Value // 发布机构
	Access    source.Value // 公开方式
}

// webKeys are the keys of the bracket.
var webKeys = []key{{"index", line}, {"publisher", line}, {"access", line}}
