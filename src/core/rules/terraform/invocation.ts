import type { Command, RuleContext, Word } from '../../model/command';
import { absolutePath, baseName } from '../../model/filePath';
import { readOptions, type Options } from '../shared/readOptions';

/** `terraform [global options] SUBCOMMAND [options] [operands]`. */
export type TerraformCall = {
  /** `state rm`, `workspace select`, `apply`; empty when there is none. */
  readonly verb: string;
  readonly operands: readonly Word[];
  readonly options: Options;
  /** The folder the configuration is in; null when it is not known. */
  readonly folder: string | null;
  /** Its name as a person would say it. */
  readonly title: string;
  /** Of Terragrunt: every configuration below the folder. */
  readonly everywhere: boolean;
  readonly dynamic: boolean;
};

const NAMES = [
  ...[
    'chdir',
    'var',
    'var-file',
    'target',
    'exclude',
    'replace',
    'out',
    'state',
    'state-out',
    'backup',
    'lock-timeout',
  ],
  ...['parallelism', 'backend-config', 'plugin-dir', 'from-module', 'config', 'generate-config-out', 'working-dir'],
  ...['terragrunt-working-dir', 'terragrunt-config', 'queue-include-dir', 'queue-exclude-dir', 'log-level', 'filter'],
  ...['terragrunt-include-dir', 'terragrunt-exclude-dir', 'terragrunt-iam-role', 'iam-assume-role', 'test-directory'],
  ...['out-dir', 'json-out-dir', 'terragrunt-out-dir', 'terragrunt-json-out-dir'],
];
// Go's flags may be written with one dash or with two.
const VALUED = NAMES.flatMap((name) => [`-${name}`, `--${name}`]);

/** Commands whose second word says what they do. */
const FAMILIES: ReadonlySet<string> = new Set([
  'state',
  'workspace',
  'providers',
  'metadata',
  'stack',
  'backend',
  'hcl',
]);

/** Terragrunt's words before the command of Terraform. */
const RUNNERS: ReadonlySet<string> = new Set(['run-all', 'run']);

export function given(options: Options, name: string): boolean {
  return options.has(`-${name}`, `--${name}`);
}

export function valuesOf(options: Options, name: string): readonly Word[] {
  return options.values(`-${name}`, `--${name}`);
}

/** Words that `TF_CLI_ARGS` and its like put behind the subcommand. */
function injected(context: RuleContext, verb: string, near: Word | undefined): readonly Word[] {
  const texts = ['TF_CLI_ARGS', `TF_CLI_ARGS_${verb.replaceAll(' ', '_')}`].map((name) => context.variable(name) ?? '');
  const words = texts.flatMap((text) => text.split(/\s+/)).filter((text) => text !== '');
  return words.map((value) => ({
    value,
    raw: value,
    dynamic: false,
    glob: false,
    span: near?.span ?? { start: 0, end: 0 },
  }));
}

function verbOf(operands: readonly Word[]): { readonly words: readonly Word[]; readonly everywhere: boolean } {
  if (operands[0]?.value === 'stack' && operands[1]?.value === 'run') {
    return { words: operands.slice(2), everywhere: true };
  }
  const first = operands[0]?.value ?? '';
  if (RUNNERS.has(first)) return { words: operands.slice(1), everywhere: first === 'run-all' };
  if (!first.endsWith('-all') || operands[0] === undefined) return { words: operands, everywhere: false };
  return { words: [{ ...operands[0], value: first.slice(0, -4) }, ...operands.slice(1)], everywhere: true };
}

export function readTerraform(command: Command, context: RuleContext): TerraformCall {
  const plain = readOptions(command.args, { valued: VALUED, singleDash: true });
  const { words, everywhere } = verbOf(plain.operands);
  const family = FAMILIES.has(words[0]?.value ?? '');
  const verb = words.slice(0, family ? 2 : 1);
  const name = verb.map((word) => word.value).join(' ');
  // `terragrunt run -- destroy -auto-approve`: what follows the dashes are options again.
  const dashes = command.args.filter((word) => word.value !== '--');
  const args = [...dashes, ...injected(context, name, command.args[0])];
  const options = readOptions(args, { valued: VALUED, singleDash: true });
  const moved = ['chdir', 'working-dir', 'terragrunt-working-dir'].flatMap((one) => valuesOf(options, one)).at(-1);
  const folder = moved === undefined ? command.cwd : moved.dynamic ? null : absolutePath(moved.value, command.cwd);
  return {
    verb: name,
    operands: verbOf(options.operands).words.slice(verb.length),
    options,
    folder,
    title: folder === null ? (moved?.raw ?? '') : baseName(folder),
    everywhere: everywhere || given(options, 'all'),
    dynamic: verb.some((word) => word.dynamic),
  };
}
