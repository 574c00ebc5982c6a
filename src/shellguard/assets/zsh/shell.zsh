# A `-c` string, a script, or a script on stdin: asked about whole where it can be read whole, else list by list.

# Ends the shell unless the text may run.
__hp_gate() {
  if __hp_ask shell "$1"; then return 0; fi
  builtin print -rlu2 -- "${__hp_says[@]}"
  builtin exit 126
}

# The text of the file that this shell is about to run, in `reply`; false when it cannot be read without being used up.
__hp_script() {
  reply=
  if [[ $1 != $2 ]]; then
    [[ -f $1 && -r $1 ]] || return 1
    reply=$(<$1)
  else
    [[ -f /proc/self/fd/0 && -r /proc/self/fd/0 ]] || return 1
    reply=$(</proc/self/fd/0)
  fi
}

__hp_later=
if [[ -n ${ZSH_EXECUTION_STRING-} ]]; then
  __hp_gate "$ZSH_EXECUTION_STRING"
elif __hp_script "$ZSH_ARGZERO" "$__hp_name"; then
  __hp_gate "$reply"
else
  # Lists of this level only: what functions, `eval` and sourced files run was there to be read when they were asked about.
  __hp_later=1
  TRAPDEBUG() {
    if [[ "$zsh_eval_context" == 'toplevel shfunc' ]]; then __hp_gate "$ZSH_DEBUG_CMD"; fi
  }
fi
builtin unset reply
if [[ -z $__hp_later ]]; then
  builtin unfunction -m '__hp_*'
  if [[ -o interactive || -o login ]]; then
    builtin unset __hp_says __hp_runs __hp_listed __hp_bin __hp_silent __hp_until __hp_alone __hp_later
  else
    builtin unset -m '__hp_*'
  fi
fi
