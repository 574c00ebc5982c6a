# After the user's `.zshenv`: asks about what a shell without a prompt was given before its first command.
if [[ -n ${ZSH_EXECUTION_STRING-} || ! -o interactive ]]; then
  builtin . "$__hp_dir/ask.zsh"
  builtin . "$__hp_dir/definitions.zsh"
  builtin . "$__hp_dir/shell.zsh"
fi
