import type { SettingsEdit } from '../../core/model/agent';
import { isHookCommand, words } from '../settings/hookCommand';
import { isOnWindows } from '../settings/powershellLine';

/** The one answer that lets a tool run. */
export const ampYes = '{"decision":"allow"}';

const mark = '# Holdpoint is asked before every tool call; written by "holdpoint init".';

/**
 * Below the home folder even where a variable moves Amp's settings: the rule names it by `~`, which Amp expands. A rule
 * names a program without arguments.
 */
export const delegatePath = '.config/amp/holdpoint-delegate';

const isOurs = (text: string): boolean => text.split('\n', 2)[1] === mark && isHookCommand(text);

/**
 * The program that Amp's rule delegates to. It gets the tool's name in a variable and its arguments on stdin, and answers
 * by exit code: 0 runs the tool, 1 asks the person, anything else refuses it with what stands on stderr.
 */
export const delegateScript: SettingsEdit = {
  path: delegatePath,
  mode: 0o755,
  install: (text, command) => {
    if (isOnWindows(command)) throw new Error('Amp on Windows starts no shell script');
    if (text !== null && text.trim() !== '' && !isOurs(text)) throw new Error('it is not of Holdpoint');
    return String.raw`#!/bin/sh
${mark}
set -f
no() {
  printf 'holdpoint: %s, so the call is refused\n' "$1" >&2
  exit 2
}
case $AGENT_TOOL_NAME in '' | *[!A-Za-z0-9_./:@-]*) no 'the agent named no tool' ;; esac
case $AMP_THREAD_ID in *[!A-Za-z0-9_-]*) AMP_THREAD_ID= ;; esac
said=$(
  {
    printf '{"tool":"%s","thread":"%s","input":' "$AGENT_TOOL_NAME" "$AMP_THREAD_ID"
    cat
    printf '}'
  } | ${words(command)}
)
code=$?
if [ "$code" = 0 ] && [ "$said" = '${ampYes}' ]; then exit 0; fi
no "the hook ended with exit code $code"
`;
  },
  remove: (text) => (isOurs(text) ? null : text),
  present: (text) => text !== null && isOurs(text),
};
