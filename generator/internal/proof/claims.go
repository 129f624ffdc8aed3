package proof

// ClaimWords are the words of what is said of all or of none, and of goals.
type ClaimWords struct {
	Otherwise []string `toml:"otherwise"` // of other times and places: nothing is said of none beside them
	SomeKind  []string `toml:"somekind"`  // of some of a kind only: 较大 accidents
	Kept      []string `toml:"kept"`      // of what is kept from happening, or is another's: 演练, 代理
	Others    []string `toml:"others"`    // of other offices
	Scope     Pattern  `toml:"scope"`     // in front of the name of a thing, saying nothing of which: 全年
	Said      Pattern  `toml:"said"`      // around it, saying nothing of which: 收到的
	Excepted  []string `toml:"excepted"`  // of those whose time has not come, or which are left out of all: 除
	One       Pattern  `toml:"one"`       // one of all that did not do something, and what
	NoGoal    []string `toml:"nogoal"`    // beside numbers that no goal is for, and verdicts that leave it open
	Fewer     []string `toml:"fewer"`     // of things of which a goal is the most there may be: 投诉
	NotSaid   []string `toml:"notsaid"`   // in front of a number that is none of what there is: 计划
	Places    []string `toml:"places"`    // of every place, which say nothing of several goals: 各村
	Done      []string `toml:"done"`      // of what was done with all
	Later     string   `toml:"later"`     // in front of what is still to be done
	Level     Pattern  `toml:"level"`     // one level of government and what it does
	Levels    Pattern  `toml:"levels"`    // several levels in one, or two members in one
	Saying    []string `toml:"saying"`    // in front of a number that is what has been counted: 经统计实际为
}
