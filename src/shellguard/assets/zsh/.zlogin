__hp_file=.zlogin
builtin . "$__hp_dir/own.zsh"
if [[ ! -o interactive ]]; then builtin unset -m '__hp_dir' '__hp_own' '__hp_file' '__hp_shims'; fi
