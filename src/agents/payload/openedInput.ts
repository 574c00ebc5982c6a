import { isFields } from './fields';

function opened(input: unknown, begin: '{' | '[', isWanted: (value: unknown) => boolean): unknown {
  if (typeof input !== 'string' || !input.trimStart().startsWith(begin)) return input;
  try {
    const value: unknown = JSON.parse(input);
    return isWanted(value) ? value : input;
  } catch {
    return input;
  }
}

/** An input that came as the text of a JSON object; any other text, a patch for one, stays what it is. */
export function openedInput(input: unknown): unknown {
  return opened(input, '{', isFields);
}

/** The same for a list. */
export function openedList(input: unknown): unknown {
  return opened(input, '[', Array.isArray);
}
