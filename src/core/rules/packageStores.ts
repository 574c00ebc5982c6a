import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { published, relabelled, withdrawn } from './shared/published';
import { secretAccess } from './secrets/stores';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const uploaded: Deed = {
  ...published('Uploads to the shared repository', undefined, 'artifact'),
  undo: 'costly',
};
const removed = withdrawn('Deletes from the shared repository', 'costly', 'artifact');

const token = secretAccess('Makes an access token for', { type: 'access token' });
const shown = secretAccess('Writes out the server with its token', { rule: 'secrets/shown', effect: 'read-secret' });
const entry = secretAccess('Changes who may use the shared repository:', { type: 'permission' });

/** By program and the words of its verb; `''` is a program that does one thing. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'anaconda upload': published('Publishes the package to the channel'),
  'anaconda remove': withdrawn('Takes out of the channel', 'impossible'),
  'anaconda copy': relabelled('Copies a release to another channel:'),
  'anaconda move': relabelled('Moves a release to another label:'),
  'lein deploy': published('Publishes the artifact to the repository', 'lein install', 'artifact'),
  'lein release': published('Tags and publishes a release', 'lein install', 'artifact'),
  'jf rt upload': uploaded,
  'jf rt u': uploaded,
  'jf rt delete': removed,
  'jf rt del': removed,
  'jf rt repo-delete': { ...removed, says: 'Deletes the repository', type: 'repository', undo: 'impossible' },
  'jf rt build-promote': relabelled('Promotes the build'),
  'jf rt build-discard': { ...removed, says: 'Deletes builds of', type: 'build' },
  ...{ 'jf access-token-create': token, 'jf atc': token },
  ...{ 'jf rt access-token-create': token, 'jf rt atc': token },
  ...{ 'jf config export': shown, 'jf c export': shown },
  ...{ 'jf rt users-create': entry, 'jf rt user-create': entry, 'jf rt group-add-users': entry, 'jf rt gau': entry },
  ...{ 'jf rt permission-target-create': entry, 'jf rt ptc': entry },
  ...{ 'jf rt permission-target-update': entry, 'jf rt ptu': entry },
  'cloudsmith push': { ...published('Publishes the package to the repository'), undo: 'costly' },
  'cloudsmith delete': withdrawn('Deletes the package', 'impossible'),
  'cloudsmith repositories delete': {
    ...removed,
    says: 'Deletes the repository',
    type: 'repository',
    undo: 'impossible',
  },
  'cloudsmith move': relabelled('Moves the package'),
  'cpan-upload ': published('Publishes the distribution to CPAN', 'cpan-upload --dry-run'),
  'cr upload': published('Publishes the charts as releases of the repository', 'cr package', 'chart'),
  'cr index': relabelled('Writes the index of the published charts'),
  'wasmer publish': published('Publishes the package to the registry', 'wasmer publish --dry-run'),
  'wasmer deploy': {
    ...uploaded,
    says: 'Deploys the application',
    effect: 'update',
    rule: 'publish/deploy',
    type: 'app',
  },
  'buf push': published('Publishes the module to the registry', 'buf build', 'module'),
  'dune-release publish': published('Publishes the release'),
  'dune-release distrib': {
    ...uploaded,
    says: 'Makes the archive',
    effect: 'create',
    rule: 'publish/archive',
    reach: 'local',
  },
  'cachix push': uploaded,
  'chrome-webstore-upload ': published('Uploads the extension to the store', undefined, 'extension'),
  'elm publish': published('Publishes the package for ever'),
  'opam publish': published('Asks for the package to be published'),
  'nimble publish': published('Asks for the package to be published'),
  'spago publish': published('Publishes the package'),
  'wasm-pack publish': published('Publishes the package to the registry', 'wasm-pack pack'),
  'bower register': published('Registers the package'),
  'bower unregister': withdrawn('Takes the package out of the registry'),
  'web-ext sign': published('Sends the extension to the store to be signed', 'web-ext build', 'extension'),
  'clasp deploy': published('Publishes a version of the script', undefined, 'script'),
  'clasp undeploy': withdrawn('Takes down the deployment', 'costly', 'deployment'),
  'clasp push': { ...uploaded, says: 'Replaces the files of the online script', effect: 'replace', type: 'script' },
  'clasp delete-script': withdrawn('Deletes the online script', 'costly', 'script'),
};

/** The longest verb of the table that the words begin with. */
const deedOf: DeedOf = (_options, rest, { program }) => {
  const name = program === 'jfrog' ? 'jf' : program;
  for (let count = Math.min(2, rest.length); count >= 0; count -= 1) {
    const verb = rest.slice(0, count).map(({ value }) => value);
    const key = `${name} ${verb.join(' ')}`;
    const deed = ownField(DEEDS, key);
    if (deed !== undefined) return { ...deed, named: (words) => words.slice(count, count + 1) };
  }
  return null;
};

