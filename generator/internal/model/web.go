package model

// Web contains the items that web portals show above a document, except its date.
type Web struct {
	Index     string // 索引号, or ""
	Publisher string // 发布机构
	Access    string // 公开方式, or ""
}
