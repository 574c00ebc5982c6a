import type { Command, Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import { readOptions } from '../shared/readOptions';

/** A component of a stack, and what Terraform is asked to do with it. */
export type AtmosCall = {
  /** The same as a command of Terraform. */
  readonly command: Command;
  readonly component: string;
  /** Where its configuration usually is; null when it is not known. */
  readonly folder: string | null;
  readonly stack: Word | undefined;
};

const VALUED = [
  ...['-s', '--stack', '--from-plan', '--planfile', '-f', '--file', '--logs-level', '--logs-file', '--base-path'],
  ...['--config', '--config-path', '--query', '--components', '--redirect-stderr', '--identity', '-i'],
];

/** Two words of Terraform: the component stands behind them. */
const FAMILIES: ReadonlySet<string> = new Set(['state', 'workspace', 'providers']);

/** `atmos terraform VERB COMPONENT -s STACK -- OPTIONS`; null for its other commands. */
export function readAtmos(command: Command): AtmosCall | null {
  const { operands, value } = readOptions(command.args, { valued: VALUED });
  const [tool, first] = operands;
  if (first === undefined || !/^(?:terraform|tf|tofu)$/.test(tool?.value ?? '')) return null;
  const count = FAMILIES.has(first.value) ? 3 : 2;
  const named = operands[count];
  const own = new Set<Word | undefined>([tool, named, value('-s', '--stack')]);
  const rest = command.args.filter((word) => !own.has(word) && !/^(?:-s|--stack)(?:=|$)/.test(word.value));
  const args = rest.flatMap((word) =>
    word.value === 'deploy'
      ? [
          { ...word, value: 'apply' },
          { ...word, value: '-auto-approve' },
        ]
      : [word],
  );
  const component = named === undefined ? '' : named.dynamic ? named.raw : named.value;
  const folder = named?.dynamic === true ? null : absolutePath(`components/terraform/${component}`, command.cwd);
  return { command: { ...command, args }, component, folder, stack: value('-s', '--stack') };
}
