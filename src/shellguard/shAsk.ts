/** The client of the shells where there is no Perl: the command line judges alone, and slowly; no gate is asked. */
export const shAsk = String.raw`#!/bin/sh
# Holdpoint's client for shells: asks the command line, and says with its exit code whether to go on.
set -f
__hp_no() {
  printf '[holdpoint] %s\n' "$1" >&2
  exit 126
}
__hp_node=
for __hp_at in @@NODES@@; do
  if [ -z "$__hp_node" ] && [ -x "$__hp_at" ]; then __hp_node=$__hp_at; fi
done
__hp_cli() {
  if [ -z "$__hp_node" ] || [ ! -r @@CLI@@ ]; then __hp_no 'the runtime that judges is gone; run "holdpoint init" again'; fi
  /usr/bin/env -i PATH=/usr/bin:/bin @@FIXED@@ \
@@LISTED@@
  "$__hp_node" @@CLI@@ "$@"
}
case $1 in
  line)
    if [ "$5" = - ]; then
      printf '%s\000%s' "$HOLDPOINT_DEFINITIONS" "$HOLDPOINT_TEXT" |
        __hp_cli line --shell "$2" --layer "$3" --pid "$4"
    elif [ -n "$5" ]; then __hp_cli line --shell "$2" --layer "$3" --pid "$4" <"$5"
    else __hp_cli line --shell "$2" --layer "$3" --pid "$4"; fi ;;
  launch)
    shift
    __hp_cli launch "$@" </dev/null ;;
  hello) exit 0 ;;
  *) __hp_no 'it was not asked as it should be' ;;
esac
__hp_code=$?
case $__hp_code in
  0 | 126) exit "$__hp_code" ;;
esac
__hp_no "the command line failed with exit code $__hp_code"
`;
