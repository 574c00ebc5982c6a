import { testGrammars } from '../../support/grammars';
import { budgetOf } from '../../../src/core/model/budget';
import type { CodeReader } from '../../../src/core/model/codeReader';
import type { Command, Word } from '../../../src/core/model/command';
import { UNKNOWN_PART } from '../../../src/core/model/command';

export type Start = {
  readonly args: readonly string[];
  readonly input?: Command['input'];
  readonly files?: Readonly<Record<string, string>>;
};

function word(value: string): Word {
  return { value, dynamic: value.includes(UNKNOWN_PART), glob: false, raw: value, span: { start: 0, end: 1 } };
}

export function startOf(program: string, { args, input }: Start): Command {
  return {
    ...{ program, path: program, args: args.map(word), variables: {}, cwd: '/home/dev/shop', redirects: [] },
    ...{ input: input ?? { kind: 'none' }, output: 'shown', via: [], host: null, span: { start: 0, end: 1 } },
  };
}

/** What a reader finds: `$ text` for a script, the words of a command, `?code`, `> path`; null when there is no code. */
export async function read(reader: CodeReader, program: string, start: Start): Promise<readonly string[] | null> {
  const { parse } = await testGrammars();
  const options = {
    parse,
    read: (path: string) => start.files?.[path] ?? null,
    text: program,
    home: '/home/dev',
    budget: budgetOf(200_000),
  };
  const reading = reader.review(startOf(program, start), options);
  if (reading === null) return null;
  return [
    ...reading.starts.flatMap((start) => (start.kind === 'script' ? [`$ ${start.text}`] : [])),
    ...reading.starts.flatMap((start) => (start.kind === 'argv' ? [start.argv.join(' ')] : [])),
    ...reading.unknowns.map(({ code, stake }) => `?${code} ${stake}`),
    ...reading.touches.map(({ path }) => `> ${path}`),
  ].map((line) => line.replaceAll(UNKNOWN_PART, '…'));
}
