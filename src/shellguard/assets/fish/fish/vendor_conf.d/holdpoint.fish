# Holdpoint: fish reads this file because the editor puts the folder above into XDG_DATA_DIRS. Only names that start with
# `__hp_` are left behind.
set -g __hp_bin (builtin realpath (status dirname)/../../..)
source $__hp_bin/fish/holdpoint/ask.fish
if status is-interactive
    source $__hp_bin/fish/holdpoint/line.fish
end
source $__hp_bin/fish/holdpoint/shell.fish
