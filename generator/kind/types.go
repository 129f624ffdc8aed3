package kind

import "text/template"

// Kind is one report kind: a folder of templates/reports.
type Kind struct {
	ID         string // the folder's name: fazhi
	Name       string // 法治政府建设年度报告
	HeadingMax int    // characters of the longest heading; a longer one lacks its stop
	Levels     []Level
	Parts      []Part      // in the order of the regulation
	Facts      []Fact      // in catalogue order
	Paragraphs []Paragraph // in the order in which they are printed
	Opening    *template.Template
	Terms      []string // names and words a title is never broken inside, longest first
}

// Level is a level of office: 省 市 县区 部门 乡镇 街道.
type Level struct {
	Name  string
	Title string // pattern of the title with {{单位}} {{本年}}
	Selfs []Self // self-references; the first whose Suffix ends the office's name
	Due   string // statutory day of the year after, "03-01"
}

// Self is how standard prose refers to the office itself.
type Self struct {
	Suffix string // "" fits every name
	Word   string // 我镇
}

// Part is a section of the first level that the kind knows.
type Part struct {
	Key       string // measures
	Title     string // standard title with {{本年}} {{下年}}
	Short     string // what messages call it: 主要举措和成效
	Official  string // the phrase of the regulation that the title is held against; may be empty
	Clause    string // what demands it, for messages; empty when nothing does
	Mandatory bool
	NextYear  bool     // its title may name the year after
	Words     []string // one of them shows that another part speaks of it ("within")
	Stock     *template.Template
	StockWarn bool   // the stock paragraphs are general wording that should not go out unread
	Advice    string // a word on what a good answer is, for new forms; may have several lines
}

// Fact is one fact of the catalogue.
type Fact struct {
	Name      string
	Units     []string // allowed; the first is the usual one
	Part      string   // key of the part it belongs to
	Topic     string   // name of the standard paragraph it feeds
	Levels    []string // offices that report it; empty: all
	Relations []string // "= 甲 + 乙", "<= 丙", "= 甲 / 乙": as a clerk would write them
	Computed  bool     // left empty, its first relation computes it
	Max100    bool     // more than 100 % is a fault
	Question  string   // put to the clerk
	Remark    string   // behind the value in a new form
}

// Paragraph is a standard paragraph (标准段落).
type Paragraph struct {
	Name    string // 普法宣传: written {{普法宣传}} in a form
	Part    string
	Heading string   // without mark and stop
	Ask     string   // whom to ask for the numbers: 司法所
	Sample  string   // specimen sentence for new forms
	Levels  []string // offices it serves; empty: all
	Facts   []string // any of them filled makes the paragraph
	Prose   *template.Template
}
