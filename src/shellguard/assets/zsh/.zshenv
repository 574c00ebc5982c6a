# Holdpoint: the editor starts zsh with ZDOTDIR set to this folder. Each file here reads the user's own of the same name
# as if this folder were not there, and then puts the guard on. Only names that start with `__hp_` are left behind.
__hp_dir=${${(%):-%x}:a:h}
# Of a shell that was given a script, `ZSH_ARGZERO` is the script.
__hp_name=$0
# The folder of the user's own files; empty stands for HOME. The editor's own scripts name theirs in USER_ZDOTDIR.
__hp_own=${HOLDPOINT_ZDOTDIR-}
if [[ -z $__hp_own && -n ${USER_ZDOTDIR-} && $USER_ZDOTDIR != "$__hp_dir" && $USER_ZDOTDIR != "${VSCODE_ZDOTDIR-}" ]]; then
  __hp_own=$USER_ZDOTDIR
fi
__hp_file=.zshenv
builtin . "$__hp_dir/own.zsh"
builtin emulate zsh -o no_aliases -o no_xtrace -o no_multibyte -o extended_glob -c 'builtin . "$__hp_dir/start.zsh"'
