# Holdpoint, from a line in a start-up file of bash: what the editor does for its terminals, done for every other one.
__hp_bin=${BASH_SOURCE[0]%/*/*}
case :$PATH: in
  *":$__hp_bin/shims:"*) ;;
  *) PATH=$__hp_bin/shims:$PATH ;;
esac
if [[ ${BASH_ENV-} != "$__hp_bin/bash/env.bash" ]]; then
  if [[ -n ${BASH_ENV-} ]]; then export HOLDPOINT_BASH_ENV=$BASH_ENV; fi
  export BASH_ENV=$__hp_bin/bash/env.bash
fi
if [[ ${PROMPT_COMMAND-} != *"$__hp_bin/bash/hook.bash"* ]]; then
  printf -v PROMPT_COMMAND '. %q;%s' "$__hp_bin/bash/hook.bash" "${PROMPT_COMMAND-}"
fi
unset -v __hp_bin
