import type { NonEmpty } from '../../core/model/nonEmpty';
import { words } from '../settings/hookCommand';

/** The one answer that lets a tool run. Anything else on the launcher's stdout is no yes. */
export const clineYes = '{"cancel":false}';

/** The second line of the file, by which it is known as ours. */
export const clineMark = '# Holdpoint asks before every tool call; written by "holdpoint init".';

/**
 * The file that Cline runs. Cline obeys JSON on stdout alone: a hook that ends in any other way, by exit code or by the
 * agent's own time limit, is a hook that said nothing, and the tool runs. So this file reads the launcher's answer and
 * repeats it only when it is the yes, or a `cancel` correct to the last character; for all else, and after `seconds`,
 * it says a `cancel` of its own.
 *
 * The launcher and a clock write lines into one pipe, and the first word counts: two answers on stdout would be no JSON,
 * and with it a yes. Nothing but `/bin/sh`, `sleep` and `grep` is needed.
 */
export function clineScript(command: NonEmpty<string>, seconds: number): string {
  return String.raw`#!/bin/sh
${clineMark}
# Cline takes every end of a hook but a "cancel" on stdout for a yes, so whatever happens here ends in one.
set -f
{
  (
    trap 'kill "$nap"; exit' TERM
    PATH=$PATH:/usr/bin:/bin sleep ${seconds} >/dev/null &
    nap=$!
    wait "$nap" && echo late
  ) </dev/null &
  echo "clock $!"
  /bin/sh -c 'echo "launcher $$"; exec "$@"' sh ${words(command)}
  printf '\ncode %s\n' "$?"
} 2>/dev/null | {
  clock= launcher= code= said= why=
  while IFS= read -r line; do
    case $line in
      'clock '*) set -- $line && clock=$2 ;;
      'launcher '*) set -- $line && launcher=$2 ;;
      'code '*) set -- $line && code=$2 && why="ended with exit code $2 and no answer" && break ;;
      late) code=late why='took longer than ${seconds} seconds' && break ;;
      '') ;;
      *) if [ -z "$said" ]; then said=$line; else said='more than one line'; fi ;;
    esac
  done
  string='"([^"\\[:cntrl:]]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"'
  if [ "$code" = 0 ] && [ "$said" = '${clineYes}' ]; then
    echo '${clineYes}'
  elif printf '%s\n' "$said" | LC_ALL=C PATH=$PATH:/usr/bin:/bin grep -Eqx '\{"cancel":true,"errorMessage":'"$string"'\}'; then
    printf '%s\n' "$said"
  else
    printf '{"cancel":true,"errorMessage":"holdpoint: the hook %s, so the call is refused"}\n' "$why"
  fi
  if [ "$code" = late ]; then kill -9 "$launcher"; fi 2>/dev/null
  kill "$clock" 2>/dev/null
}
exit 0
`;
}
