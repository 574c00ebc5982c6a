import { isFields } from './fields';

/** An input that came as the text of a JSON object; any other text, a patch for one, stays what it is. */
export function openedInput(input: unknown): unknown {
  if (typeof input !== 'string' || !input.trimStart().startsWith('{')) return input;
  try {
    const value: unknown = JSON.parse(input);
    return isFields(value) ? value : input;
  } catch {
    return input;
  }
}
