import { UNKNOWN_PART } from '../../model/command';
import { inputText } from '../run/inputText';
import type { Wrapper } from './wrapper';

/** Options after which the program is not read from the input: its text, a module, a question about itself. */
const givesProgram = /^-(?:[a-zA-Z]*[cemprEV]|-version|-help|-eval|-print|-check|h)$/;

/** `… | python3`, `… | node -`: a program nobody knows. The program stays a command, whose code another part reads. */
export const interpreter: Wrapper = ({ args, head, reader, frame, name }) => {
  const readsInput = args.every((word) => word.value.startsWith('-') && !givesProgram.test(word.value));
  if (!readsInput) return null;
  const text = inputText(reader, frame);
  if (text?.trim() === UNKNOWN_PART) {
    reader.unknown('dynamic', 'present', head.span, `\`${name}\` runs a program that is not known`);
  }
  return null;
};
