import type { Wrapper } from './wrapper';
import { bare } from './wrapper';

const OPTION = /^--coreutils-prog(?:-shebang)?=/;

/** `coreutils --coreutils-prog=PROGRAM …` of GNU, `coreutils PROGRAM …` of uutils: one binary that is all of them. */
export const coreutils: Wrapper = (call) => {
  const [first, ...others] = call.args;
  if (first === undefined) return null;
  const value = first.value.replace(OPTION, '');
  if (value === '' || value.startsWith('-')) return null;
  return call.reader.start([{ ...first, value, raw: first.raw.replace(OPTION, '') }, ...others], bare(call));
};
