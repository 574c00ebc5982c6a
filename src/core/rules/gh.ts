import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import type { Effect, Severity, Undo } from '../model/finding';
import { nothing, statement } from '../model/statement';
import { readArguments, type Arguments } from './files/arguments';
import { observation } from './git/call';

type Fact = { readonly effect: Effect; readonly severity: Severity; readonly undo: Undo; readonly says: string };

const gone = (says: string, severity: Severity = 'high'): Fact => ({
  effect: 'delete',
  severity,
  undo: 'impossible',
  says,
});
const removed = (says: string): Fact => ({ effect: 'delete', severity: 'medium', undo: 'costly', says });
const stopped = (says: string): Fact => ({ effect: 'interrupt', severity: 'medium', undo: 'easy', says });
const shown = (says: string): Fact => ({ effect: 'read-secret', severity: 'high', undo: 'impossible', says });

/** What `gh NOUN VERB` does to something that others share; everything else reads, or can be taken back. */
const FACTS: Readonly<Record<string, Fact>> = {
  'repo delete': gone('Deletes repository', 'critical'),
  'repo archive': stopped('Archives repository'),
  'repo rename': { effect: 'update', severity: 'medium', undo: 'easy', says: 'Renames repository' },
  'repo deploy-key add': { effect: 'grant', severity: 'high', undo: 'easy', says: 'Lets a key into the repository' },
  'release delete': gone('Deletes release'),
  'release delete-asset': gone('Deletes a file of release'),
  'release create': { effect: 'publish', severity: 'medium', undo: 'costly', says: 'Publishes release' },
  'release upload': { effect: 'publish', severity: 'medium', undo: 'costly', says: 'Publishes files in release' },
  'secret set': { effect: 'update', severity: 'medium', undo: 'impossible', says: 'Overwrites secret' },
  'secret delete': gone('Deletes secret'),
  'variable set': { effect: 'update', severity: 'low', undo: 'costly', says: 'Changes variable' },
  'variable delete': removed('Deletes variable'),
  'issue delete': gone('Deletes issue', 'medium'),
  'gist delete': gone('Deletes gist', 'medium'),
  'project delete': gone('Deletes project'),
  'label delete': removed('Deletes label'),
  'run delete': gone('Deletes workflow run', 'medium'),
  'run cancel': stopped('Stops workflow run'),
  'cache delete': { effect: 'delete', severity: 'low', undo: 'easy', says: 'Deletes build cache' },
  'codespace delete': gone('Deletes codespace with its uncommitted work'),
  'workflow disable': { effect: 'unprotect', severity: 'high', undo: 'easy', says: 'Switches off workflow' },
  'workflow run': { effect: 'update', severity: 'medium', undo: 'unknown', says: 'Starts workflow' },
  'pr merge': { effect: 'update', severity: 'medium', undo: 'costly', says: 'Merges pull request' },
  'ssh-key add': { effect: 'grant', severity: 'high', undo: 'easy', says: 'Lets a key into the account' },
  'ssh-key delete': removed('Deletes key'),
  'gpg-key delete': removed('Deletes key'),
  'auth token': shown('Prints the token of the account'),
  'extension install': { effect: 'execute', severity: 'medium', undo: 'easy', says: 'Installs a program from' },
};

function observed(
  fact: Fact,
  rule: string,
  name: string,
  at: Word | undefined,
  command: Command,
  context: RuleContext,
): Statement {
  const { effect, undo } = fact;
  // A credential that a variable, a pipe or a file of the same command takes is not shown to anybody.
  const severity = effect === 'read-secret' && command.output !== 'shown' ? 'low' : fact.severity;
  const says = name === '' ? fact.says : `${fact.says} ${name}`;
  const target = { type: 'github', name: name === '' ? 'the current repository' : name };
  const said = {
    rule,
    effect,
    severity,
    undo,
    says,
    target,
    reach: 'remote',
    ...(at === undefined ? {} : { at }),
  } as const;
  return statement({ observations: [observation({ command, context }, said)] });
}

/** What others have copied while it was public stays copied. */
const OPENED: Fact = { effect: 'expose', severity: 'critical', undo: 'impossible', says: 'Makes public repository' };

const API = {
  valued: [
    '-X',
    '--method',
    '-H',
    '--header',
    '-f',
    '--raw-field',
    '-F',
    '--field',
    '--input',
    '-q',
    '--jq',
    '-t',
    '--template',
    '-p',
    '--preview',
    '--hostname',
    '--cache',
  ],
};

function isOpened(path: string, args: Arguments): boolean {
  const fields = args.values('-f', '--raw-field', '-F', '--field');
  const opens = fields.some(({ value }) => /^(private=false|visibility=public)$/i.test(value));
  return opens && /^\/?repos\//.test(path);
}

