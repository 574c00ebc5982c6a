import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { joined, nothing, statement } from '../model/statement';
import { forgeApi } from './forges/forgeApi';
import { ghRemoval, ghVerbs } from './forges/ghVerbs';
import { secretsSent } from './secrets/secretsSent';
import { readOptions } from './shared/readOptions';
import { reviewTool } from './shared/toolPack';

const VALUED = [
  ...['-R', '--repo', '-e', '--env', '-o', '--org', '-b', '--body', '-u', '--user', '-a', '--app', '-t', '--title'],
  ...['-n', '--notes', '-F', '--notes-file', '--body-file', '--target', '--visibility', '--comment', '--owner', '-B'],
  ...['--base', '--reason', '--scopes', '-s', '--hostname', '--template', '--subject', '--match-head-commit', '-j'],
  ...['--job', '--ref', '--field', '-f', '--raw-field', '--default-branch', '--branch', '--source', '--codespace'],
  ...['-c', '--days', '--key', '--label', '-l', '--milestone', '--id', '--project-id', '--tag', '--env-file', '-d'],
];

/** `-s` is `--squash`, `-d` is `--delete-branch` or `--draft`, and `-t` shows a token, where these verbs stand. */
function valuedFor(command: Command): readonly string[] {
  const words = command.args.map(({ value }) => value);
  if (words.includes('merge')) return VALUED.filter((name) => !['-s', '-d'].includes(name));
  if (words.includes('auth')) return VALUED.filter((name) => name !== '-t');
  return VALUED.filter((name) => name !== '-d');
}

/** `gh alias set NAME EXPANSION`: what it will run is read as if it ran. */
function alias(command: Command): Statement {
  const { operands, has } = readOptions(command.args, { flags: ['--shell', '-s', '--clobber'] });
  const text = operands[3]?.value ?? '';
  const isShell = text.startsWith('!') || has('--shell', '-s');
  const script = isShell ? text.replace(/^!/, '') : `gh ${text}`;
  return text === '' || text === '-' ? nothing : statement({ starts: [{ kind: 'script', text: script }] });
}

/** The files that leave with a gist or a release. */
function uploaded([noun, verb, ...rest]: readonly Word[]): readonly Word[] {
  const words = `${noun?.value ?? ''} ${verb?.value ?? ''}`;
  if (/^gist (?:create|new)$/.test(words)) return rest;
  return /^release (?:upload|create)$/.test(words) ? rest.slice(1) : [];
}

/** A workflow's name and what it is told say where it lands: `deploy-prod.yml -f stage=prod`. */
function placedByInputs(said: Statement, command: Command): Statement {
  const inputs = readOptions(command.args, { valued: VALUED }).values('-f', '--raw-field', '-F', '--field');
  const told = inputs.filter(({ dynamic }) => !dynamic).map(({ value }) => value.slice(value.indexOf('=') + 1));
  const observations = said.observations.map((one) => {
    if (one.rule !== 'gh/workflow-run') return one;
    const names = [one.target.name.replace(/\.ya?ml$/, ''), ...told];
    const signals = names.map((value) => ({ kind: 'name', value, from: 'workflow' }) as const);
    return { ...one, signals: [...one.signals, ...signals] };
  });
  return { ...said, observations };
}

/** Nouns of this machine's own settings. */
const OWN: ReadonlySet<string> = new Set(['alias', 'config', 'auth', 'extension', 'ext', 'completion', 'attestation']);

/** The verbs that are known, and of a noun that is not the one that always removes. */
function verbsFor([noun = '', verb = '']: readonly string[]): typeof ghVerbs {
  const words = `${noun} ${verb}`;
  const isNew = !OWN.has(noun) && !Object.hasOwn(ghVerbs, words);
  return isNew && /^(?:delete|destroy|purge)$/.test(verb) ? { [words]: ghRemoval(noun) } : ghVerbs;
}

