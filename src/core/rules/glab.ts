import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing, statement } from '../model/statement';
import { forgeApi } from './forges/forgeApi';
import { glabVerbs } from './forges/glabVerbs';
import { readOptions } from './shared/readOptions';
import { reviewTool } from './shared/toolPack';

const VALUED = [
  ...['-R', '--repo', '-g', '--group', '-b', '--branch', '-s', '--scope', '-n', '--notes', '--name', '-m', '--message'],
  ...['--visibility', '--value', '-v', '--title', '--ref', '-r', '--hostname', '-F', '--notes-file', '--output'],
  ...['--assets-links', '--milestone', '-l', '--label', '--description', '-d', '--key', '--expires-at', '--sha', '-i'],
  ...['--path', '--access-level', '-a', '--username', '-u', '--user-id', '--role-id', '--duration', '--variables'],
];

/** `-d` removes the branch and `-s` squashes where these verbs stand. */
const MERGE = VALUED.filter((name) => !['-d', '-s', '-r'].includes(name));

/** `glab alias set NAME EXPANSION`: what it will run is read as if it ran. */
function alias(command: Command): Statement {
  const { operands, has } = readOptions(command.args);
  const text = operands[3]?.value ?? '';
  const isShell = text.startsWith('!') || has('--shell', '-s');
  const script = isShell ? text.replace(/^!/, '') : `glab ${text}`;
  return text === '' ? nothing : statement({ starts: [{ kind: 'script', text: script }] });
}

function review(command: Command, context: RuleContext): Statement {
  const { operands, has } = readOptions(command.args, { valued: VALUED });
  const [noun, verb] = operands;
  if (has('--help', '-h')) return nothing;
  if (noun?.value === 'api') {
    const words = command.args.slice(command.args.indexOf(noun) + 1);
    return forgeApi('https://gitlab.com/api/v4', words, command, context);
  }
  if (noun?.value === 'alias' && verb?.value === 'set') return alias(command);
  const valued = ['merge', 'accept'].includes(verb?.value ?? '') ? MERGE : VALUED;
  return reviewTool({ grammar: { valued }, verbs: glabVerbs }, command, context);
}

/** GitLab from the command line: what is removed, published, opened or stopped for everybody. */
export const glab: RulePack = {
  programs: ['glab'],
  documentation: ['https://docs.gitlab.com/cli/'],
  review,
  examples: {
    catches: [
      { run: 'glab repo delete acme/api --yes', rule: 'glab/repo-delete', effect: 'delete', target: 'acme/api' },
      { run: 'glab project delete acme/api', rule: 'glab/repo-delete', effect: 'delete', target: 'acme/api' },
      { run: 'glab api --method DELETE projects/7', rule: 'glab/repo-delete', effect: 'delete', target: '7' },
      {
        run: 'glab api -X DELETE /projects/7/protected_branches/main',
        rule: 'glab/protection',
        effect: 'unprotect',
        target: 'main',
      },
      { run: 'glab api -X PUT projects/7 -f visibility=public', rule: 'glab/repo-visibility', effect: 'expose' },
      { run: 'glab api -X DELETE projects/7/boards/2', rule: 'glab/api-delete', effect: 'delete' },
      {
        run: 'glab variable delete TOKEN -R acme/api',
        rule: 'glab/variable-delete',
        effect: 'delete',
        target: 'TOKEN',
      },
      { run: 'glab variable get TOKEN', rule: 'glab/variable-get', effect: 'read-secret' },
      { run: 'glab ci delete 12', rule: 'glab/ci-delete', effect: 'delete', target: '12' },
      { run: 'glab ci cancel pipeline 12', rule: 'glab/ci-cancel', effect: 'interrupt', target: '12' },
      { run: 'glab release delete v1 -y', rule: 'glab/release-delete', effect: 'delete', target: 'v1' },
      { run: 'glab mr merge 12 -d -s', rule: 'glab/mr-merge', effect: 'update', target: '12' },
      { run: 'glab mr delete 12', rule: 'glab/mr-delete', effect: 'delete', target: '12' },
      { run: 'glab repo create x --public', rule: 'glab/repo-public', effect: 'publish', target: 'x' },
      { run: 'glab repo edit x --visibility public', rule: 'glab/repo-visibility', effect: 'expose', target: 'x' },
      { run: 'glab repo update x --archive', rule: 'glab/repo-archive', effect: 'interrupt', target: 'x' },
      { run: 'glab opentofu state delete prod', rule: 'glab/state-delete', effect: 'delete', target: 'prod' },
      { run: 'glab auth status --show-token', rule: 'glab/auth-token', effect: 'read-secret' },
      { run: "glab alias set wipe '!rm -rf x'", starts: 'rm -rf x' },
      { run: "glab alias set gone 'repo delete'", starts: 'glab repo delete' },
    ],
    leaves: [
      'glab mr list',
      'glab mr create --title x',
      'glab repo clone acme/api',
      'glab repo view',
      'glab repo create x',
      'glab repo update x --description y',
      'glab api projects/7',
      'glab api -X GET projects/7/variables',
      'glab ci view 12',
      'glab ci status',
      'glab auth status',
      'glab repo delete --help',
      'glab alias list',
      'glab alias set x',
    ],
  },
};
