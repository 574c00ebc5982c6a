import { entrusted, published, relabelled, withdrawn } from './shared/published';
import { untrustedSource } from './shared/packageSource';
import { setsUntrustedSource } from './shared/registrySettings';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';
import type { RulePack } from '../model/command';

const release = published('Publishes the package of this folder to the registry', 'npm publish --dry-run');
const taken = withdrawn('Takes a published version out of the registry:', 'impossible');
const tag = { ...relabelled('Moves a release tag of the package'), named: (rest) => rest.slice(0, 1) } satisfies Deed;
const owner = { ...entrusted('Changes who may publish the package'), named: (rest) => rest.slice(1, 2) } satisfies Deed;
const visibility: Deed = {
  ...{ rule: 'publish/visibility', effect: 'expose', severity: 'high', undo: 'costly', type: 'package' },
  says: 'Makes the package public:',
};
const member: Deed = { ...owner, says: 'Changes who belongs to', named: (rest) => rest.slice(0, 1) };
const tokenGone: Deed = {
  ...{ rule: 'publish/token', effect: 'delete', severity: 'medium', undo: 'impossible', type: 'token' },
  says: 'Revokes the registry token',
};
const tokenShown: Deed = {
  ...{ rule: 'secrets/shown', effect: 'read-secret', severity: 'medium', undo: 'easy', type: 'token', name: '' },
  says: 'Makes a registry token and prints it',
};

const account: Deed = {
  ...{ rule: 'publish/account', effect: 'grant', severity: 'medium', undo: 'easy', type: 'account', name: '' },
  says: 'Changes the registry account',
};
const secondFactorGone: Deed = {
  ...{ rule: 'publish/second-factor', effect: 'unprotect', severity: 'high', undo: 'easy', type: 'account', name: '' },
  says: 'Switches off the second factor of the registry account',
};
const hook: Deed = {
  ...{ rule: 'publish/hook', effect: 'send-out', severity: 'medium', undo: 'easy', type: 'hook' },
  says: 'Tells another address of every release of',
};

/** `yarn workspace web npm publish`, `yarn workspaces foreach -A npm publish`. */
const inWorkspaces: DeedOf = (_options, rest) => {
  const words = rest.map(({ value }) => value);
  const verb = words.findIndex((word) => word === 'publish' || word === 'unpublish');
  const isOwn = verb >= 0 && !words.slice(0, verb).some((word) => /^(?:run|exec|add|remove|dlx)$/.test(word));
  return isOwn ? (words[verb] === 'publish' ? release : { ...taken, name: '' }) : null;
};

/** `npm config get //registry…:_authToken`. */
const settingShown: DeedOf = (_options, [name]) =>
  name !== undefined && /_auth|_password|npmAuth/i.test(name.value)
    ? { ...tokenShown, says: 'Prints the registry login', reach: 'local' }
    : null;

const LIFECYCLE = /^(?:(?:pre|post)?(?:install|prepare|publish|pack|version)|prepublishOnly|dependencies)$/;

const planted: Deed = {
  ...{ rule: 'planted/lifecycle', effect: 'execute', severity: 'high', undo: 'easy', type: 'script', reach: 'local' },
  says: 'Plants a line that runs with every installation:',
};

/** `npm pkg set scripts.postinstall=LINE` */
const scriptSet: DeedOf = (_options, rest) => {
  const names = rest.filter(({ value }) => LIFECYCLE.test(/^scripts\.([\w-]+)=/.exec(value)?.[1] ?? ''));
  return names.length === 0 ? null : { ...planted, named: () => names };
};

/** `npm set-script postinstall LINE` */
const namedScript: DeedOf = (_options, [name]) =>
  LIFECYCLE.test(name?.value ?? '') ? { ...planted, named: (rest) => rest.slice(0, 1) } : null;

/** The shell that runs every script of every package from then on, and where packages come from. */
const setting: DeedOf = (_options, words) => {
  const [name] = words;
  if (setsUntrustedSource(words)) return untrustedSource;
  return /^script-shell(?:=|$)/.test(name?.value ?? '')
    ? { ...planted, says: 'Replaces the program that runs every script by', named: (rest) => rest.slice(-1) }
    : null;
};

/** `yarn publish` and `bun publish` are npm's; `yarn npm …` is the same of newer versions. */
const verbs: Readonly<Record<string, Deed | DeedOf>> = {
  publish: release,
  unpublish: taken,
  deprecate: relabelled('Warns everybody who installs'),
  undeprecate: relabelled('Takes the warning off'),
  ...{ 'dist-tag add': tag, 'dist-tag rm': tag, 'dist-tags add': tag, 'dist-tag set': tag, 'dist-tag del': tag },
  ...{ 'tag add': tag, 'tag remove': tag },
  ...{ 'owner add': owner, 'owner rm': owner, 'owner remove': owner, 'author add': owner, 'author rm': owner },
  ...{ 'access public': visibility, 'access set': visibility, 'access grant': owner, 'access revoke': owner },
  ...{ 'team add': member, 'team rm': member, 'team create': member, 'team destroy': member, 'team remove': member },
  ...{ 'org set': member, 'org add': member, 'org rm': member },
  ...{ 'token revoke': tokenGone, 'token delete': tokenGone, 'token create': tokenShown },
  ...{ 'profile set': account, 'profile disable-2fa': secondFactorGone, 'hook add': hook },
  ...{ 'trust github': owner, 'trust gitlab': owner, workspace: inWorkspaces, workspaces: inWorkspaces },
  ...{ 'pkg set': scriptSet, 'set-script': namedScript, 'config set': setting, 'c set': setting, set: setting },
  ...{ 'config get': settingShown, 'c get': settingShown, get: settingShown },
};