function review(command: Command, context: RuleContext): Statement {
  const { operands, has } = readOptions(command.args, { valued: VALUED });
  const [noun, verb] = operands;
  if (has('--help') || (has('-h') && noun?.value !== 'auth')) return nothing;
  if (noun?.value === 'api') {
    return forgeApi('https://api.github.com', command.args.slice(command.args.indexOf(noun) + 1), command, context);
  }
  if (noun?.value === 'alias' && verb?.value === 'set') return alias(command);
  const grammar = { valued: valuedFor(command) };
  const verbs = verbsFor(operands.map(({ value }) => value));
  const said = placedByInputs(reviewTool({ grammar, verbs }, command, context), command);
  const sent = secretsSent(uploaded(operands), 'GitHub', command, context);
  return sent.length === 0 ? said : joined([said, statement({ observations: sent })]);
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
      { run: 'gh agent-task delete 12', rule: 'gh/delete', effect: 'delete', target: '12' },
      { run: 'gh gist create .env', rule: 'secrets/sent', effect: 'send-out', target: '.env' },
      { run: 'gh release upload v1 app.zip .env', rule: 'secrets/sent', effect: 'send-out', target: '.env' },
      { run: 'gh api -X DELETE repos/acme/api', rule: 'gh/repo-delete', effect: 'delete', target: 'acme/api' },
      {
        run: 'gh api --method PUT repos/acme/api/branches/main/protection',
        rule: 'gh/protection',
        effect: 'unprotect',
        target: 'main',
      },
      {
        run: 'gh api -X PATCH repos/acme/api/git/refs/heads/main -f sha=abc -F force=true',
        rule: 'gh/ref-force',
        effect: 'rewrite-history',
        target: 'heads/main',
      },
      {
        run: "gh api graphql -f query='mutation { deleteRef(input: {refId: R_1}) { clientMutationId } }'",
        rule: 'gh/delete',
        effect: 'delete',
        target: 'R_1',
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
        target: 'acme/api',
      },
      { run: 'gh repo sync acme/fork --force', rule: 'gh/repo-sync', effect: 'rewrite-history', target: 'acme/fork' },
      { run: 'gh secret delete TOKEN', rule: 'gh/secret-delete', effect: 'delete', target: 'TOKEN' },
      { run: 'gh secret remove TOKEN', rule: 'gh/secret-delete', effect: 'delete', target: 'TOKEN' },
      { run: 'gh workflow disable deploy.yml', rule: 'gh/workflow-disable', effect: 'unprotect' },
      { run: 'gh pr merge 12 --squash --admin', rule: 'gh/pr-merge', effect: 'unprotect', target: '12' },
      { run: 'gh pr merge -s -d 12', rule: 'gh/pr-merge', effect: 'update', target: '12' },
      { run: 'gh pr close 12 -d', rule: 'gh/pr-close', effect: 'delete', target: '12' },
      { run: 'gh cache delete --all', rule: 'gh/cache-delete', effect: 'delete' },
      { run: 'gh cs delete -c old', rule: 'gh/codespace-delete', effect: 'delete' },
      { run: 'gh codespace ports visibility 80:public', rule: 'gh/codespace-ports', effect: 'expose' },
      { run: 'gh auth token -h github.com', rule: 'gh/auth-token', effect: 'read-secret' },
      { run: 'gh auth status -t', rule: 'gh/auth-token', effect: 'read-secret' },
      { run: 'gh auth refresh -s delete_repo', rule: 'gh/auth-refresh', effect: 'grant', target: 'delete_repo' },
      { run: 'gh auth logout', rule: 'gh/auth-logout', effect: 'delete' },
      { run: 'gh release edit v1 --draft=false', rule: 'gh/release-create', effect: 'publish', target: 'v1' },
      { run: 'gh release edit v1 -n x', rule: 'gh/release-edit', effect: 'update', target: 'v1' },
      { run: 'gh release create v1', rule: 'gh/release-create', effect: 'publish', target: 'v1' },
      { run: 'gh repo edit acme/x --default-branch main', rule: 'gh/repo-edit', effect: 'update', target: 'acme/x' },
      { run: 'gh project edit 1 --visibility PUBLIC', rule: 'gh/project-visibility', effect: 'expose', target: '1' },
      { run: 'gh cache delete 7', rule: 'gh/cache-delete', effect: 'delete', target: '7' },
      { run: 'gh pr close 7', rule: 'gh/pr-close', effect: 'update', target: '7' },
      { run: 'gh ext install acme/gh-tool', rule: 'gh/extension-install', effect: 'execute', target: 'acme/gh-tool' },
      { run: "gh alias set wipe '!rm -rf x'", starts: 'rm -rf x' },
      { run: "gh alias set gone 'repo delete'", starts: 'gh repo delete' },
    ],
    leaves: [
      'gh pr list',
      'gh pr create --title x',
      'gh api repos/acme/api',
      'gh api -X GET search/issues -f q=delete',
      "gh api graphql -f query='query { viewer { login } }'",
      'gh run watch',
      'gh issue view 12',
      'gh repo edit acme/api --visibility private',
      'gh repo edit --description public',
      'gh repo sync',
      'gh repo create acme/x --private',
      'gh release create v1 --draft',
      'gh api -X PATCH repos/acme/api -f private=true',
      'gh repo delete --help',
      'gh repo delete -h',
      'gh pr merge 12 --disable-auto',
      'gh auth status',
      'gh auth refresh',
      'gh project edit 1 --title x',
      'gh codespace ports visibility 80:private',
      'gh alias list',
      'gh alias set x -',
    ],
  },
};
