import type { RulePack } from '../model/command';
import { fetched } from './secrets/stores';
import { entrusted, published, relabelled, withdrawn } from './shared/published';
import type { DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const pod: NamedGrammar = {
  programs: ['pod'],
  grammar: { valued: ['--sources', '--swift-version', '--commit-message', '--project-directory', '--in-favor-of'] },
  idle: ['-h'],
  verbs: {
    'trunk push': published('Publishes the pod', 'pod spec lint', 'pod'),
    'trunk delete': withdrawn('Withdraws the pod', 'impossible', 'pod'),
    'trunk deprecate': relabelled('Marks as no longer kept up the pod'),
    ...{
      'trunk add-owner': entrusted('Lets publish the pod'),
      'trunk remove-owner': entrusted('Lets no longer publish'),
    },
    'repo push': published('Publishes the pod to the shared list', 'pod spec lint', 'pod'),
    'repo-art push': published('Publishes the pod to the shared list', 'pod spec lint', 'pod'),
  },
};

const pub: NamedGrammar['verbs'] = {
  'pub publish': published('Publishes the package to pub.dev', 'dart pub publish --dry-run'),
  'pub lish': published('Publishes the package to pub.dev', 'dart pub publish --dry-run'),
  ...{
    'pub uploader add': entrusted('Lets publish the package'),
    'pub uploader remove': entrusted('Lets no longer publish'),
  },
};
const dart: NamedGrammar = {
  programs: ['dart', 'flutter'],
  grammar: { valued: ['-C', '--directory', '--package', '--server'] },
  idle: ['-n', '--dry-run', '-h'],
  verbs: pub,
};

const credentials = fetched('a login to the store', { name: '' });
/** `export-login -` prints it; into a file it stays here. */
const login: DeedOf = (options, rest, command) => (rest[0]?.value === '-' ? credentials(options, rest, command) : null);
/** The two stores of Canonical share their verbs. */
const channels = (thing: string): NamedGrammar['verbs'] => ({
  ...{ upload: published(`Publishes the ${thing} to the store`, undefined, thing) },
  ...{ push: published(`Publishes the ${thing} to the store`, undefined, thing) },
  'upload-resource': published('Publishes a resource to the store', undefined, thing),
  'upload-metadata': relabelled(`Changes what the store says of the ${thing}`),
  ...{ release: relabelled(`Moves a channel of the ${thing}`), promote: relabelled(`Moves a channel of the ${thing}`) },
  'set-default-track': relabelled(`Moves what everybody gets of the ${thing}`),
  close: { ...withdrawn(`Closes channels of the ${thing}`, 'easy', thing), named: (words) => words.slice(0, 1) },
  unregister: withdrawn(`Gives up the name of the ${thing}`, 'impossible', thing),
  'export-login': login,
});
const canonical = {
  grammar: { valued: ['--release', '--revision', '-r', '-c', '--channel', '--from-channel', '--to-channel', '--name'] },
};

/** Without a remote it is the cache of this machine. */
const packages: DeedOf = ({ has }) =>
  has('-r', '--remote')
    ? withdrawn('Deletes from the remote the package')
    : { ...withdrawn('Deletes from the cache the package', 'easy'), severity: 'low', reach: 'local' };
const conan: NamedGrammar = {
  programs: ['conan'],
  grammar: { valued: ['-r', '--remote', '-p', '--package-query', '-l', '--list', '-f', '--format', '-s', '-o', '-pr'] },
  idle: ['--dry-run', '-h'],
  verbs: {
    ...{ upload: published('Uploads the package to a remote'), remove: packages },
  },
};

const devpiIndex: DeedOf = ({ has }, rest) => {
  if (has('--delete')) return withdrawn('Deletes with its packages the index', 'impossible', 'index');
  const opens = rest.some(({ value }) => /^acl_(?:upload|toxresult_upload)\W?=/.test(value));
  return opens ? { ...entrusted('Changes who may publish to the index'), type: 'index' } : null;
};
const devpi: NamedGrammar = {
  programs: ['devpi'],
  grammar: { valued: ['--index', '--clientdir', '--formats', '--only', '--pypirc'] },
  idle: ['--dry-run', '-h'],
  verbs: {
    upload: published('Publishes the package to the index'),
    push: published('Publishes the package to another index'),
    remove: withdrawn('Deletes from the index the package', 'impossible', 'package'),
    index: devpiIndex,
    user: ({ has }) => (has('--delete') ? withdrawn('Deletes with every index the user', 'impossible', 'user') : null),
  },
};

const reprepro: NamedGrammar = {
  programs: ['reprepro'],
  grammar: { valued: ['-b', '--basedir', '-C', '--component', '-A', '--architecture', '-T', '--type', '-S', '-P'] },
  verbs: {
    ...{
      remove: withdrawn('Takes packages out of', 'costly'),
      removefilter: withdrawn('Takes packages out of', 'costly'),
    },
    ...{
      removesrc: withdrawn('Takes packages out of', 'costly'),
      clearvanished: withdrawn('Deletes packages', 'costly'),
    },
  },
};

/** Stores of one platform or one company, in which a version can also be withdrawn, moved or handed on. */
export const storeReleases: RulePack = toolsPack({
  tools: [
    pod,
    dart,
    { programs: ['snapcraft'], ...canonical, idle: ['-h'], verbs: channels('snap') },
    { programs: ['charmcraft'], ...canonical, idle: ['-h'], verbs: channels('charm') },
    conan,
    devpi,
    reprepro,
    {
      programs: ['pdk'],
      verbs: {
        'release publish': published('Publishes the module to the Forge', 'pdk build'),
        release: published('Publishes the module to the Forge', 'pdk build'),
      },
    },
  ],
  documentation: [
    'https://guides.cocoapods.org/terminal/commands.html',
    'https://dart.dev/tools/pub/cmd/pub-uploader',
    'https://documentation.ubuntu.com/snapcraft/stable/reference/commands/',
    'https://docs.conan.io/2/reference/commands/remove.html',
    'https://devpi.net/docs/devpi/devpi/stable/+doc/userman/devpi_commands.html',
  ],
  examples: {
    catches: [
      { run: 'pod trunk push Shop.podspec', rule: 'publish/release', effect: 'publish' },
      { run: 'pod repo push specs Shop.podspec', rule: 'publish/release', effect: 'publish' },
      { run: 'pod trunk delete Shop 1.0.0', rule: 'publish/withdrawal', effect: 'delete', target: 'Shop' },
      { run: 'pod trunk add-owner Shop eve@acme.example', rule: 'publish/owner', effect: 'grant', target: 'Shop' },
      { run: 'dart pub publish --force', rule: 'publish/release', effect: 'publish' },
      { run: 'dart pub uploader add eve@acme.example', rule: 'publish/owner', effect: 'grant' },
      { run: 'snapcraft close shop beta', rule: 'publish/withdrawal', effect: 'delete', target: 'shop' },
      {
        run: 'snapcraft promote shop --from-channel beta --to-channel stable',
        rule: 'publish/label',
        effect: 'publish',
      },
      { run: 'snapcraft export-login -', rule: 'secrets/shown', effect: 'read-secret' },
      {
        run: 'charmcraft release shop --revision 3 -c stable',
        rule: 'publish/label',
        effect: 'publish',
        target: 'shop',
      },
      { run: 'conan upload zlib/1.3 -r acme', rule: 'publish/release', effect: 'publish' },
      { run: "conan remove 'zlib/*' -r acme -c", rule: 'publish/withdrawal', effect: 'delete', target: 'zlib/*' },
      { run: 'devpi upload', rule: 'publish/release', effect: 'publish' },
      { run: 'devpi remove shop==1.0', rule: 'publish/withdrawal', effect: 'delete', target: 'shop==1.0' },
      { run: 'devpi index -y --delete root/dev', rule: 'publish/withdrawal', effect: 'delete', target: 'root/dev' },
      {
        run: 'devpi index root/dev acl_upload=:ANONYMOUS:',
        rule: 'publish/owner',
        effect: 'grant',
        target: 'root/dev',
      },
      { run: 'reprepro -b /srv/apt remove noble shop', rule: 'publish/withdrawal', effect: 'delete', target: 'noble' },
    ],
    leaves: [
      'pod install',
      'pod trunk me',
      'pod trunk info Shop',
      'pod repo update',
      'dart pub get',
      'dart run build_runner build',
      'flutter pub publish --dry-run',
      'snapcraft pack',
      'snapcraft status shop',
      'snapcraft export-login login.txt',
      'charmcraft pack',
      'conan install .',
      'conan upload zlib/1.3 -r acme --dry-run',
      'devpi list shop',
      'devpi index root/dev',
      'devpi test shop',
      'reprepro list noble',
    ],
  },
});
