# Holdpoint: the first thing that bash runs before each of its prompts. Once it takes the Enter key over, so that a line
# is asked about whole before bash sees it; after that it only clears what a finished line left. It keeps `$?`, and only
# names that start with `__hp_` are left behind.
__hp_status=$?
if [[ -n ${__hp_on-} ]]; then
  __hp_prompt
  return "$__hp_status"
fi
if [[ $- != *i* || -z ${BASH_SOURCE[0]-} ]]; then return "$__hp_status"; fi
__hp_on=1
__hp_dir=${BASH_SOURCE[0]%/*}
__hp_bin=${__hp_dir%/*}
# An alias of the user must not become a part of our functions as they are read.
__hp_aliases=0
if shopt -q expand_aliases; then __hp_aliases=1; fi
shopt -u expand_aliases
. "$__hp_dir/ask.bash"
. "$__hp_dir/prompt.bash"
if (( BASH_VERSINFO[0] > 4 || (BASH_VERSINFO[0] == 4 && BASH_VERSINFO[1] >= 4) )); then
  . "$__hp_dir/enter.bash"
else
  . "$__hp_dir/trap.bash"
fi
if (( __hp_aliases )); then shopt -s expand_aliases; fi
unset -v __hp_aliases
__hp_join
__hp_hello
return "$__hp_status"
