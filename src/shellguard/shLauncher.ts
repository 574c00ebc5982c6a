/**
 * The launcher where there is no Perl: the command line, which looks for the gate itself. Slower by Node's start.
 * `env -i` keeps NODE_OPTIONS and its like away from it.
 */
export const shLauncher = String.raw`#!/bin/sh
# Holdpoint's hook, written by "holdpoint init": asks the command line, and never ends as a silent yes.
set -f
__hp_no() {
  printf 'holdpoint: %s\n' "$1" >&2
  exit 2
}
__hp_agent=
__hp_surface=
__hp_before=
for __hp_at in "$@"; do
  case $__hp_before in
    --agent) __hp_agent=$__hp_at ;;
    --surface) __hp_surface=$__hp_at ;;
  esac
  __hp_before=$__hp_at
done
set -- "--agent=$__hp_agent"
if [ -n "$__hp_surface" ]; then set -- "$@" "--surface=$__hp_surface"; fi
__hp_node=
for __hp_at in @@NODES@@; do
  if [ -z "$__hp_node" ] && [ -x "$__hp_at" ]; then __hp_node=$__hp_at; fi
done
if [ -z "$__hp_node" ] || [ ! -r @@CLI@@ ]; then __hp_no 'the runtime that judges is gone; run "holdpoint init" again'; fi
/usr/bin/env -i PATH=/usr/bin:/bin @@FIXED@@ \
@@LISTED@@
  "$__hp_node" @@CLI@@ hook "$@"
__hp_code=$?
case $__hp_code in
  0 | 2) exit "$__hp_code" ;;
esac
__hp_no "the command line failed with exit code $__hp_code"
`;
