import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { Misuse } from './verb';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
};

/** Command line options by Node's own reader; what it refuses becomes a misuse in our words. */
export function readOptions(args: readonly string[], options: Options): Parsed {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: { ...values } as Parsed['values'], words: positionals };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown option';
    throw new Misuse(message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '').replaceAll("'", '`'));
  }
}
