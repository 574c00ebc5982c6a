import { fileText, isMissingFile } from '../run/inputText';
import { mentions } from '../run/mentions';
import type { Wrapper } from './wrapper';

/**
 * `cscript [//OPTIONS] FILE WORDS`: a script of VBScript or JScript, whose code is not read. It counts as much as what it
 * names: a file that cannot be looked into may do anything.
 */
const scriptHost: Wrapper = ({ args, reader, frame }) => {
  const file = args.find(({ value }) => !/^\/{1,2}[a-z?]/i.test(value) || /^\/[^/]+\//.test(value));
  if (file === undefined) return null;
  const text = file.dynamic ? null : fileText(file.value, reader, frame);
  const isIdle =
    text === null
      ? !file.dynamic && isMissingFile(file.value, reader, frame)
      : !mentions(text, reader.options.governed) && !/\b(?:Delete\w*|Run|Exec\w*)\b/i.test(text);
  reader.unknown('unreadable', isIdle ? 'possible' : 'present', file.span, `the script \`${file.raw}\` cannot be read`);
  return null;
};

/** The two programs of Windows that run scripts. */
export const scriptHosts: Readonly<Record<string, Wrapper>> = { wscript: scriptHost, cscript: scriptHost };
