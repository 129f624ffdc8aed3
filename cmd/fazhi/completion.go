package main

import "github.com/spf13/cobra"

// completionCommand prints completion scripts for shells.
func completionCommand(std streams) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:       "completion {bash|zsh|fish|powershell}",
		Short:     "输出命令行补全脚本",
		Example:   "  fazhi completion bash > /etc/bash_completion.d/fazhi",
		ValidArgs: shells,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError("要写明是哪一种命令行：bash、zsh、fish、powershell")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(std.out, true)
			case "zsh":
				return root.GenZshCompletion(std.out)
			case "fish":
				return root.GenFishCompletion(std.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(std.out)
			}
			return usageError("不认识「%s」：可以是 bash、zsh、fish、powershell", args[0])
		},
	}
}
