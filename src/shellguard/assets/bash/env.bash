# Holdpoint: bash reads this, as BASH_ENV, before a `-c` string, a script or commands on stdin, and asks about them whole
# before the first of them runs. Works under every option that the shell was started with, and leaves nothing behind.
{ case $- in *x*) __hp_trace=1 ;; *) __hp_trace= ;; esac; set +x; } 2>/dev/null
__hp_dir=${BASH_SOURCE[0]-}
__hp_dir=${__hp_dir%/*}
__hp_bin=${__hp_dir%/*}
__hp_stays=

# A login shell has had PATH set anew by its profile.
case :${PATH-}: in
  *":$__hp_bin/shims:"*) ;;
  *) if [[ -n ${PATH-} ]]; then PATH=$__hp_bin/shims:$PATH; fi ;;
esac

# The positional parameters go along, for the text may run them.
__hp_given() {
  if (( $# )); then
    builtin printf 'set --'
    builtin printf ' %q' "$@"
  fi
  builtin printf '\0'
}

# Commands that cannot be read without being used up are asked about one by one, each text once.
__hp_each() {
  local text=$BASH_COMMAND
  if [[ $text == __hp_* || -n ${__hp_seen["x$text"]-} ]]; then return 0; fi
  __hp_seen["x$text"]=1
  {
    builtin declare -f -- "${text%%[[:space:]]*}" || :
    builtin printf '\0%s' "$text"
  } 2>/dev/null | "$__hp_bin/holdpoint-ask" line bash shell $$ || builtin exit 126
}

# The client is in Perl, which need not read the locale for its question.
if [[ -x $__hp_bin/holdpoint-ask ]]; then
  if [[ -n ${BASH_EXECUTION_STRING+x} ]]; then
    if (( $# )); then
      { __hp_given "$@"; builtin printf '%s' "$BASH_EXECUTION_STRING"; } |
        PERL_SKIP_LOCALE_INIT=1 "$__hp_bin/holdpoint-ask" line bash shell $$ || builtin exit 126
    else
      PERL_SKIP_LOCALE_INIT=1 "$__hp_bin/holdpoint-ask" line bash shell $$ <<<"$BASH_EXECUTION_STRING" || builtin exit 126
    fi
  elif [[ $- != *s* && -f $0 ]]; then
    PERL_SKIP_LOCALE_INIT=1 "$__hp_bin/holdpoint-ask" line bash shell $$ "$0" </dev/null || builtin exit 126
  elif [[ $- == *s* && -f /proc/self/fd/0 ]]; then
    # Opened anew, a file on stdin is read without moving where bash reads it.
    PERL_SKIP_LOCALE_INIT=1 "$__hp_bin/holdpoint-ask" line bash shell $$ /proc/self/fd/0 || builtin exit 126
  elif (( BASH_VERSINFO[0] >= 4 )); then
    __hp_stays=1
    declare -A __hp_seen=()
  fi
fi

unset -f __hp_given
# What the user had in BASH_ENV before, with the expansions that bash gives it.
if [[ -n ${HOLDPOINT_BASH_ENV-} && $HOLDPOINT_BASH_ENV != "${BASH_ENV-}" ]]; then
  if [[ $HOLDPOINT_BASH_ENV == *[\$\`]* && $HOLDPOINT_BASH_ENV != *\"* ]]; then
    eval "__hp_next=\"$HOLDPOINT_BASH_ENV\""
  else
    __hp_next=$HOLDPOINT_BASH_ENV
  fi
  if [[ -r $__hp_next ]]; then . "$__hp_next"; fi
  unset -v __hp_next
fi
unset -v __hp_dir
# At the end, since a trap would ask about our own lines.
if [[ -n $__hp_stays ]]; then
  unset -v __hp_stays
  if [[ -n $__hp_trace ]]; then set -x; fi
  trap '__hp_each' DEBUG
else
  unset -f __hp_each
  unset -v __hp_bin __hp_stays
  if [[ -n $__hp_trace ]]; then unset -v __hp_trace; set -x; else unset -v __hp_trace; fi
fi
