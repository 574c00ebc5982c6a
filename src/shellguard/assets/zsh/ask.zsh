# Puts questions to a gate over its socket; `holdpoint-ask` does it where that cannot be done here, and where no gate lives.
# Read under an emulation of its own: every function here runs with zsh's standard options and counts bytes.
builtin zmodload -F zsh/net/socket b:zsocket 2>/dev/null
builtin zmodload -F zsh/system b:sysread b:syswrite 2>/dev/null
# A gate that was silent, and until when (seconds since 1970) it is not waited for again; `dead` where no gate
# answered, `gone` where there is nothing left to ask.
typeset -g __hp_bin=${__hp_dir:h} __hp_silent= __hp_until=0 __hp_alone=
# Lines for the person, each with its mark.
typeset -ga __hp_says=()
# The folders that may hold an address book, and the variables that may leave the shell; written at installation.
typeset -ga __hp_runs=() __hp_listed=()
if [[ -r $__hp_dir/places.zsh ]]; then builtin . "$__hp_dir/places.zsh"; fi

# Seconds since 1970.
__hp_now() { REPLY=${(%):-'%D{%s}'} }

# The address book: `reply` gets socket and credential of each gate; with `own` only of this terminal's window, without it
# of all. Sockets of this user in folders that nobody else can write.
__hp_gates() {
  local run file text socket silent= REPLY
  local -a own files match mbegin mend
  reply=()
  if (( __hp_until )); then __hp_now; fi
  if (( REPLY < __hp_until )); then silent=$__hp_silent; fi
  for run in $__hp_runs; do
    own=($run(N/Uf:go-w:) $run/gates(N/Uf:go-w:))
    if (( $#own < 2 )); then continue; fi
    if [[ -n $1 ]]; then
      files=($run/gates/${${HOLDPOINT_WINDOW:-none}:t}(|-*).json(N.Uf:go-w:om))
    else
      files=($run/gates/*.json(N.Uf:go-w:om))
    fi
    for file in $files; do
      text=$(<$file)
      if [[ $text != (#b)*\"socket\"[[:space:]]#:[[:space:]]#\"(/[^\"\\]##)\"* ]]; then continue; fi
      socket=$match[1]
      if [[ $text != (#b)*\"credential\"[[:space:]]#:[[:space:]]#\"([0-9a-f]##)\"* ]]; then continue; fi
      if [[ ! -S $socket || ! -O $socket || -h $socket || $socket == $silent ]]; then continue; fi
      if (( ! ${reply[(Ie)$socket]} )); then reply+=($socket $match[1]); fi
    done
  done
}

# The listed variables that commands would inherit, in `reply`, each ended by NUL. An address loses its user, password and query.
__hp_variables() {
  local name value
  local -a match mbegin mend
  reply=
  for name in $__hp_listed; do
    if [[ ! -v $name ]]; then continue; fi
    value=${(P)name-}
    if [[ -z $value || ${(Pt)name} != *export* ]]; then continue; fi
    if [[ $value == (#b)([a-zA-Z][a-zA-Z0-9+.-]#://)[^@/]#@(*) ]]; then value=$match[1]$match[2]; fi
    reply+="$name=${value%%[?#]*}"$'\0'
  done
}

# One question to one gate. Sets `kind` to answer (then `code` and `says`), redirect (then `says`), dead, or cut: it fell
# silent after a person was asked.
__hp_put() {
  local socket=$1 message=$2 got= part line REPLY
  local -a sizes
  kind=dead
  zsocket $socket 2>/dev/null || return 0
  local fd=$REPLY
  {
    syswrite -o $fd -- $message 2>/dev/null || return 0
    while true; do
      while [[ $got == $'wait\n'* ]]; do
        got=${got#$'wait\n'}
        if [[ $kind == dead ]]; then kind=cut; __hp_waiting; fi
      done
      line=${got%%$'\n'*}
      if [[ $got == 'redirect /'*$'\n'* ]]; then kind=redirect says=${line#redirect }; return 0; fi
      if [[ $got == 'answer '<0-999>' '<0-9999999>' '<0-9999999>$'\n'* ]]; then
        sizes=(${=line})
        if (( $#got >= $#line + 1 + sizes[3] + sizes[4] )); then
          kind=answer code=$sizes[2] says=${got[$#line + 2 + sizes[3],$#line + 1 + sizes[3] + sizes[4]]}
          return 0
        fi
      elif [[ $got == *$'\n'* ]]; then
        return 0
      fi
      part=
      sysread -t 2 -i $fd part
      case $? in
        (0) ;;
        (4) __hp_now; __hp_silent=$socket __hp_until=$(( REPLY + 30 )); return 0 ;;
        (*) return 0 ;;
      esac
      got+=$part
    done
  } always {
    exec {fd}>&-
  }
}

# What the person at the prompt sees while somebody decides.
__hp_waiting() { }

# Adds the gates of other windows to `gates`.
__hp_others() {
  local socket credential
  __hp_gates
  for socket credential in $reply; do
    if (( ! ${gates[(Ie)$socket]} )); then gates+=($socket $credential); fi
  done
}

# KIND FIELDS PAYLOAD, put to the gates in their order until one answers. Sets `kind`, `code` and `says` as above.
__hp_question() {
  local body="$#2 $#3"$'\n'"$2$3" other
  local -a reply gates
  local -i tries=0 hops i
  kind=dead
  if (( ! ${+builtins[zsocket]} || ! ${+builtins[sysread]} || $#body > 131072 )); then return 0; fi
  setopt local_traps
  builtin trap '' PIPE
  __hp_gates own
  gates=($reply)
  for (( i = 1; ; i += 2 )); do
    if (( i > $#gates )); then __hp_others; fi
    if (( i > $#gates )); then break; fi
    other=$gates[i] hops=0
    while (( ++tries <= 4 )); do
      __hp_put $other "HP1 $1 $gates[${gates[(Ie)$other]} + 1] $body"
      if [[ $kind == answer ]]; then return 0; fi
      if [[ $kind == cut ]]; then __hp_alone=dead; return 0; fi
      if [[ $kind == dead ]] || (( ++hops > 2 )); then break; fi
      if (( ! ${gates[(Ie)$says]} )); then __hp_others; fi
      if (( ! ${gates[(Ie)$says]} )); then break; fi
      other=$says
    done
  done
  kind=dead __hp_alone=dead
}

# LAYER TEXT: true when it may run. Else `__hp_says` has the reason.
__hp_ask() {
  local kind code says reply fields definitions here=$PWD
  __hp_says=()
  __hp_definitions "$2"
  definitions=$reply
  __hp_variables
  # Whatever the variable says, this is where commands would run.
  if [[ -d /proc/self/cwd ]]; then here=${${:-/proc/self/cwd}:A}; fi
  fields=zsh$'\0'$1$'\0'$here$'\0'$$$'\0'$definitions$'\0'$reply
  __hp_question line "$fields" "$2"
  if [[ $kind != answer ]]; then __hp_by_program "$1" "$definitions" "$2"; return; fi
  if (( code == 0 )); then return 0; fi
  __hp_says=('[holdpoint] '${^${(f)${says:-refused without a reason}}#'[holdpoint] '})
  return 1
}

# The same through the client program, which decides what becomes of the text where no gate lives.
__hp_by_program() {
  local program=$__hp_bin/holdpoint-ask said
  local -i code
  # Holdpoint has been removed while this shell was open.
  if [[ ! -e $program ]]; then __hp_alone=gone; return 0; fi
  said=$(builtin print -rn -- "$2"$'\0'"$3" | $program line zsh $1 $$ 2>&1 >/dev/null)
  code=$?
  if (( code == 0 )); then return 0; fi
  if (( code != 126 )); then said="[holdpoint] \`holdpoint-ask\` ended with $code, so this is not run"; fi
  __hp_says=("${(@f)said}")
  return 1
}
