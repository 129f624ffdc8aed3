package main

import (
	"archive/zip"
	_ "embed"
	"io/fs"
	"path"
	"runtime"
	"runtime/debug"
	"strings"

	"fazhi/fonts"
	"fazhi/generator"

	"github.com/spf13/cobra"
)

// packedNotices are the folders notices and fonts/licenses, packed: the licences of all modules, with an index, and
// of the fonts.
//
//go:embed notices.zip
var packedNotices string

// notices returns the two folders.
func notices() fs.FS {
	r, err := zip.NewReader(strings.NewReader(packedNotices), int64(len(packedNotices)))
	if err != nil {
		panic("internal error: " + err.Error()) // it is embedded
	}
	return r
}

// versionCommand prints the version, the parts and their licences.
func versionCommand(std streams) *cobra.Command {
	var sbom, licenses bool
	cmd := &cobra.Command{
		Use:   "version",
		Short: "说明这是哪一版，由哪些部件组成",
		Long: `说明这是哪一版，由哪些部件组成，各是什么许可。
--sbom 给出软件物料清单（CycloneDX，JSON），--licenses 给出全部许可原文。`,
		Example: `  fazhi version
  fazhi version --sbom > fazhi.cdx.json`,
		Args: rejectArguments,
		RunE: func(*cobra.Command, []string) error {
			p, err := readProgram()
			switch {
			case err != nil:
				return err
			case sbom:
				return p.writeCycloneDX(std.out)
			case licenses:
				return p.printLicences(printer{std.out})
			}
			p.print(printer{std.out})
			return nil
		},
	}
	f := cmd.Flags()
	f.BoolVar(&sbom, "sbom", false, "软件物料清单")
	f.BoolVar(&licenses, "licenses", false, "全部许可原文")
	return cmd
}

// program describes the running program.
type program struct {
	version  string // v1.2.3, or one made of the commit, or "(devel)"
	revision string // revision of the source; "" if unknown
	parts    []part // modules by path, then the standard library, then the fonts
}

// part is a module or a font.
type part struct {
	name    string // module path, "std", or fonts/<file>
	version string // "" for a font
	licence string // SPDX expression
}

// readProgram reads the modules that the linker recorded, and their licences from the index.
func readProgram() (program, error) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return program{}, exitError{exitIO, "程序里没有版本记录：它不是用 go build 做的"}
	}
	p := program{version: info.Main.Version}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			p.revision = s.Value
		}
	}
	licences := licenceIndex()
	for _, m := range info.Deps {
		name := m.Path
		if m.Replace != nil {
			m = m.Replace
		}
		if licences[name] != "" { // modules without a licence here are used by tests only
			p.parts = append(p.parts, part{name, m.Version, licences[name]})
		}
	}
	p.parts = append(p.parts, part{"std", runtime.Version(), licences["std"]})
	faces, err := fs.Glob(fonts.FS, "*.ttf")
	for _, f := range faces {
		name := "fonts/" + f
		p.parts = append(p.parts, part{name: name, licence: licences[name]})
	}
	return p, err
}

// licenceIndex returns the SPDX licence of each part, by name.
func licenceIndex() map[string]string {
	data, err := fs.ReadFile(notices(), "notices/index.tsv")
	if err != nil {
		panic("internal error: " + err.Error()) // it is embedded
	}
	all := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if name, licence, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			all[name] = licence
		}
	}
	return all
}

// print prints the version and the parts with their licences.
func (p program) print(out printer) {
	out.printf("fazhi %s", p.version)
	if p.revision != "" {
		out.printf("源码 %s", p.revision)
	} else if p.version == "(devel)" {
		out.printf("没有版本记录：做程序的文件夹不是 git 的，或者做的时候关了 -buildvcs")
	}
	out.printf("法律、规划登记到 %s：以后新出的、新修订的，这一版不知道", generator.RegisterDate())
	out.printf("%s %s/%s\n\n部件：", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	for _, c := range p.parts {
		out.printf("  %s  %s", strings.TrimSpace(c.name+" "+c.version), c.licence)
	}
	out.printf("\n程序自己的许可是 MIT；许可原文：fazhi version --licenses")
}

// printLicences prints the licence of every module and font.
func (p program) printLicences(out printer) error {
	packed := notices()
	show := func(root string) error {
		return fs.WalkDir(packed, root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || path.Ext(name) == ".tsv" {
				return err
			}
			data, err := fs.ReadFile(packed, name)
			out.printf("==== %s ====\n\n%s\n", name, strings.TrimSpace(string(data)))
			return err
		})
	}
	if err := show("notices"); err != nil {
		return err
	}
	return show("licenses")
}
