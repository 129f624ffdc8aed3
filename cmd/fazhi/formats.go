package main

import (
	"slices"
	"strings"

	"fazhi/generator"
)

// The formats of each command, in the order in which help and messages name them.
var (
	reportFormats = generator.Formats
	ledgerFormats = []string{"csv", "xlsx", "json"}
	checkFormats  = []string{"text", "json", "sarif"}
)

// listed returns formats as help and messages name them.
func listed(formats []string) string { return strings.Join(formats, "、") }

// unknownFormat returns the error for a format that is not in known.
func unknownFormat(name string, known []string) error {
	return usageError("不认识格式「%s」：可以是 %s", name, listed(known))
}

// parseFormats returns the formats in a comma-separated list, without repetitions, in the order of the list.
func parseFormats(list string, known []string) ([]string, error) {
	var out []string
	for _, name := range strings.Split(list, ",") {
		name = strings.ToLower(strings.TrimSpace(name))
		if !slices.Contains(known, name) {
			return nil, unknownFormat(name, known)
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out, nil
}

// formatOf returns the value of the flag --format in args, or "". Flags before it may be invalid.
func formatOf(args []string) string {
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, "--format="); ok {
			return value
		}
		if arg == "--format" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

// reportUsage prints an error of the command line on standard output too, if a format for programs is asked for.
func reportUsage(std streams, command string, args []string, err error) {
	found := generator.Diagnostics{{Severity: generator.Error, Message: err.Error()}}
	switch format := formatOf(args); {
	case command == "check" && format != "text" && slices.Contains(checkFormats, format):
		c := formChecker{std: std, format: format, compare: slices.Contains(args, "--compare")}
		_ = c.print(found) // the error itself is reported in any case
	case command == "facts" && format == "json":
		_ = writeEmptyLedger(std, err)
	}
}
