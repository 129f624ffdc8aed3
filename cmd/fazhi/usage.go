package main

import (
	"fmt"
	"strings"

	"github.com/rivo/uniseg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// usage is the template of cobra's usage page, in Chinese.
const usage = `用法：
  {{if .HasAvailableSubCommands}}{{.CommandPath}} 命令 [参数]{{else}}{{.UseLine}}{{end}}
{{- if .HasExample}}

例：
{{.Example}}{{end}}
{{- if .HasAvailableSubCommands}}

命令：{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}
{{- if .HasAvailableLocalFlags}}

选项：
{{flags .LocalFlags}}{{end}}
{{- if .HasAvailableSubCommands}}

每个命令的详细说明：{{.Root.Name}} help {{if .HasParent}}{{.Name}} {{end}}命令{{end}}
`

func init() { cobra.AddTemplateFunc("flags", flagTable) }

// flagTable lists flags, one per line. Columns are aligned by width on a terminal, measured as in package han;
// pflag's table counts bytes.
func flagTable(flags *pflag.FlagSet) string {
	var left, right []string
	widest := 0
	flags.VisitAll(func(f *pflag.Flag) {
		name, what := pflag.UnquoteUsage(f)
		short := "    "
		if f.Shorthand != "" {
			short = "-" + f.Shorthand + ", "
		}
		l := "  " + short + "--" + f.Name
		if name != "" {
			l += " " + name
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" {
			what += fmt.Sprintf("（不写就是 %s）", f.DefValue)
		}
		left, right = append(left, l), append(right, what)
		widest = max(widest, uniseg.StringWidth(l))
	})
	var b strings.Builder
	for i, l := range left {
		b.WriteString(l + strings.Repeat(" ", widest+2-uniseg.StringWidth(l)) + right[i] + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}
