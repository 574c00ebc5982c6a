# For bash before 4.4, which cannot change a line that was typed: the whole line is asked about before its first command,
# and refused by an interrupt, which ends it. Not proven on such a bash. What it lets through is in SECURITY.md.
__hp_asked=1

__hp_before() {
  local line
  case $BASH_COMMAND in __hp_* | '. '*/bash/hook.bash* | __vsc_prompt_cmd*) return 0 ;; esac
  if [[ -n $__hp_asked || ${PROMPT_COMMAND-} == *"$BASH_COMMAND"* ]]; then return 0; fi
  __hp_asked=1
  line=$(HISTTIMEFORMAT= builtin history 1)
  line=${line#"${line%%[![:space:]]*}"}
  line=${line#*[[:space:]]}
  line=${line# }
  if [[ -z $line ]]; then line=$BASH_COMMAND; fi
  __hp_definitions=
  if __hp_ask "$line"; then return 0; fi
  builtin printf '%s\n' "$__hp_why" >&2
  builtin kill -INT $$
  return 1
}

__hp_prompt() { __hp_asked=; }

# The editor's handler calls ours; without one the trap is ours alone.
if declare -F __hp_as___vsc_preexec_only >/dev/null; then
  eval "__hp_then_$(declare -f __vsc_preexec_only)"
  __vsc_preexec_only() {
    __hp_before || return 0
    __hp_then___vsc_preexec_only "$@"
  }
else
  trap '__hp_before' DEBUG
fi
