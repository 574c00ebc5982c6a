# What stays around prompts: our place in PROMPT_COMMAND, and what is shown instead of a refused line.

# Puts hook.bash first in PROMPT_COMMAND and keeps it there. Where the variable is exported, a bash started in this one
# gets it too and loads the hook for itself.
__hp_join() {
  local mine=". '$__hp_dir/hook.bash';"
  if [[ $__hp_dir == *\'* ]]; then builtin printf -v mine '. %q;' "$__hp_dir/hook.bash"; fi
  # The editor's script has put what was there behind its own function; once is enough.
  if [[ -n ${__vsc_original_prompt_command-} ]]; then
    __vsc_original_prompt_command=${__vsc_original_prompt_command//"$mine"/}
  fi
  # A shell inside another inherits names of functions that only the outer one has.
  if [[ ${PROMPT_COMMAND-} == *__vsc_prompt_cmd* ]] && ! builtin declare -F __vsc_prompt_cmd >/dev/null; then
    PROMPT_COMMAND=${PROMPT_COMMAND//__vsc_prompt_cmd_original/}
    PROMPT_COMMAND=${PROMPT_COMMAND//__vsc_prompt_cmd/}
    # This very prompt still calls them.
    __vsc_prompt_cmd_original() { unset -f __vsc_prompt_cmd_original; }
    __vsc_prompt_cmd() { unset -f __vsc_prompt_cmd; }
  fi
  if [[ ${PROMPT_COMMAND-} != *"$mine"* ]]; then PROMPT_COMMAND=$mine${PROMPT_COMMAND-}; fi
}

# The row that shows `__hp_denied` becomes the prompt and the line as it was typed.
__hp_row() {
  local prompt=${PS1@P} shown
  prompt=${prompt//[$'\001\002']/}
  prompt=${prompt##*$'\n'}
  shown=$prompt
  while [[ $shown =~ $'\e]'[^$'\a\e']*($'\a'|$'\e\\') ]]; do shown=${shown//"${BASH_REMATCH[0]}"/}; done
  while [[ $shown =~ $'\e['[0-9\;?]*[a-zA-Z] ]]; do shown=${shown//"${BASH_REMATCH[0]}"/}; done
  builtin printf -v __hp_rows '\e[%dA\r\e[J%s%s\r\n' $(( (${#shown} + 11) / ${COLUMNS:-80} + 1 )) "$prompt" \
    "${__hp_refused//$'\n'/$'\r\n'}"
}

# Stands for a refused line.
__hp_denied() {
  if [[ -n ${__hp_refused-} ]]; then
    if [[ -z ${__hp_reported-} && -t 1 ]]; then
      __hp_row
      builtin printf '%s' "$__hp_rows"
    fi
    # Takes the place of our word, so that the line can be had back and changed.
    if [[ -o history ]]; then builtin history -s -- "$__hp_refused"; fi
  fi
  builtin printf '%s\n' "${__hp_why:-[holdpoint] not run}" >&2
  return 126
}

# The editor hears of a refused line under its own text: its caller then gets output and exit code of that line.
__hp_report() {
  if [[ ${__vsc_in_command_execution-} != 0 || -z ${__hp_refused-} ]]; then return 0; fi
  __vsc_in_command_execution=1
  __vsc_initialized=1
  __vsc_current_command=$__hp_refused
  __hp_reported=1
  __hp_row
  builtin printf '%s\e]633;E;%s;%s\a\e]633;C\a' "$__hp_rows" "$(__vsc_escape_value "$__hp_refused")" "${__vsc_nonce-}"
}

# A DEBUG trap fires for our own commands too, and cannot be read from a function or a sourced file. So the handlers that
# are known are wrapped by name.
__hp_wrap() {
  local name
  for name in __vsc_preexec_only __vsc_preexec_all starship_preexec_all __bp_preexec_invoke_exec; do
    if builtin declare -F "__hp_as_$name" >/dev/null || ! builtin declare -F "$name" >/dev/null; then continue; fi
    builtin eval "__hp_as_$(builtin declare -f "$name")"
    builtin eval "$name() {
      case \$BASH_COMMAND in
        __hp_denied*) __hp_report; return 0 ;;
        __hp_* | '. '*/bash/hook.bash*) return 0 ;;
      esac
      __hp_as_$name \"\$@\"
    }"
  done
}
__hp_wrap
