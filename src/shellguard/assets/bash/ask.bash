# Puts a line to Holdpoint's client.

# Sets __hp_definitions to the aliases and functions behind the words of a text, and __hp_has_alias. Their own words are
# looked up too, three times over.
__hp_define() {
  local text=$1 word quoted round IFS=$' \t\n;|&()<>{}`"$='
  local -a words names
  local -A had=()
  local -
  set -f
  __hp_definitions= __hp_has_alias=
  for round in 1 2 3; do
    names=() words=($text) text=
    for word in "${words[@]:0:500}"; do
      case $word in '' | *[!A-Za-z0-9_.,:+%@-]* | @ | __hp_* | __vsc_*) continue ;; esac
      if [[ -n ${had[$word]-} ]]; then continue; fi
      had[$word]=1
      if [[ -n ${BASH_ALIASES[$word]+x} ]]; then
        __hp_has_alias=1
        builtin printf -v quoted '%q' "${BASH_ALIASES[$word]}"
        __hp_definitions+="alias $word=$quoted"$'\n'
        text+=" ${BASH_ALIASES[$word]}"
      fi
      if builtin declare -F -- "$word"; then names+=("$word"); fi
    done >/dev/null
    if (( ${#names[@]} )); then
      quoted=$(builtin declare -f -- "${names[@]}")
      __hp_definitions+=$quoted$'\n'
      text+=" $quoted"
    fi
    if [[ -z $text || ${#__hp_definitions} -gt 60000 ]]; then break; fi
  done
  return 0
}

# True when the text may run; __hp_why says why not.
__hp_ask() {
  __hp_why=
  if [[ ! -x $__hp_bin/holdpoint-ask ]]; then
    # Removed while this shell was open: it goes on unguarded, and says so once.
    if [[ -z ${__hp_warned-} ]]; then
      __hp_warned=1
      builtin printf '[holdpoint] %s is gone, so this shell is not guarded\n' "$__hp_bin/holdpoint-ask" >&2
    fi
    return 0
  fi
  # One process a question. The client is in Perl, which need not read the locale for it.
  if (( ${#1} + ${#__hp_definitions} < 30000 )); then
    __hp_why=$(HOLDPOINT_TEXT=$1 HOLDPOINT_DEFINITIONS=$__hp_definitions PERL_SKIP_LOCALE_INIT=1 \
      exec "$__hp_bin/holdpoint-ask" line bash line $$ - 2>&1)
  else
    __hp_why=$(builtin printf '%s\0%s' "$__hp_definitions" "$1" | "$__hp_bin/holdpoint-ask" line bash line $$ 2>&1)
  fi
}

# Tells the gate that this shell is guarded, without making anybody wait.
__hp_hello() {
  local hooks=enter
  if [[ ${BASH_ENV-} == "$__hp_dir/env.bash" ]]; then hooks+=,shell; fi
  case :$PATH: in *":$__hp_bin/shims:"*) hooks+=,path ;; esac
  ("$__hp_bin/holdpoint-ask" hello bash "$BASH_VERSION" $$ "$hooks" </dev/null >/dev/null 2>&1 &)
}
