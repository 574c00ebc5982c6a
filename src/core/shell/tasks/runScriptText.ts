import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { WrapperCall } from '../wrappers/wrapper';
import type { Line } from './runLine';
import { lineFrame, runLine } from './runLine';

/** Runs a text that begins with `#!`: as a script of the shell, or as the input of the program it names. */
export function runScriptText(call: WrapperCall, line: Line): string {
  const [, path = '', rest = ''] = /^#!\s*(\S+)([^\n]*)/.exec(line.text) ?? [];
  const named = [path, ...rest.split(/\s+/)].filter((word) => word !== '');
  const words = /(?:^|\/)env$/.test(path) ? named.slice(1).filter((word) => !/^-|=/.test(word)) : named;
  if (words.length === 0 || /(?:^|\/)(?:ba|da|z|k|mk|a)?sh$/.test(words[0] ?? '')) return runLine(call, line);
  const argv = [...words, '-'].map((value): Word => ({
    ...call.head,
    value,
    raw: value,
    glob: false,
    dynamic: value.includes(UNKNOWN_PART),
  }));
  const frame = lineFrame(call, line);
  return call.reader.start(argv, { ...frame, input: { kind: 'text', text: line.text }, inShell: false });
}
