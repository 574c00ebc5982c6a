import type { Span } from '../../model/place';
import type { Frame } from './frame';
import type { Reader } from './reader';
import { layerOf } from './shell';

/** Variables by which a guard of shells is loaded, before the first command and before each prompt. */
const guarding = new Set(['BASH_ENV', 'PROMPT_COMMAND']);

/** `BASH_ENV= bash …`, `env -u BASH_ENV …`: emptied for one command, it is `unset` there, and reviewed as that. */
export function emptied(name: string, text: string | null, span: Span, reader: Reader, frame: Frame): void {
  if (!guarding.has(name) || (text !== null && text !== '' && text !== '/dev/null')) return;
  const words = ['unset', name].map((value) => ({ value, raw: value, span, glob: false, dynamic: false }));
  reader.start(words, { ...frame, shell: layerOf(frame.shell), redirects: [], syntax: null });
}