/** `gh api`: the method tells; fields without a method make it a POST. */
function api(command: Command, context: RuleContext): Statement {
  const args = readArguments(command.args.slice(1), API);
  const method = args.values('-X', '--method')[0]?.value.toUpperCase() ?? 'GET';
  const at = args.operands[0];
  const path = at?.value ?? '';
  const query = args
    .values('-f', '--raw-field', '-F', '--field')
    .some(({ value }) => /^query=\s*mutation\b[\s\S]*delete/i.test(value));
  if (method === 'DELETE' || query) {
    return observed(gone('Deletes'), 'gh/api-delete', path === '' ? 'something' : path, at, command, context);
  }
  if (/^(PATCH|PUT)$/.test(method) && isOpened(path, args)) {
    return observed(OPENED, 'gh/repo-visibility', path, at, command, context);
  }
  const protection = /\/(branches\/[^/]+\/protection|rulesets)/.test(path) && method !== 'GET';
  const fact: Fact = {
    effect: 'unprotect',
    severity: 'high',
    undo: 'easy',
    says: 'Changes the protection of a branch:',
  };
  return protection ? observed(fact, 'gh/protection', path, at, command, context) : nothing;
}

const VALUED = [
  ...['-R', '--repo', '-e', '--env', '-o', '--org', '-b', '--body', '-u', '--user', '-a', '--app', '-t', '--title'],
  ...['-n', '--notes', '-F', '--notes-file', '--target', '--visibility'],
];

/** The longest beginning of the words that is a known noun and verb, and what follows it. */
function knownFact(words: readonly Word[]): { readonly key: string; readonly target: Word | undefined } | null {
  for (const length of [3, 2]) {
    const key = words
      .slice(0, length)
      .map(({ value }) => value)
      .join(' ');
    if (FACTS[key] !== undefined) {
      return { key, target: words[length] };
    }
  }
  return null;
}

const PUBLISHED: Fact = { effect: 'publish', severity: 'high', undo: 'impossible', says: 'Publishes repository' };

function ofWords(words: readonly Word[], command: Command, context: RuleContext): Statement {
  const known = knownFact(words);
  const fact = known === null ? undefined : FACTS[known.key];
  if (known === null || fact === undefined) {
    return nothing;
  }
  const { key, target } = known;
  return observed(fact, `gh/${key.replaceAll(' ', '-')}`, target?.value ?? '', target, command, context);
}

function openedRepository(args: Arguments): { readonly fact: Fact; readonly rule: string } | null {
  const [noun, verb] = args.operands;
  if (noun?.value !== 'repo') {
    return null;
  }
  const visibility = args.values('--visibility').at(-1)?.value.toLowerCase();
  if (verb?.value === 'edit' && visibility === 'public') {
    return { fact: OPENED, rule: 'gh/repo-visibility' };
  }
  return args.has('--public') ? { fact: PUBLISHED, rule: 'gh/repo-public' } : null;
}

function review(command: Command, context: RuleContext): Statement {
  const args = readArguments(command.args, { valued: VALUED });
  if (args.has('--help', '-h')) {
    return nothing;
  }
  const [noun] = args.operands;
  if (noun?.value === 'api') {
    return api({ ...command, args: command.args.slice(command.args.indexOf(noun)) }, context);
  }
  const opening = openedRepository(args);
  return opening === null
    ? ofWords(args.operands, command, context)
    : observed(opening.fact, opening.rule, args.operands[2]?.value ?? '', noun, command, context);
}

/** GitHub from the command line: what is removed, published, opened or stopped for everybody. */
export const gh: RulePack = {
  programs: ['gh'],
  documentation: ['https://cli.github.com/manual/'],
  review,
  examples: {
    catches: [
      { run: 'gh repo delete acme/api --yes', rule: 'gh/repo-delete', effect: 'delete', target: 'acme/api' },
      { run: 'gh -R acme/api release delete v1', rule: 'gh/release-delete', effect: 'delete', target: 'v1' },
      { run: 'gh api -X DELETE repos/acme/api', rule: 'gh/api-delete', effect: 'delete', target: 'repos/acme/api' },
      {
        run: 'gh api --method PUT repos/acme/api/branches/main/protection',
        rule: 'gh/protection',
        effect: 'unprotect',
      },
      { run: 'gh repo create acme/x --public --source .', rule: 'gh/repo-public', effect: 'publish', target: 'acme/x' },
      {
        run: 'gh repo edit acme/api --visibility public --accept-visibility-change-consequences',
        rule: 'gh/repo-visibility',
        effect: 'expose',
        target: 'acme/api',
      },
      {
        run: 'gh api repos/acme/api -X PATCH -F private=false',
        rule: 'gh/repo-visibility',
        effect: 'expose',
        target: 'repos/acme/api',
      },
      { run: 'gh secret delete TOKEN', rule: 'gh/secret-delete', effect: 'delete', target: 'TOKEN' },
      { run: 'gh workflow disable deploy.yml', rule: 'gh/workflow-disable', effect: 'unprotect' },
    ],
    leaves: [
      'gh pr list',
      'gh pr create --title x',
      'gh api repos/acme/api',
      'gh run watch',
      'gh issue view 12',
      'gh repo edit acme/api --visibility private',
      'gh repo edit --description public',
      'gh api -X PATCH repos/acme/api -f private=true',
      'gh repo delete --help',
    ],
  },
};