function withPrefix(table: typeof verbs): typeof verbs {
  return { ...table, ...Object.fromEntries(Object.entries(table).map(([name, deed]) => [`npm ${name}`, deed])) };
}

/** The registry of JavaScript packages, by whichever package manager. */
export const npm: RulePack = toolPack({
  programs: ['npm', 'pnpm', 'yarn', 'bun'],
  documentation: [
    'https://docs.npmjs.com/cli/commands',
    'https://pnpm.io/cli/publish',
    'https://yarnpkg.com/cli/npm/publish',
    'https://bun.com/docs/pm/cli/publish',
  ],
  grammar: {
    valued: [
      ...['-C', '-F', '-w', '--prefix', '--dir', '--cwd', '--filter', '--workspace', '--registry', '--tag', '--otp'],
      ...['--access', '--userconfig', '--loglevel', '--cache', '--provenance-file', '--config', '--auth-type'],
    ],
  },
  idle: ['--dry-run', '-h'],
  verbs: withPrefix(verbs),
  examples: {
    catches: [
      { run: "npm pkg set scripts.postinstall='node x.js'", rule: 'planted/lifecycle', effect: 'execute' },
      { run: "npm set-script prepare 'node x.js'", rule: 'planted/lifecycle', effect: 'execute', target: 'prepare' },
      { run: 'npm config set script-shell /tmp/x', rule: 'planted/lifecycle', effect: 'execute', target: '/tmp/x' },
      { run: 'npm config set registry http://x.example/', rule: 'packages/source', effect: 'unprotect' },
      { run: 'npm set @a:registry=http://x.example', rule: 'packages/source', effect: 'unprotect' },
      { run: 'yarn config set strict-ssl false', rule: 'packages/source', effect: 'unprotect' },
      { run: 'npm publish', rule: 'publish/release', effect: 'publish' },
      { run: 'npm publish --access public --tag next', rule: 'publish/release', effect: 'publish' },
      { run: 'pnpm --filter core publish', rule: 'publish/release', effect: 'publish' },
      { run: 'yarn npm publish', rule: 'publish/release', effect: 'publish' },
      { run: 'bun publish --otp 123456', rule: 'publish/release', effect: 'publish' },
      {
        run: 'npm unpublish left-pad@1.0.0 --force',
        rule: 'publish/withdrawal',
        effect: 'delete',
        target: 'left-pad@1.0.0',
      },
      { run: 'npm deprecate left-pad@1 gone', rule: 'publish/label', effect: 'publish', target: 'left-pad@1' },
      { run: 'npm dist-tag add shop@2.0.0 latest', rule: 'publish/label', effect: 'publish', target: 'shop@2.0.0' },
      { run: 'npm owner add eve shop', rule: 'publish/owner', effect: 'grant', target: 'shop' },
      { run: 'npm profile disable-2fa', rule: 'publish/second-factor', effect: 'unprotect' },
      { run: 'npm profile set email a@b.example', rule: 'publish/account', effect: 'grant' },
      { run: 'npm hook add shop https://x.example secret', rule: 'publish/hook', effect: 'send-out', target: 'shop' },
      { run: 'npm team add org:dev eve', rule: 'publish/owner', effect: 'grant', target: 'org:dev' },
      { run: 'npm access grant read-write org:dev shop', rule: 'publish/owner', effect: 'grant' },
      { run: 'yarn workspace web npm publish', rule: 'publish/release', effect: 'publish' },
      { run: 'yarn workspaces foreach -A npm publish', rule: 'publish/release', effect: 'publish' },
      { run: 'npm token create', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'yarn config get npmAuthToken', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'npm config get //registry.example/:_authToken', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: [
      "npm pkg set scripts.build='tsc -b'",
      'npm set-script build tsc',
      'npm config set fund false',
      'npm config set registry https://x.example/',
      'npm config set registry http://localhost:4873',
      'npm config set strict-ssl true',
      'npm publish --dry-run',
      'npm install',
      'npm run publish-docs',
      'npm owner ls shop',
      'npm dist-tag ls shop',
      'npm config get registry',
      'npm help publish',
      'npm profile get',
      'npm access list packages',
      'yarn workspace web run publish',
      'yarn workspaces list',
      'yarn workspaces foreach -A npm publish --dry-run',
      'yarn build',
      'pnpm add publish',
      'npm version patch',
      'npm pack',
    ],
  },
});
