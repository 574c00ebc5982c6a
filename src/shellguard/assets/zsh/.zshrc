# What set a history file from ZDOTDIR before this, the editor or /etc/zshrc, meant the user's folder.
if [[ ${HISTFILE-} == "$__hp_dir"/* ]]; then HISTFILE=${__hp_own:-$HOME}/${HISTFILE:t}; fi
__hp_file=.zshrc
builtin . "$__hp_dir/own.zsh"
builtin emulate zsh -o no_aliases -o no_xtrace -o no_multibyte -o extended_glob -c 'builtin . "$__hp_dir/line.zsh"'
# What follows has to see the user's options when it runs, so it is read outside of any emulation.
() { builtin setopt local_options no_aliases no_ignore_braces; builtin . "$__hp_dir/finish.zsh" }
