__hp_file=.zlogin
builtin . "$__hp_dir/own.zsh"
if [[ ! -o interactive && -z ${__hp_later-} ]]; then builtin unset -m '__hp_*'; fi
