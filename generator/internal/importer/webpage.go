package importer

import (
	"strings"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
)

// metadataNames are names that portals print, with a value, above and below a report.
const metadataNames = `
信息来源 文章来源 稿件来源 来源 发布时间 发布日期 发布机构 发布单位 发布人 发布者 发文机关
发文机构 发文单位 发文字号 发文日期 印发日期 制发日期 索引号 索取号 信息索引 信息名称 主题分类
主题词 体裁 所属类目 所属主题 服务对象 组配分类 公开类别 公开方式 公开范围 公开形式 公开时限
公开目录 公开责任人 机构名称 机构分类 文号 文件编号 成文日期 生成日期 生效日期 废止日期
失效日期 有效期 有效性 效力状态 时效性 文件状态 浏览次数 浏览量 浏览 阅读次数 阅读量 阅读
点击数 点击量 点击率 访问量 访问次数 字号 字体 字体大小 作者 责任编辑 编辑 审核 初审 复审
终审 供稿 撰稿 录入 录入时间 更新时间 更新日期 创建时间 时间 日期 关键词 关键字 内容概述
概述 内容摘要 摘要 标签 保护视力色 视力保护色 背景色 分享 分享到 分享至 转发 收藏 打印 下载
当前位置 您现在的位置 您当前的位置 您的位置 现在位置 位置 上一篇 下一篇 上一条 下一条 标题
名称 政策咨询 联系电话 咨询电话 网站标识码 版权所有 主办单位 主办 承办单位 承办 技术支持
备案号
`

// furnitureWords begin lines that always belong to the page.
const furnitureWords = `
打印本页 关闭窗口 扫一扫 扫描二维码 当前页二维码 用微信扫 验证码 全部评论 发表评论 网友评论
我要评论 相关文章 相关新闻 相关链接 相关阅读 相关信息 相关附件 相关稿件 相关文件 相关解读
附件下载 文件预览 文件下载 点击下载 返回顶部 返回首页 返回列表 回到顶部 首页 网站首页 网站地图
联系我们 关于我们 无障碍 长者模式 语言播报 语音播报 我要纠错 纠错 加入收藏 设为首页 分享到 版权声明
版权所有 网站标识码 政府网站标识码 智能问答 点赞
`

// oneOf returns a pattern that matches one of the words.
func oneOf(words string) string { return "(?:" + strings.Join(strings.Fields(words), "|") + ")" }

var (
	metadata  = han.Pattern(`^(?:【|\[|\()?` + oneOf(metadataNames) + `\s*(?:[:】\]]|$|\s)`)
	furnished = han.Pattern(`^` + oneOf(furnitureWords) + `|^【?(?:字号|打印|关闭)|^字体\s*[:【]|^\(?此页无正文\)?$|^主办\s*:` +
		`|^\p{Han}ICP备|^.{0,6}公网安备|^[>»]+|^[A-Za-z]\+?$|\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar)$|` +
		`^[【\[(]?\s*大\s*[】\])]?\s*[【\[(]?\s*中`)
)

// maxFurniture is the maximum number of characters of a furniture line that is not a line of links.
const maxFurniture = 60

// bullets are the marks that portals print before the items of a list.
const bullets = "•·●○■□◆◇▪▶►※*-|>» \u3000\t"

// isFurniture reports whether a line belongs to the page around a report, not to the report.
func isFurniture(l line) bool {
	if l.IsTable() {
		n := 0
		for _, row := range l.Rows {
			if strings.Join(row, "") != "" && metadata().MatchString(han.Unspaced(row[0])+":") {
				n++
			}
		}
		return n*2 > len(l.Rows)
	}
	s := strings.Trim(han.FoldString(l.Text), bullets)
	switch {
	case s == "":
		return true
	case strings.Contains(s, "。") || length(s) > maxFurniture:
		return false
	}
	squeezed := strings.Join(strings.Fields(s), "")
	matches := func(s string) bool { return metadata().MatchString(s) || furnished().MatchString(s) }
	return matches(s) || matches(squeezed) || l.Link
}

