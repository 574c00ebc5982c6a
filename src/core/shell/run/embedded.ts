import type { Span } from '../../model/place';
import type { Frame } from './frame';
import type { Reader } from './reader';

/** Runs the substitutions inside a text that the shell expands once more, as if it stood in double quotes. */
export function runEmbedded(text: string, span: Span, reader: Reader, frame: Frame): void {
  if (!/\$\(|`/.test(text)) return;
  reader.runText(`: "${text.replaceAll('"', '\\"')}"`, span, { ...frame, output: 'captured' });
}
