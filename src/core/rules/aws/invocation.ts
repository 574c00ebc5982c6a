import type { Command, RuleContext } from '../../model/command';
import { textIn } from '../clouds/carriedScript';
import { jsonOf, membersAsText } from '../http/json';
import { kebab } from '../platforms/manners';
import { readOptions, type Options } from '../shared/readOptions';

/** `aws [global options] SERVICE OPERATION [options]`. */
export type Invocation = {
  /** As written, so that a part that is not known shows; empty when there is none. */
  readonly service: string;
  readonly operation: string;
  /** All options of the command line, the global ones too. */
  readonly options: Options;
  /** Operands after the operation. */
  readonly operands: Options['operands'];
  /** A service or operation that is not known before it runs. */
  readonly dynamic: boolean;
};

const VALUED = [
  ...['--profile', '--region', '--endpoint-url', '--output', '--query', '--color', '--ca-bundle'],
  ...['--cli-read-timeout', '--cli-connect-timeout', '--cli-binary-format', '--cli-error-format'],
  // Of the high-level s3 commands; everywhere else a value is found without help.
  ...['--acl', '--exclude', '--include', '--storage-class', '--sse', '--sse-kms-key-id', '--content-type'],
];

const FLAGS = [
  ...['--debug', '--no-verify-ssl', '--no-paginate', '--no-sign-request', '--version', '--no-cli-pager'],
  ...['--cli-auto-prompt', '--no-cli-auto-prompt', '--v2-debug', '--dryrun', '--dry-run', '--recursive', '--delete'],
  ...['--force', '--quiet', '--only-show-errors', '--no-progress', '--exact-timestamps', '--size-only'],
];

export function readInvocation(command: Command): Invocation {
  const options = readOptions(command.args, { valued: VALUED, flags: FLAGS, unlisted: 'many' });
  const [service, operation, ...operands] = options.operands;
  return {
    service: service?.value ?? '',
    operation: operation?.value ?? '',
    options,
    operands,
    dynamic: service?.dynamic === true || operation?.dynamic === true,
  };
}

/** The same with the text of every file that an option names: `--request-items file://items.json`. */
export function withFiles(call: Invocation, command: Command, context: RuleContext): Invocation {
  if (!command.args.some(({ value }) => /^fileb?:\/\//.test(value))) return call;
  const args = command.args.map((word) => (word.value.startsWith('file') ? textIn(word, command, context) : word));
  return { ...call, options: readInvocation({ ...command, args }).options };
}

/** `Key: value` of the plain kind, by lines; nested parts are left to whoever reads JSON. */
function yamlMembers(text: string): readonly (readonly [string, string])[] {
  return text.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
    const [, name, value] = /^(\w+):[ \t]+["']?([^"'#{[&*|>][^"'#]*?)["']?[ \t]*$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
}

/** `DeletionProtection: false` is `--no-deletion-protection`. */
function optionOf([name, value]: readonly [string, string]): readonly string[] {
  const plain = kebab(name);
  if (/^(?:true|false)$/i.test(value)) return [`--${value.toLowerCase() === 'true' ? '' : 'no-'}${plain}`];
  return [`--${plain}`, value];
}

/** The same with everything that `--cli-input-json` or `--cli-input-yaml` says as options, before those of the line. */
export function withInput(call: Invocation, command: Command, context: RuleContext): Invocation {
  const given = call.options.value('--cli-input-json', '--cli-input-yaml');
  if (given === undefined || given.dynamic) return call;
  const text = textIn(given, command, context).value;
  const members = jsonOf(text) === undefined ? yamlMembers(text) : membersAsText(text);
  const words = members.flatMap(optionOf).map((value) => ({ ...given, value, raw: value }));
  const [service, operation] = call.options.operands;
  if (words.length === 0 || service === undefined || operation === undefined) return call;
  const rest = command.args.filter((word) => word !== service && word !== operation);
  return readInvocation({ ...command, args: [service, operation, ...words, ...rest] });
}

/** A command that only tells what it would do. */
export function isRehearsal({ options, operation, service, operands }: Invocation): boolean {
  const asksForHelp = [service, operation, operands[0]?.value].includes('help');
  // The dry run of EC2 and its like; `--no-dry-run` after it wins, as it does for the tool.
  const dry = options.has('--dryrun') || (options.has('--dry-run') && !options.has('--no-dry-run'));
  const toldVersion = service === '' && options.has('--version');
  return asksForHelp || dry || toldVersion || options.has('--generate-cli-skeleton');
}
