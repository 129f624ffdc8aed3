package model

// Web is what web portals show above a document, besides its date.
type Web struct {
	Index     string // 索引号; "" when there is none
	Publisher string // 发布机构
	Access    string // 公开方式; "" when it is not said
}
