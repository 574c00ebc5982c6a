import type { CodeOptions, CodeReading, CodeSource, CodeStart } from '../../model/codeReader';
import type { Command } from '../../model/command';
import type { Touch, Unknown } from '../../model/finding';
import { absolutePath } from '../../model/filePath';
import { isNonEmpty } from '../../model/nonEmpty';
import { placeOf } from '../../model/place';
import type { Act } from './act';
import { opensShell, shellHandedOver } from './shellHandedOver';
import { withFetched } from './fetched';
import { inFolders } from './inFolders';
import { isKnown } from './value';

type Ground = { readonly command: Command; readonly options: CodeOptions; readonly source: CodeSource };

/** Nothing about it is only known when it runs. */
export function isSeen(act: Act): boolean {
  switch (act.kind) {
    case 'script':
      return isKnown(act.text);
    case 'command':
      return act.isSure === true || act.argv.every(isKnown);
    case 'write':
    case 'folder':
    case 'fetch':
    case 'connects':
      return true;
    case 'unseen':
      return false;
  }
}

/** Code of a file is a project's own: only what it says in full counts there, unknown arguments are its daily work. */
function counts(act: Act, { source }: Ground): boolean {
  return source.from !== 'file' || isSeen(act);
}

function saysOf(act: Act): string | null {
  if (act.kind === 'unseen') return act.says;
  if (act.kind === 'script') {
    return isKnown(act.text.trim().slice(0, 1)) ? null : 'which command the code starts is not known before it runs';
  }
  if (act.kind !== 'command') return null;
  if (!isKnown(act.argv[0] ?? '')) return 'which program the code starts is not known before it runs';
  return act.destroys === true && !act.argv.every(isKnown)
    ? 'which file the code removes is not known before it runs'
    : null;
}

/** In a project's own file what is not seen through may be anything, and mostly is its daily work. */
function unknownsOf(act: Act, { options, source }: Ground): readonly Unknown[] {
  const says = saysOf(act);
  const stake = source.from === 'file' ? 'possible' : 'present';
  return says === null ? [] : [{ code: 'dynamic', stake, at: placeOf(options.text, source.span), says }];
}

function startOf(act: Act): readonly CodeStart[] {
  if (act.kind === 'script') {
    return act.text.trim() === '' ? [] : [{ kind: 'script', text: act.text, keeps: act.keeps === true }];
  }
  const isTold = act.kind === 'command' && isNonEmpty(act.argv) && isKnown(act.argv[0]);
  return isTold && isNonEmpty(act.argv) ? [{ kind: 'argv', argv: act.argv, keeps: act.keeps === true }] : [];
}

function touchOf(act: Act, { command, options, source }: Ground): readonly Touch[] {
  const path = act.kind === 'write' && isKnown(act.path) ? absolutePath(act.path, command.cwd) : null;
  return path === null ? [] : [{ path, how: 'write', at: placeOf(options.text, source.span) }];
}

/** A shell that code of the line itself opens without a line: whatever it is told, no reader has seen it. */
function untold(acts: readonly Act[], { options, source }: Ground): readonly Unknown[] {
  const says = 'what the shell that the code opens is told is not known';
  return source.from !== 'file' && acts.some(opensShell)
    ? [{ code: 'dynamic', stake: 'present', at: placeOf(options.text, source.span), says }]
    : [];
}

export function readingOf(told: readonly Act[], ground: Ground): CodeReading {
  const acts = inFolders(withFetched(told));
  const counted = acts.filter((act) => counts(act, ground));
  const handed = shellHandedOver(counted);
  return {
    starts: [...counted.flatMap(startOf), ...handed],
    unknowns: [
      ...acts.flatMap((act) => unknownsOf(act, ground)),
      ...(handed.length > 0 ? [] : untold(counted, ground)),
    ],
    touches: counted.flatMap((act) => touchOf(act, ground)),
  };
}
