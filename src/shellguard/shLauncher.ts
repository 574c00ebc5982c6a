/**
 * The launcher where there is no Perl: the command line, which looks for the gate itself. Slower by Node's start.
 * `env -i` keeps NODE_OPTIONS and its like away from it; a watchdog ends it when the agent would not wait any longer.
 *
 * The reasons that it gives itself have no quote and no backslash, so that they are the same inside of JSON.
 */
export const shLauncher = String.raw`#!/bin/sh
# Holdpoint's hook, written by "holdpoint init": asks the command line, and never ends as a silent yes.
set -f
__hp_no() {
  trap '' TERM INT HUP
  set -- "holdpoint: $1"
  case $__hp_agent in
@@DENIES@@  esac
  printf '%s\n' "$1" >&2
  exit 2
}
trap '__hp_no "the hook was stopped before there was an answer"' TERM INT HUP
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
__hp_limit=
case $__hp_agent:$__hp_surface in
@@SECONDS@@esac
if [ -z "$__hp_limit" ]; then __hp_agent= && __hp_no 'the hook was started for an agent that it does not know'; fi
set -- "--agent=$__hp_agent"
if [ -n "$__hp_surface" ]; then set -- "$@" "--surface=$__hp_surface"; fi
# The first line of this file is the runtime at hand; an update writes it anew.
__hp_node=
if [ -r @@NODEFILE@@ ]; then IFS= read -r __hp_node <@@NODEFILE@@; fi
if [ ! -x "$__hp_node" ]; then __hp_node=; fi
for __hp_at in @@NODES@@; do
  if [ -z "$__hp_node" ] && [ -x "$__hp_at" ]; then __hp_node=$__hp_at; fi
done
if [ -z "$__hp_node" ] || [ ! -r @@CLI@@ ]; then __hp_no 'the runtime that judges is gone; run holdpoint init again'; fi
exec 3<&0
__hp_out=$(
  /usr/bin/env -i PATH=/usr/bin:/bin @@FIXED@@ \
@@LISTED@@
  "$__hp_node" @@CLI@@ hook "$@" <&3 3<&- &
  __hp_pid=$!
  (
    trap 'kill $! && exit' TERM
    sleep "$__hp_limit" &
    wait $!
    kill -9 "$__hp_pid"
  ) >/dev/null 2>&1 3<&- &
  __hp_guard=$!
  wait "$__hp_pid"
  __hp_code=$?
  kill "$__hp_guard" 2>/dev/null
  printf .
  exit "$__hp_code"
)
__hp_code=$?
__hp_out=$(printf '%s\n' "$__hp_out" | sed '$s/\.$//')
case $__hp_agent:$__hp_code:$__hp_out in
@@FITS@@  *) __hp_no "the command line ended with code $__hp_code and no answer" ;;
esac
if [ -n "$__hp_out" ]; then printf '%s\n' "$__hp_out"; fi
exit "$__hp_code"
`;
