import { UNKNOWN_PART } from '../../model/command';
import type { Act } from './act';
import { quoted } from './telling';
import { isKnown } from './value';

function joined(folder: string, path: string): string {
  return folder === '' || /^[/~]/.test(path) ? path : `${folder.replace(/\/$/, '')}/${path}`;
}

function plain(word: string): string {
  return /^[\w./:=@-]+$/.test(word) ? word : quoted(word);
}

/** An act that happens in a folder, told as a line that goes there first. */
function placed(act: Act, folder: string): Act {
  switch (act.kind) {
    case 'command': {
      // The words that nobody knows keep their mark; whoever started the program is asked about them.
      const isPlain = act.argv.every(isKnown);
      const text = `cd ${plain(folder)} && ${act.argv.map(plain).join(' ')}`;
      return isPlain ? { kind: 'script', text, keeps: act.keeps === true } : act;
    }
    case 'script':
      return { ...act, text: `cd ${plain(folder)} && ${act.text}` };
    case 'write':
      return { ...act, path: joined(folder, act.path) };
    case 'folder':
    case 'fetch':
    case 'connects':
    case 'unseen':
      return act;
  }
}

/** Behind a folder that nobody knows, what a relative path names is not known either. */
function misplaced(act: Act): Act {
  if (act.kind === 'write') return { ...act, path: joined(UNKNOWN_PART, act.path) };
  if (act.kind !== 'command' || act.destroys !== true) return act;
  const from = act.argv.indexOf('--') + 1;
  return from < 1 ? act : { ...act, argv: act.argv.map((word, at) => (at < from ? word : joined(UNKNOWN_PART, word))) };
}

/** What code does, each deed where it happens: behind `os.chdir('/srv')` a relative path is one of that folder. */
export function inFolders(acts: readonly Act[]): readonly Act[] {
  let folder = '';
  return acts.flatMap((act) => {
    if (act.kind !== 'folder') return [folder === '' ? act : isKnown(folder) ? placed(act, folder) : misplaced(act)];
    folder = isKnown(act.path) ? joined(folder, act.path) : act.path;
    return [];
  });
}
