package diag

import (
	"maps"
	"slices"
)

// class is the set of codes that share one file of templates/codes and one severity.
type class struct {
	explained string // name of the file, without its .toml
	severity  Severity
	codes     []Code
}

// classes contains every code once.
var classes = []class{
	{"form", Error, []Code{
		F001, F002, F003, F004, F005, F006, F007, F008, F010, F011, F012, F013, F014, F015, F016, F017, F018,
		F019, F020, F021, F022, F023, F024, F025, F026, F027, F028, F029, F031, F032, F033, F036, F037,
		F038, F039, F050, F051, F052, F053, F054, F055, F056, F057, F058, F060, F061, F062, F063,
	}},
	{"form", Warning, []Code{F009, F034, F035}},
	{"facts", Error, []Code{
		F101, F102, F103, F104, F105, F106, F107, F109, F110, F117, F121, F122, F123, F124, F125, F126, F128,
		F129, F130, F131, F132, F133, F134, F135, F136, F137,
	}},
	{"facts", unfilled, []Code{F108}},
	{"facts", Warning, []Code{F112, F113, F114, F115, F116, F118, F127}},
	{"others", Error, []Code{F138, F139, F140, F142, F143, F144, F145, F146, F148, F149, F468, F469, F470}},
	{"others", Warning, []Code{F141, F147, F150, F471}},
	{"ignore", Error, []Code{F151, F152, F153}},
	{"ignore", Hint, []Code{F154, F155}},
	{"own", Warning, []Code{F156, F157}},
	{"own", Error, []Code{F158}},
	{"tables", Error, []Code{F162, F163, F164, F165, F166, F168, F174, F177, F178}},
	{"tables", unfilled, []Code{F161}},
	{"tables", Warning, []Code{F169, F170, F172, F173, F175, F176}},
	{"tables", Hint, []Code{F167, F171, F179}},
	{"text", Error, []Code{
		F180, F181, F183, F202, F203, F204, F205, F213, F217, F219, F223, F228, F230, F233, F240, F249, F260, F261,
		F262, F265, F266, F271, F280,
	}},
	{"text", unfilled, []Code{F201, F212, F215, F221, F225, F232, F234, F251, F270, F272}},
	{"text", Warning, []Code{
		F182, F206, F207, F208, F209, F210, F211, F214, F218, F222, F224, F226, F236, F237, F241, F243, F244, F245,
		F246, F247, F248, F250, F252, F253, F254, F255, F256, F257, F258, F267, F273, F278, F279,
	}},
	{"text", Hint, []Code{F238, F239, F242, F274}},
	{"letterhead", Error, []Code{F268, F269, F281, F284, F285, F287, F288, F290, F292, F298, F259}},
	{"letterhead", unfilled, []Code{F293}},
	{"letterhead", Warning, []Code{
		F216, F263, F264, F276, F277, F282, F283, F286, F289, F291, F294, F295, F296, F297, F299,
	}},
	{"profile", Warning, []Code{F220, F227, F229, F231}},
	{"profile", Hint, []Code{F235}},
	{"proof", Warning, []Code{
		F301, F302, F303, F305, F306, F307, F308, F309, F310, F311, F312, F313, F314, F317, F318, F319, F320, F321,
		F322, F323, F324, F325, F326, F327, F328, F329, F330, F331, F332, F333, F334, F335, F336, F337,
		F341, F342, F343, F345, F346, F347, F348, F349,
		F351, F352, F353, F354, F355, F356, F357, F358, F359, F360, F361, F362, F363, F365, F366,
	}},
	{"proof", Hint, []Code{F304, F315, F316, F344, F364}},
	{"style", Error, []Code{F401, F402, F403, F404, F405, F406, F407, F408}},
	{"kind", Error, []Code{
		F451, F452, F453, F454, F455, F456, F457, F458, F459, F460, F461, F462, F463, F464, F466, F467,
		F472, F473, F474,
	}},
	{"word", Error, []Code{F501, F502, F503, F504, F505, F506, F507}},
	{"word", Warning, []Code{F275, F508}},
}

// severities and files are the severity and the explaining file of each code.
var severities, files = func() (map[Code]Severity, map[Code]string) {
	severities, files := map[Code]Severity{}, map[Code]string{}
	for _, c := range classes {
		for _, code := range c.codes {
			severities[code], files[code] = c.severity, c.explained
		}
	}
	return severities, files
}()

// ExplainedIn returns the name of the file of templates/codes that explains c, without its .toml, or "" if the code
// does not exist.
func (c Code) ExplainedIn() string { return files[c] }

// Dismissible reports whether a form can dismiss diagnostics with code c: warnings and hints.
func (c Code) Dismissible() bool { return severities[c] == Warning || severities[c] == Hint }

// Codes returns all codes in ascending order.
func Codes() []Code { return slices.Sorted(maps.Keys(severities)) }
