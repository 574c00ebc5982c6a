import type { RunScript } from '../core/model/operation';
import { placesOnly } from '../node/variables';
import { dialectOf } from '../gate/terminals/readWanted';
import { judgeTerminalAlone } from './judgeTerminalAlone';
import { readOptions } from './options';
import { Misuse } from './verb';
import type { Io, Verb } from './verb';

const layers = ['line', 'shell'] as const;

/** `DEFINITIONS NUL TEXT`, or only the text. */
function operationOf(input: string, shell: string, io: Io): RunScript {
  const at = input.indexOf('\0');
  const [definitions, script] = at < 0 ? ['', input] : [input.slice(0, at), input.slice(at + 1)];
  const base = { kind: 'run', dialect: dialectOf(shell), cwd: io.cwd, session: null } as const;
  return { ...base, script, variables: placesOnly(io.env), ...(definitions === '' ? {} : { definitions }) };
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = readOptions(args, {
    shell: { type: 'string' },
    layer: { type: 'string' },
    pid: { type: 'string' },
  });
  const layer = layers.find((one) => one === (values['layer'] ?? 'line'));
  if (layer === undefined) throw new Misuse(`no such layer \`${String(values['layer'])}\``, 'line or shell');
  const input = (await io.stdin()).toString('utf8');
  return judgeTerminalAlone(operationOf(input, String(values['shell'] ?? 'sh'), io), layer, io);
}

export const line: Verb = {
  name: 'line',
  usage: '[--shell NAME] [--layer line|shell] [--pid PID]',
  summary: 'judges a line of a terminal on stdin without an editor: 0 runs it, 126 leaves it',
  run,
};
