import type { RulePack } from '../model/command';
import { fetched } from './secrets/stores';
import { entrusted, published, withdrawn } from './shared/published';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const live: Deed = { ...published('Publishes the folder to everybody as the site', undefined, 'site'), undo: 'costly' };

const ghPages: NamedGrammar = {
  programs: ['gh-pages', 'ghpages', 'push-dir', 'storybook-to-ghpages'],
  grammar: { valued: ['-d', '--dist', '-s', '--src', '-b', '--branch', '-r', '--repo', '-m', '--message', '-o', '-t'] },
  // Without the push it is a commit of this machine.
  idle: ['-h', '-V', '-n', '--no-push', '--dry-run'],
  verbs: { '': { ...live, says: 'Replaces the branch that the public site is served from' } },
};

const surgeDomain: Deed['named'] = (operands, options) =>
  [...options.values('-d', '--domain'), ...operands].slice(0, 1);
const gone: Deed = withdrawn('Takes down the site', 'costly', 'site');
const members = { ...entrusted('Changes who may publish'), type: 'site', named: surgeDomain } satisfies Deed;
const SURGE_QUIET = /^(?:list|ls|whoami|login|logout|help|files|audit|analytics|certs|plan|card|usage|tail|traffic)$/;

/** `surge FOLDER DOMAIN`: what is no command of its own is a folder. */
const surged: DeedOf = (options, rest) => {
  if (options.has('-a', '--add', '-r', '--remove')) return members;
  const isQuiet = rest.length === 1 && SURGE_QUIET.test(rest[0]?.value ?? '');
  return isQuiet ? null : live;
};

const surge: NamedGrammar = {
  programs: ['surge'],
  grammar: { valued: ['-p', '--project', '-d', '--domain', '-e', '--endpoint', '-a', '--add', '-r', '--remove', '-m'] },
  idle: ['-h', '-V'],
  verbs: {
    teardown: gone,
    ...{ rollback: live, rollfore: live, cutover: live, promote: live },
    ...{
      invite: { ...members, named: (rest) => rest.slice(0, 1) },
      revoke: { ...members, named: (rest) => rest.slice(0, 1) },
    },
    token: fetched("the account's token", { type: 'token', name: '' }),
    '': surged,
  },
};

/** Generators of sites that publish them by a command of their own. */
const generators: NamedGrammar = {
  programs: ['mkdocs', 'mike', 'ghp-import', 'quarto', 'hexo', 'docusaurus', 'gatsby-plugin-s3'],
  grammar: {
    valued: [
      '-f',
      '--config-file',
      '-m',
      '--message',
      '-b',
      '--remote-branch',
      '-r',
      '--remote-name',
      '-c',
      '--cname',
      '-d',
    ],
  },
  idle: ['-h', '-n', '--no-push', '--no-browser-preview'],
  verbs: {
    'gh-deploy': live,
    // `mike` commits; only with `--push` the site changes.
    ...{ deploy: (options, _rest, { program }) => (program === 'mike' && !options.has('-p', '--push') ? null : live) },
    delete: (options, _rest, { program }) =>
      program === 'mike' && options.has('-p', '--push')
        ? withdrawn('Takes versions off the site:', 'costly', 'site')
        : null,
    publish: (_options, _rest, { program }) => (program === 'quarto' ? live : null),
    '': (options, rest, { program }) => {
      const pushes = program === 'ghp-import' && options.has('-p', '--push') && rest.length > 0;
      return pushes || program === 'gatsby-plugin-s3' ? live : null;
    },
  },
};

/** Sites of plain files, put where everybody reads them. */
export const staticSites: RulePack = toolsPack({
  tools: [ghPages, surge, generators],
  documentation: [
    'https://github.com/tschaub/gh-pages#command-line-utility',
    'https://surge.sh/help/',
    'https://www.mkdocs.org/user-guide/deploying-your-docs/',
    'https://github.com/jimporter/mike',
    'https://quarto.org/docs/publishing/',
    'https://docusaurus.io/docs/cli#docusaurus-deploy-sitedir',
  ],
  examples: {
    catches: [
      { run: 'gh-pages -d dist', rule: 'publish/release', effect: 'publish' },
      { run: 'surge ./dist shop.surge.sh', rule: 'publish/release', effect: 'publish' },
      { run: 'surge', rule: 'publish/release', effect: 'publish' },
      { run: 'surge teardown shop.surge.sh', rule: 'publish/withdrawal', effect: 'delete', target: 'shop.surge.sh' },
      {
        run: 'surge shop.surge.sh --add eve@acme.example',
        rule: 'publish/owner',
        effect: 'grant',
        target: 'shop.surge.sh',
      },
      { run: 'surge revoke eve@acme.example', rule: 'publish/owner', effect: 'grant' },
      { run: 'surge token', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'mkdocs gh-deploy --force', rule: 'publish/release', effect: 'publish' },
      { run: 'mike deploy --push 1.0', rule: 'publish/release', effect: 'publish' },
      { run: 'mike delete --push 0.9', rule: 'publish/withdrawal', effect: 'delete', target: '0.9' },
      { run: 'ghp-import -p site', rule: 'publish/release', effect: 'publish' },
      { run: 'quarto publish gh-pages', rule: 'publish/release', effect: 'publish' },
      { run: 'hexo deploy', rule: 'publish/release', effect: 'publish' },
    ],
    leaves: [
      'gh-pages -d dist --no-push',
      'surge list',
      'surge login',
      'surge --help',
      'mkdocs build',
      'mkdocs serve',
      'mike deploy 1.0',
      'mike delete 0.9',
      'ghp-import site',
      'quarto render',
      'hexo generate',
      'docusaurus build',
    ],
  },
});
