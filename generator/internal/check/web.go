package check

import (
	"cmp"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/model"
)

// accesses are the ways in which a document on the web is open to the public.
var accesses = []string{"主动公开", "依申请公开"}

// web checks [web]; it returns nil if the form has no [web].
func web(n *names, w *form.Web) *model.Web {
	if w == nil {
		return nil
	}
	access := n.only(w.Access)
	if access != "" && !slices.Contains(accesses, access) {
		n.Report(diag.F259, at(w.Access, w.Place), "没有「"+access+"」这种公开方式", "可以写："+strings.Join(accesses, " ")+"；不写就留空")
	}
	publisher := cmp.Or(n.only(w.Publisher), n.report.Office.Name)
	return &model.Web{Index: n.only(w.Index), Publisher: publisher, Access: access}
}
