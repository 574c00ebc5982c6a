import { UNKNOWN_PART } from '../../model/command';
import type { Span } from '../../model/place';
import type { Frame } from './frame';
import type { Reader } from './reader';
import { firstText, valueOf } from './variables';

/** Runs the substitutions inside a text that the shell expands once more, as if it stood in double quotes. */
export function runEmbedded(text: string, span: Span, reader: Reader, frame: Frame): void {
  if (!/\$\(|`/.test(text)) return;
  reader.runText(`: "${text.replaceAll('"', '\\"')}"`, span, { ...frame, output: 'captured' });
}

/** Runs the substitutions in the values of variables that the shell computes with: `x='a[$(ls)]'; echo $((x))`. */
export function runComputed(names: readonly string[], span: Span, reader: Reader, frame: Frame): void {
  for (const name of names) {
    const value = firstText(valueOf(name, reader, frame));
    if (!value.includes(UNKNOWN_PART)) runEmbedded(value, span, reader, frame);
  }
}
