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
  ...['-s', '--stack', '--planfile', '-f', '--file', '--logs-level', '--logs-file', '--base-path'],
  ...['--config', '--config-path', '--query', '--components', '--redirect-stderr', '--identity', '-i'],
];

/** Two words of Terraform: the component stands behind them. */
const FAMILIES: ReadonlySet<string> = new Set(['state', 'workspace', 'providers']);

function shownName(word: Word | undefined): string {
  return (word?.dynamic === true ? word.raw : word?.value) ?? '';
}

/** The plan that `--from-plan` takes up: by its own name, or as `plan` of this component and stack has left it. */
function planWord(given: Word | undefined, component: Word, stack: Word | undefined): Word {
  if (given !== undefined) return given;
  const dynamic = component.dynamic || stack === undefined || stack.dynamic;
  const value = `${stack?.value ?? ''}-${component.value.replaceAll('/', '-')}.planfile`;
  return { ...component, value, raw: value, dynamic };
}

/** `atmos terraform VERB COMPONENT -s STACK -- OPTIONS`; null for its other commands. */
export function readAtmos(command: Command): AtmosCall | null {
  const { operands, value, has } = readOptions(command.args, { valued: VALUED });
  const [tool, first] = operands;
  if (first === undefined || !/^(?:terraform|tf|tofu)$/.test(tool?.value ?? '')) return null;
  const count = FAMILIES.has(first.value) ? 3 : 2;
  const named = operands[count];
  const stack = value('-s', '--stack');
  const planFile = value('--planfile');
  const own = new Set<Word | undefined>([tool, named, stack, planFile]);
  const rest = command.args.filter(
    (word) => !own.has(word) && !/^(?:-s|--stack|--planfile|--from-plan)(?:=|$)/.test(word.value),
  );
  const isPlanned = named !== undefined && /^(?:apply|deploy)$/.test(first.value) && has('--from-plan', '--planfile');
  const verbs = rest.flatMap((word) =>
    word.value === 'deploy'
      ? [
          { ...word, value: 'apply' },
          { ...word, value: '-auto-approve' },
        ]
      : [word],
  );
  const args = isPlanned ? [...verbs, planWord(planFile, named, stack)] : verbs;
  const component = shownName(named);
  const folder = named?.dynamic === true ? null : absolutePath(`components/terraform/${component}`, command.cwd);
  return { command: { ...command, args }, component, folder, stack };
}
