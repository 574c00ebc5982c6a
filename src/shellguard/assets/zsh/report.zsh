# The editor's own hooks, told of a refused command under the text that was typed, and given its exit code also where a
# command was dropped and the shell has none. Read once both hooks are there.
__vsc_preexec() {
  if [[ $3 == __hp_held ]]; then __hp_vsc_preexec "$__hp_text"; else __hp_vsc_preexec "$@"; fi
}
__vsc_precmd() {
  local __hp_status=$?
  if [[ -n $__hp_vetoed ]]; then __hp_status=126 __hp_vetoed=; fi
  __hp_exit $__hp_status
  __hp_vsc_precmd "$@"
}
__hp_exit() { return $1 }
