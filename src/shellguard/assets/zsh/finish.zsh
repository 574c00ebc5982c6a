# What the line editor calls when a line ends. It runs under the user's own options and aliases, since it asks zsh itself
# how it would read the line.

# Whether zsh would run TEXT now rather than wait for more of it. A mistake costs one question more or one asked later.
__hp_is_whole() {
  case $1 in (*'\' | *'&&' | *'||') return 1 ;; esac
  functions[__hp_probe]=$1 2>/dev/null
  if (( ! ${+functions[__hp_probe]} )); then return 1; fi
  builtin unfunction __hp_probe
  # In an open here-document this is one more line of it; else it is a mistake.
  functions[__hp_probe]=$1$'\n)' 2>/dev/null
  if (( ! ${+functions[__hp_probe]} )); then return 0; fi
  builtin unfunction __hp_probe
  return 1
}

__hp_finish() {
  builtin setopt local_options no_xtrace unset no_err_return no_err_exit no_warn_create_global no_ksh_arrays
  if [[ -n ${__hp_inside-} ]]; then return 0; fi
  builtin local __hp_inside=1 __hp_typed
  if (( ${+widgets[__hp_own_finish]} )); then builtin zle __hp_own_finish -- "$@"; fi
  __hp_settled= __hp_veto= __hp_spaces=
  if [[ -o hist_ignore_space ]]; then __hp_spaces=1; fi
  case $CONTEXT in (start | cont) ;; (*) return 0 ;; esac
  # What was asked about is what runs: events of the history are filled in first. Inside quotes that are still open this
  # cannot be done, and lines that the user wants to see again are left to the shell; both are asked about as it runs them.
  builtin local __hp_events= __hp_whole=
  if [[ -o bang_hist && $BUFFER == (*${histchars[1]:-!}*|${histchars[2]:-^}*) ]]; then
    __hp_events=1
    if [[ -z $PREBUFFER ]]; then
      __hp_typed=$BUFFER
      builtin zle expand-history
      if [[ $BUFFER != "$__hp_typed" && -o hist_verify ]]; then BUFFER=$__hp_typed; return 0; fi
    fi
  fi
  if __hp_is_whole "$PREBUFFER$BUFFER"; then __hp_whole=1; fi
  if [[ -n $__hp_whole || $BUFFER == *$'\n'* ]]; then __hp_end; fi
}
