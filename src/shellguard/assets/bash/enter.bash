# Enter, taken over: a key that accepts a line becomes a macro of two private key sequences. The first asks and may put
# another line in place of the one that was typed; the second accepts what is there then.
__hp_lines= __hp_number= __hp_keys=() __hp_count='\#'

# True when bash would wait for another line after this text. Not for texts with an alias, which may end a quotation.
__hp_is_open() {
  local said pattern='(^|[[:space:];&|])(if|for|while|until|case|select|then|do|else|elif|function|in)([[:space:]]|$)'
  local -a options=()
  if [[ -n $__hp_has_alias ]]; then return 1; fi
  # Closed, if nothing in it can open anything once its plain quotations are taken out.
  if [[ -z $__hp_lines && ${#1} -lt 2000 && $1 != *'$'[\'\"]* ]]; then
    said=$1
    while [[ $said =~ \'[^\']*\'|\"[^\"\`\\\$]*\" ]]; do said=${said/"${BASH_REMATCH[0]}"/q}; done
    said=${said%"${said##*[![:space:]]}"}
    if [[ $said != *[\'\"\`\\\(\{\[\)\#]* && $said != *'<<'* && $said != *[\|\&] && ! $said =~ $pattern ]]; then return 1; fi
  fi
  # Continued, if the backslash is no second one of a pair and cannot stand in a remark.
  said=${1##*[!\\]}
  if (( ${#said} % 2 )) && [[ ${1##*$'\n'} != *'#'* ]]; then return 0; fi
  if shopt -q extglob; then options+=(-O extglob); fi
  if [[ -o posix ]]; then options+=(-o posix); fi
  said=$(BASH_ENV= LC_ALL=C exec "$BASH" --norc "${options[@]}" -n 2>&1 <<<"$1")
  [[ $said == *'unexpected end of file'* || $said == *'unexpected EOF while looking'* ||
    $said == *'here-document at line '*' delimited by end-of-file'* ]]
}

# What is asked is what runs: `!!` and the like are put in place before the question.
__hp_expand() {
  local marks=${histchars-'!^'} expanded
  if [[ ! -o histexpand || -z $marks ]]; then return 1; fi
  if [[ $READLINE_LINE != *"${marks:0:1}"* && ( -z ${marks:1:1} || $READLINE_LINE != "${marks:1:1}"* ) ]]; then return 1; fi
  expanded=$(builtin history -p -- "$READLINE_LINE" 2>/dev/null) || return 1
  if [[ -z $expanded || $expanded == "$READLINE_LINE" ]]; then return 1; fi
  READLINE_LINE=$expanded
  READLINE_POINT=${#expanded}
}

# What becomes of the line: `run`, `deny`, or `drop` for the last of several lines.
__hp_judge() {
  { local -; set +xveuf; } 2>/dev/null
  local IFS=$' \t\n' text=${__hp_lines:+$__hp_lines$'\n'}$READLINE_LINE
  __hp_verdict=run
  if [[ -z ${READLINE_LINE//[[:space:]]/} && -z $__hp_lines ]]; then return; fi
  __hp_define "$text"
  # Nothing of an open text runs yet; a line that holds several is asked about since its first may.
  if [[ $READLINE_LINE == *$'\n'* ]] || ! __hp_is_open "$text"; then
    if ! __hp_ask "$text"; then
      __hp_refused=$text
      if [[ -n $__hp_lines ]]; then __hp_verdict=drop; else __hp_verdict=deny; fi
      return
    fi
  fi
  __hp_lines=$text
  __hp_number=${__hp_count@P}
}

__hp_enter() {
  # `read -e` of a running function is not a prompt.
  if (( ${#FUNCNAME[@]} > 1 )); then return; fi
  if [[ $__hp_number != "${__hp_count@P}" ]]; then __hp_lines=; fi
  if __hp_expand; then
    # Once: what the expansion brought in is not expanded again.
    set +H
    __hp_histexpand=1
  fi
  __hp_judge
  case $__hp_verdict in
    deny)
      __hp_reported=
      READLINE_LINE=' __hp_denied'
      READLINE_POINT=${#READLINE_LINE}
      ;;
    drop)
      builtin printf '%s\n' "${__hp_why:-[holdpoint] not run}" >&2
      READLINE_LINE= READLINE_POINT=0 __hp_lines=
      __hp_accept abort
      builtin kill -INT $$
      return
      ;;
  esac
  if [[ -n ${__hp_aborts-} ]]; then __hp_accept accept-line; fi
}

# What the second sequence does.
__hp_accept() {
  local map second=operate-and-get-next
  if [[ $1 == abort ]]; then second=abort __hp_aborts=1; else __hp_aborts=; fi
  for map in emacs vi-insert vi-command; do
    builtin bind -m $map '"\C-x\C-_2": '"$1"
    builtin bind -m $map '"\C-x\C-_3": '"$second"
  done
}

# An editor's text comes back into the line, to be looked at and accepted like any other.
__hp_edit() {
  local file text
  file=$(mktemp "${TMPDIR:-/tmp}/hp-edit.XXXXXX") || return
  builtin printf '%s\n' "$READLINE_LINE" >"$file"
  ${VISUAL:-${EDITOR:-vi}} "$file" </dev/tty >/dev/tty
  text=$(<"$file")
  rm -f -- "$file"
  READLINE_LINE=$text
  READLINE_POINT=${#text}
}

# Every key that accepts a line, as the user has bound them.
__hp_find() {
  local map key action
  for map in emacs vi-insert vi-command; do
    while IFS= read -r key; do
      action=${key##*: }
      key=${key%": $action"}
      case $key in \"'\C-x\C-_'*) continue ;; esac
      case $action in
        accept-line) __hp_keys+=("$map $key: \"\\C-x\\C-_1\\C-x\\C-_2\"") ;;
        operate-and-get-next) __hp_keys+=("$map $key: \"\\C-x\\C-_1\\C-x\\C-_3\"") ;;
        edit-and-execute-command | vi-edit-and-execute-command) builtin bind -m $map -x "$key: __hp_edit" ;;
      esac
    done <<<"$(builtin bind -m $map -p 2>/dev/null)"
    builtin bind -m $map -x '"\C-x\C-_1": __hp_enter'
  done
}

__hp_bind() {
  local key
  for key in "${__hp_keys[@]}"; do builtin bind -m "${key%% *}" "${key#* }"; done
}

# Before each prompt: the lines before it are done with, and a key that was bound anew is ours again.
__hp_prompt() {
  __hp_lines=
  if [[ -n ${__hp_histexpand-} ]]; then
    set -H
    __hp_histexpand=
  fi
  if [[ ${PROMPT_COMMAND-} != *"$__hp_dir/hook.bash"* ]]; then __hp_join; fi
  __hp_bind
}

__hp_find 2>/dev/null
__hp_accept accept-line
__hp_bind
