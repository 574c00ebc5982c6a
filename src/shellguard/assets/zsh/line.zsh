# The prompt: a line is asked about when the editor of lines is done with it, whichever key or plugin ended it, and before
# the shell reads it. A line that is refused stays on the screen and in the history; in its place runs `__hp_held`.
builtin . "$__hp_dir/ask.zsh"
builtin . "$__hp_dir/definitions.zsh"
# The text last let through; whether what now comes to be run was asked about; the text that is refused.
typeset -g __hp_passed= __hp_settled= __hp_text= __hp_greeted= __hp_warned= __hp_spaces=
# What is read next is to be dropped by `__hp_preexec`; what it has dropped last is not reported yet.
typeset -g __hp_veto= __hp_vetoed=
# The line to be put into the history; the line whose commands are watched.
typeset -g __hp_dropped= __hp_watched=
typeset -ga precmd_functions preexec_functions zshaddhistory_functions

__hp_held() {
  builtin print -rlu2 -- "${__hp_says[@]}"
  return 126
}

__hp_waiting() {
  if [[ -o zle ]] && zle; then zle -M '[holdpoint] waits for an answer in the editor; Ctrl-C drops the line'; zle -R; fi
}

# Asks about a whole command. Whatever ends this early, an interrupt too, leaves a no behind.
__hp_may() {
  __hp_text=$1 __hp_alone=
  __hp_says=('[holdpoint] dropped before there was an answer')
  __hp_ask line "$1" || return 1
  __hp_passed=$1 __hp_text=
}

# Once a shell: why lines are slower, or stricter, than usual.
__hp_warn() {
  if [[ -z $__hp_alone || -n $__hp_warned ]]; then return 0; fi
  __hp_warned=1
  case $__hp_alone in
    (gone) builtin print -ru2 -- "[holdpoint] $__hp_bin/holdpoint-ask is gone, so this shell is not guarded" ;;
    (*) builtin print -ru2 -- '[holdpoint] no window of the editor answers; what would be held is refused until one does' ;;
  esac
}

# The end of a line, called by `__hp_finish`, which has set `__hp_whole` and `__hp_events`.
__hp_end() {
  local full=$PREBUFFER$BUFFER
  if [[ $full != *[^[:space:]]* ]]; then return 0; fi
  {
    __hp_may "$full"
  } always {
    if [[ -z $__hp_text ]]; then
      if [[ -z $__hp_events || -z $PREBUFFER ]]; then __hp_settled=1; fi
      if [[ -n $__hp_alone && -z $__hp_warned ]]; then zle -I; __hp_warn; fi
    else
      # The screen keeps what was typed: what changes from here on is not drawn.
      zle -I
      __hp_warn
      if [[ -z $PREBUFFER ]]; then
        BUFFER=' __hp_held'
      elif [[ -n $__hp_whole ]]; then
        __hp_veto=1
      else
        __hp_held
        zle send-break
      fi
    fi
  }
}

# The last door, for what came past the line editor's end or could not be read whole there: the shell has parsed the
# command and is about to run it.
__hp_preexec() {
  local text=${1:-$3}
  # The first argument comes from the history, where this is not; the third is what was parsed.
  if [[ $3 == __hp_held ]]; then return 0; fi
  if [[ -n $__hp_veto ]]; then __hp_drop; return 0; fi
  if [[ -z $__hp_settled || ! -o zle || ${widgets[zle-line-finish]-} != user:__hp_finish ]] || ! __hp_is_part $text; then
    if ! __hp_may "$text"; then __hp_veto=1; __hp_drop; return 0; fi
    __hp_warn
  fi
  # These run lines of the history that nobody has shown us; no hook hears of them but this trap.
  if [[ -n ${(M)${(z)text}:#(r|fc)} && -z ${functions[TRAPDEBUG]-} ]]; then
    __hp_watched=$text
    TRAPDEBUG() {
      if (( $#funcstack > 1 )) || [[ -n $__hp_veto ]] || __hp_is_part "$ZSH_DEBUG_CMD" "$__hp_watched"; then return 0; fi
      if ! __hp_may "$ZSH_DEBUG_CMD"; then __hp_veto=1; __hp_drop; fi
    }
  fi
}

# Whether a command is one of several that were asked about together. Options of the history take blanks away.
__hp_is_part() {
  local whole=${2-$__hp_passed}
  [[ -n ${1//[[:space:]]/} && ${whole//[[:space:]]/} == *${1//[[:space:]]/}* ]]
}

# An interrupt is what makes the shell drop everything that it has read, whatever traps the user has set.
__hp_drop() {
  __hp_warn
  __hp_vetoed=1
  __hp_held
  setopt local_traps
  builtin trap - INT
  builtin kill -INT $$
}

# What runs in place of a refused line is not remembered; the line is, by `__hp_precmd`, which takes this one's place.
__hp_remember() {
  if [[ $1 != ' __hp_held'* ]]; then return 0; fi
  if [[ -z $__hp_spaces || $__hp_text != ' '* ]]; then __hp_dropped=$__hp_text; fi
  return 1
}

# Before each prompt: what plugins put in front of ours since the last one comes behind it again.
__hp_precmd() {
  if [[ -n $__hp_dropped ]]; then builtin print -sr -- $__hp_dropped; fi
  if [[ -n $__hp_watched ]]; then builtin unfunction TRAPDEBUG; fi
  __hp_veto= __hp_settled= __hp_passed= __hp_dropped= __hp_watched=
  if [[ ${widgets[zle-line-finish]-} != user:__hp_finish ]]; then
    if (( ${+widgets[zle-line-finish]} )); then zle -A zle-line-finish __hp_own_finish; fi
    zle -N zle-line-finish __hp_finish
  fi
  if [[ ${preexec_functions[-1]-} != __hp_preexec ]]; then
    preexec_functions=(${preexec_functions:#__hp_preexec} __hp_preexec)
  fi
  if (( ! ${zshaddhistory_functions[(Ie)__hp_remember]} )); then zshaddhistory_functions+=(__hp_remember); fi
  if [[ -z $__hp_greeted ]]; then
    __hp_greeted=1
    __hp_report
    __hp_hello
  fi
}

# The editor hears of a refused command under the text that was typed, and of its exit code also where the shell has none.
__hp_report() {
  if (( ! ${+functions[__vsc_preexec]} || ! ${+functions[__vsc_precmd]} )); then return 0; fi
  functions -c __vsc_preexec __hp_vsc_preexec
  functions -c __vsc_precmd __hp_vsc_precmd
  builtin . "$__hp_dir/report.zsh"
}

# Tells a gate that this shell asks; nothing hangs on the answer.
__hp_hello() {
  local kind code says reply hooks=enter,shell
  if [[ :$PATH: == *:$__hp_bin/shims:* ]]; then hooks+=,path; fi
  __hp_variables
  __hp_question hello zsh$'\0'$ZSH_VERSION$'\0'$$$'\0'$hooks$'\0'$reply ''
}

precmd_functions=(__hp_precmd ${precmd_functions:#__hp_precmd})
