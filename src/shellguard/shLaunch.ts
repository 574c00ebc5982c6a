/** The launcher where there is no Perl. It asks through the client beside it. */
export const shLaunch = String.raw`#!/bin/sh
# Holdpoint's launcher: asks the command line, and becomes the program whose name it carries.
set -f
__hp_name=$(printf '%s' "$0" | sed 's|.*/||')
__hp_had=
# Who had a turn in this very process has none again; see the launcher in Perl.
case $HOLDPOINT_VIA in
  "$$ $__hp_name "*) __hp_had=:$(printf '%s' "$HOLDPOINT_VIA" | cut -d : -f 2-): ;;
esac
__hp_real=
IFS=:
for __hp_at in $PATH; do
  if [ -z "$__hp_at" ]; then __hp_at=.; fi
  case $__hp_at in
    /*) ;;
    *) __hp_at=$PWD/$__hp_at ;;
  esac
  if [ -n "$__hp_real" ] || [ "$__hp_at" -ef @@SHIMS@@ ] || [ ! -f "$__hp_at/$__hp_name" ]; then continue; fi
  case $__hp_had in
    *":$__hp_at/$__hp_name:"*) continue ;;
  esac
  if [ -x "$__hp_at/$__hp_name" ]; then __hp_real=$__hp_at/$__hp_name; fi
done
unset IFS
if [ -z "$__hp_real" ]; then
  printf '%s: command not found\n' "$__hp_name" >&2
  exit 127
fi
@@ASK@@ launch "$__hp_real" "$__hp_name" "$@" </dev/null || exit 126
HOLDPOINT_VIA="$$ $__hp_name 1$__hp_had:$__hp_real"
export HOLDPOINT_VIA
exec "$__hp_real" "$@"
`;