// furniture returns the lines without the furniture above and below the report. If the title of the page is followed
// by the title of the report, it is removed too.
func (r *report) furniture(lines []line) (kept []line) {
	first := 0
	for first < len(lines) && !isBody(lines[first]) {
		first++
	}
	for i, l := range lines[:first] {
		if isFurniture(l) || repeats(l, lines[i+1:min(i+4, len(lines))]) {
			r.left = append(r.left, l.String())
			continue
		}
		kept = append(kept, l)
	}
	last := belowDate(lines)
	for last > first && (isFurniture(lines[last-1]) || last < len(lines) && namesFiles(lines[last-1])) {
		last--
	}
	for _, l := range lines[last:] {
		r.left = append(r.left, l.String())
	}
	for _, l := range lines[first:last] {
		if pageNumber().MatchString(han.Unspaced(l.Text)) {
			r.left = append(r.left, l.Text)
			continue
		}
		kept = append(kept, l)
	}
	return kept
}

// maxBelow is the maximum number of lines of a page below the date of a report.
const maxBelow = 30

// belowDate returns the index of the first line below the report: after its date and the lines that a report may
// have below it. At least half of the remaining lines must be furniture and none an annex; then all of them are
// furniture.
func belowDate(lines []line) int {
	for i := len(lines) - 1; i >= max(0, len(lines)-maxBelow); i-- {
		if _, date := signed(lines[i].Text); date == "" || lines[i].IsTable() {
			continue
		}
		end := i + 1
		for end < len(lines) && isBelowDate(lines[end]) {
			end++
		}
		if isMostlyFurniture(lines[end:]) {
			return end
		}
		break
	}
	return len(lines)
}

// isBelowDate reports whether a line is 附注, 抄送 or 印发.
func isBelowDate(l line) bool {
	s := strings.TrimSpace(han.FoldString(l.Text))
	return !l.IsTable() &&
		(noteForm().MatchString(s) || sentForm().MatchString(s) || printedForm().MatchString(s))
}

// isMostlyFurniture reports whether at least two lines and half of all lines are furniture, and no line begins an
// annex.
func isMostlyFurniture(lines []line) bool {
	furniture := 0
	for k, l := range lines {
		switch {
		case isFurniture(l), namesFiles(l) && k+1 < len(lines) && isFurniture(lines[k+1]):
			furniture++
		case l.IsTable(), namesFiles(l):
			return false
		}
	}
	return furniture > 1 && 2*furniture >= len(lines)
}

// namesFiles reports whether a line introduces links to files, which are left out.
func namesFiles(l line) bool { return !l.IsTable() && annexForm().MatchString(han.Unspaced(l.Text)) }

// pageNumber matches a page number, which occurs between the lines of text copied from a PDF.
var pageNumber = han.Pattern(`^(?:[-—–][0-9]{1,3}[-—–]|第[0-9]{1,3}页(?:,?共[0-9]{1,3}页)?)$`)

// isBody reports whether a line can only belong to the text of a report: it is numbered, or contains a whole
// sentence.
func isBody(l line) bool {
	if l.IsTable() {
		return !isFurniture(l)
	}
	return outline.ReadMark([]rune(l.Text)).Rank > 0 || strings.HasSuffix(l.Text, "。") ||
		strings.Contains(l.Text, "。") && length(l.Text) > 20 || length(l.Text) > 90
}

// repeats reports whether a line is the name of the page, which begins with the title of the report below it.
func repeats(l line, below []line) bool {
	s := han.Unspaced(l.Text)
	for i, b := range below {
		t := han.Unspaced(b.Text)
		if i == 0 && len(below) > 1 && !isBody(below[1]) && length(t) > 5 { // a title of two lines
			if two := t + han.Unspaced(below[1].Text); strings.HasPrefix(s, two) {
				t = two
			}
		}
		rest, ok := strings.CutPrefix(s, t)
		if ok && length(t) >= 8 && (rest == "" || strings.ContainsAny(string([]rune(rest)[:1]), "_|-—>»·")) {
			return true
		}
	}
	return false
}
