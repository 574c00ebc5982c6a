import type { Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare } from './wrapper';

/** A path that `find` will put in: below its one root, or anywhere. */
function foundPath(call: WrapperCall): string {
  const end = call.args.findIndex((word) => /^[-(!]/.test(word.value));
  const roots = call.args.slice(0, end < 0 ? undefined : end);
  const [root] = roots;
  if (root === undefined || roots.length > 1) return UNKNOWN_PART;
  return root.value.endsWith('/') ? `${root.value}${UNKNOWN_PART}` : `${root.value}/${UNKNOWN_PART}`;
}

function withPath(word: Word, path: string): Word {
  return word.value.includes('{}') ? { ...word, value: word.value.replaceAll('{}', path), dynamic: true } : word;
}

/** `find … -exec PROGRAM … ;`: the program, and `find` itself, which may also delete. */
export const find: Wrapper = (call) => {
  const path = foundPath(call);
  for (let at = 0; at < call.args.length; at += 1) {
    if (!/^-(?:exec|execdir|ok|okdir)$/.test(call.args[at]?.value ?? '')) continue;
    const length = call.args.slice(at + 1).findIndex((word) => word.value === ';' || word.value === '+');
    const words = call.args.slice(at + 1, length < 0 ? undefined : at + 1 + length);
    if (words.length > 0)
      call.reader.start(
        words.map((word) => withPath(word, path)),
        bare(call),
      );
    at += words.length;
  }
  return null;
};

const unknownPath: Word = { value: UNKNOWN_PART, dynamic: true, glob: false, raw: '{}', span: { start: 0, end: 0 } };

/** `{}`, `{/}`, `{//}`, `{.}` and `{/.}` stand for the path found, or a part of it. */
function withFound(words: readonly Word[], at: Word): readonly Word[] {
  const filled = words.map((word) =>
    withPath({ ...word, value: word.value.replace(/\{\/{0,2}\.?\}/g, '{}') }, UNKNOWN_PART),
  );
  // Without a place for it the path comes last.
  return filled.some((word, index) => word !== words[index] && word.dynamic)
    ? filled
    : [...filled, { ...unknownPath, span: at.span }];
}

/** `fd PATTERN -x PROGRAM … ;` */
export const fd: Wrapper = (call) => {
  const at = call.args.findIndex((word) => /^(?:-x|-X|--exec|--exec-batch)$/.test(word.value));
  const behind = at < 0 ? [] : call.args.slice(at + 1);
  const end = behind.findIndex((word) => word.value === ';');
  const words = end < 0 ? behind : behind.slice(0, end);
  if (words.length > 0) call.reader.start(withFound(words, call.head), bare(call));
  return null;
};
