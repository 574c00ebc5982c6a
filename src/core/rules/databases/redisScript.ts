import { luaCalls, type LuaGiven } from './luaCalls';
import { isRedisRead } from './redisReads';

/** The commands that a script would send by their names, and whether there may be others. */
export type RedisScript = { readonly commands: readonly (readonly string[])[]; readonly opaque: boolean };

/** A script for the server: a read only when every call in it is one by its literal name. */
export function readRedisScript(
  text: string,
  given: LuaGiven,
  acts: (words: readonly string[]) => boolean,
): RedisScript {
  const { commands, opaque } = luaCalls(text, given);
  const isKnown = (words: readonly string[]): boolean => isRedisRead(words) || acts(words);
  return { commands, opaque: opaque || !commands.every(isKnown) };
}

/** `EVAL SCRIPT 2 key key arg …`: the script's text and what it is given; null for any other command. */
export function scriptOf(words: readonly string[]): { readonly text: string; readonly given: LuaGiven } | null {
  const [verb = '', text = '', count = '0', ...rest] = words;
  if (verb.toUpperCase() !== 'EVAL') return null;
  const keys = Number(count);
  if (!Number.isInteger(keys)) return { text, given: { keys: [], args: [] } };
  return { text, given: { keys: rest.slice(0, keys), args: rest.slice(keys) } };
}
