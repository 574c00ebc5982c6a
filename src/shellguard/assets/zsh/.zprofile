__hp_file=.zprofile
builtin . "$__hp_dir/own.zsh"