/** Stores of packages that one language or one company has to itself. */
export const packageStores: RulePack = toolPack({
  programs: [
    ...(['anaconda', 'lein', 'jf', 'jfrog', 'cloudsmith', 'cpan-upload', 'elm', 'opam', 'nimble', 'spago'] as const),
    ...(['wasm-pack', 'bower', 'web-ext', 'clasp', 'cr', 'wasmer', 'buf', 'dune-release', 'cachix'] as const),
    ...(['chrome-webstore-upload'] as const),
  ],
  documentation: [
    'https://docs.anaconda.com/anacondaorg/user-guide/commands/',
    'https://docs.jfrog-applications.jfrog.io/jfrog-applications/jfrog-cli/cli-for-jfrog-artifactory',
    'https://help.cloudsmith.io/docs/cli',
    'https://codeberg.org/leiningen/leiningen/src/branch/main/doc/DEPLOY.md',
  ],
  grammar: {
    valued: [
      ...['-u', '--user', '--username', '--password', '-t', '--token', '-c', '--channel', '-l', '--label', '-k', '-i'],
      ...['--url', '--server-id', '--spec', '--api-key', '--api-secret', '-s', '--source-dir', '-a', '--artifacts-dir'],
      ...['--access', '--tag', '-d', '--description', '-V', '--deploymentId', '--directory', '--target'],
    ],
  },
  idle: ['--dry-run', '-h', '-n', '--json-schema'],
  verbs: { '': deedOf },
  examples: {
    catches: [
      { run: 'anaconda upload -u shop dist/shop-1.0.conda', rule: 'publish/release', effect: 'publish' },
      { run: 'anaconda remove shop/cart/1.0', rule: 'publish/withdrawal', effect: 'delete', target: 'shop/cart/1.0' },
      { run: 'anaconda move shop/cart/1.0', rule: 'publish/label', effect: 'publish', target: 'shop/cart/1.0' },
      { run: 'lein deploy clojars', rule: 'publish/release', effect: 'publish' },
      { run: 'jf rt upload build/app.jar libs-release/', rule: 'publish/release', effect: 'publish' },
      {
        run: 'jfrog rt del libs-release/old',
        rule: 'publish/withdrawal',
        effect: 'delete',
        target: 'libs-release/old',
      },
      { run: 'jf rt repo-delete libs-release', rule: 'publish/withdrawal', effect: 'delete', target: 'libs-release' },
      { run: 'jf access-token-create eve', rule: 'secrets/access', effect: 'grant', target: 'eve' },
      { run: 'jf c export main', rule: 'secrets/shown', effect: 'read-secret', target: 'main' },
      { run: 'cloudsmith push python shop/main dist/shop.whl', rule: 'publish/release', effect: 'publish' },
      {
        run: 'cloudsmith repositories delete shop/main',
        rule: 'publish/withdrawal',
        effect: 'delete',
        target: 'shop/main',
      },
      { run: 'cpan-upload -u EVE Shop-1.0.tar.gz', rule: 'publish/release', effect: 'publish' },
      { run: 'buf push', rule: 'publish/release', effect: 'publish' },
      { run: 'cr upload --owner shop', rule: 'publish/release', effect: 'publish' },
      { run: 'cachix push shop ./result', rule: 'publish/release', effect: 'publish' },
      { run: 'chrome-webstore-upload upload --source x.zip', rule: 'publish/release', effect: 'publish' },
      { run: 'elm publish', rule: 'publish/release', effect: 'publish' },
      { run: 'wasm-pack publish --access public', rule: 'publish/release', effect: 'publish' },
      { run: 'bower unregister shop', rule: 'publish/withdrawal', effect: 'delete', target: 'shop' },
      { run: 'web-ext sign --channel listed', rule: 'publish/release', effect: 'publish' },
      { run: 'clasp undeploy abc', rule: 'publish/withdrawal', effect: 'delete', target: 'abc' },
      { run: 'clasp push', rule: 'publish/release', effect: 'replace' },
    ],
    leaves: [
      'anaconda search shop',
      'lein test',
      'jf rt search libs-release/',
      'jf rt del libs-release/old --dry-run',
      'jf config show',
      'cloudsmith list packages shop/main',
      'cpan-upload --dry-run Shop-1.0.tar.gz',
      'elm make src/Main.elm',
      'buf lint',
      'cr package charts/web',
      'cachix use shop',
      'wasmer run python',
      'wasm-pack build',
      'web-ext run',
      'clasp pull',
      'opam install dune',
    ],
  },
});
