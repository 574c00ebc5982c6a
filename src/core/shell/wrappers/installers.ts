/** How an installer of packages names what it installs, and where that comes from. */
export type Installer = {
  /** The words that install: one of these sequences stands in front. */
  readonly verbs: readonly string[];
  /** First words with which it only looks at what an address names. */
  readonly asks?: RegExp;
  /** Options whose value is the address of what is installed. */
  readonly sources?: readonly string[];
  /** Options, and variables, that say where packages of any name come from. */
  readonly registries?: readonly string[];
  readonly variables?: readonly string[];
  /** `OWNER/NAME` is a repository of the forge that is taken for granted. */
  readonly shorthand?: true;
  /** Packages are named by the address of their repository as a matter of course; what is run at once is not. */
  readonly modules?: true;
  /** Options that have a word of their own, which is no package. */
  readonly long?: readonly string[];
  readonly short?: string;
};

const pip: Installer = {
  verbs: ['install', 'wheel', 'download'],
  sources: ['-e', '--editable'],
  registries: ['-i', '--index-url', '--extra-index-url', '-f', '--find-links', '--trusted-host'],
  variables: ['PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL', 'PIP_FIND_LINKS', 'PIP_TRUSTED_HOST'],
  short: 'retifcbd',
  long: [
    ...['requirement', 'editable', 'target', 'index-url', 'extra-index-url', 'find-links', 'constraint', 'prefix'],
    ...['root', 'trusted-host', 'no-binary', 'only-binary', 'platform', 'python-version', 'dest', 'index'],
  ],
};
const python: Installer = {
  verbs: ['add', 'install'],
  registries: ['--index', '--index-url', '--default-index', '--extra-index-url', '--find-links', '--source'],
  variables: ['UV_INDEX_URL', 'UV_DEFAULT_INDEX', 'UV_INDEX', 'UV_EXTRA_INDEX_URL'],
  long: [
    ...['group', 'extras', 'source', 'index', 'rev', 'tag', 'branch', 'index-url', 'default-index'],
    ...['extra-index-url', 'find-links', 'python', 'with', 'target', 'requirement', 'constraint'],
  ],
};
const npm: Installer = {
  verbs: ['install', 'i', 'add', 'in', 'ci', 'init', 'create', 'update', 'exec', 'x', 'dlx'],
  registries: ['--registry'],
  variables: ['npm_config_registry', 'NPM_CONFIG_REGISTRY', 'YARN_REGISTRY', 'YARN_NPM_REGISTRY_SERVER'],
  shorthand: true,
  long: ['registry', 'prefix', 'cwd', 'dir', 'filter', 'workspace', 'package'],
};
const go: Installer = { verbs: ['install', 'get', 'run'], variables: ['GOPROXY'], modules: true };
/** Packages of systems: a file behind an address is no package of a repository that the machine trusts. */
const system: Installer = {
  verbs: ['install', 'reinstall', 'localinstall', 'update', 'in'],
  long: ['repo', 'enablerepo', 'repofrompath', 'installroot'],
};
const conda: Installer = {
  verbs: ['install', 'create', 'env create', 'update'],
  registries: ['-c', '--channel'],
  short: 'cnp',
  long: ['channel', 'name', 'prefix', 'file'],
};

const INSTALLERS: Readonly<Record<string, Installer>> = {
  ...{ pip, pip3: pip, pipx: { ...pip, verbs: ['install', 'inject', 'run'] } },
  uv: { ...python, verbs: ['pip install', 'tool install', 'add', 'sync', 'run', 'tool run'] },
  uvx: { ...python, verbs: [''] },
  ...{ poetry: python, pdm: python, pipenv: python },
  ...{
    npm,
    pnpm: npm,
    yarn: { ...npm, verbs: ['add', 'global add', 'create', 'dlx'] },
    bun: { ...npm, verbs: [...npm.verbs, 'run'] },
  },
  npx: { ...npm, verbs: [''] },
  deno: {
    verbs: ['install', 'i', 'add', 'compile', 'cache'],
    long: ['name', 'root', 'config', 'import-map', 'output'],
  },
  go,
  cargo: {
    verbs: ['install', 'add', 'binstall'],
    sources: ['--git', '--pkg-url'],
    registries: ['--index'],
    long: ['git', 'branch', 'tag', 'rev', 'path', 'version', 'root', 'bin', 'index', 'registry', 'pkg-url'],
  },
  gem: {
    verbs: ['install', 'fetch', 'update'],
    registries: ['-s', '--source', '--clear-sources'],
    short: 'sviPn',
    long: ['source', 'version', 'install-dir'],
  },
  bundle: { verbs: ['config set', 'config'], short: '', long: [] },
  cpanm: { verbs: [''], registries: ['--mirror', '-M'], short: 'lLM', long: ['mirror', 'local-lib'] },
  luarocks: { verbs: ['install'], registries: ['--server'], long: ['server', 'tree'] },
  'choco cinst cup': {
    verbs: ['install', 'upgrade', 'source add', ''],
    registries: ['-s', '--source'],
    short: 's',
    long: ['source', 'version', 'params'],
  },
  composer: {
    verbs: ['require', 'create-project', 'global require', 'update', 'install'],
    registries: ['--repository', '--repository-url'],
    long: ['repository', 'repository-url', 'working-dir'],
    short: 'd',
  },
  'dotnet nuget': {
    verbs: ['tool install', 'tool update', 'add package', 'install', 'restore', 'new install'],
    registries: ['--add-source', '--source', '-s', '-Source'],
    short: 's',
    long: ['add-source', 'source', 'version', 'tool-path', 'configfile', 'framework'],
  },
  'conda mamba micromamba': conda,
  nix: {
    verbs: ['run', 'shell', 'develop', 'profile install', 'profile add'],
    short: 'c',
    long: ['command', 'override-input'],
  },
  brew: { verbs: ['install', 'reinstall', 'tap', 'upgrade'] },
  scoop: { verbs: ['install', 'bucket add'] },
  winget: { verbs: ['source add'], registries: ['-a', '--arg'], short: 'ant', long: ['arg', 'name', 'type'] },
  'add-appxpackage add-appxprovisionedpackage': { verbs: [''] },
  'dnf dnf5 yum microdnf zypper': {
    ...system,
    verbs: [...system.verbs, 'config-manager', 'addrepo', 'ar'],
    sources: ['--from-repofile'],
  },
  rpm: { verbs: [''], asks: /^(?:-[qVK]|--(?:query|verify|checksig|eval|showrc))/ },
  pacman: { verbs: [''] },
  apk: { verbs: ['add'], registries: ['-X', '--repository'], short: 'Xpt', long: ['repository', 'root', 'virtual'] },
  flatpak: { verbs: ['install', 'remote-add'], sources: ['--from'] },
  'docker podman nerdctl buildah': {
    verbs: ['build', 'buildx build', 'image build', 'builder build'],
    short: 'tfo',
    long: [
      ...['tag', 'file', 'build-arg', 'label', 'target', 'platform', 'cache-from', 'cache-to', 'output', 'secret'],
      ...['ssh', 'network', 'progress', 'build-context', 'add-host', 'iidfile'],
    ],
  },
  asdf: { verbs: ['plugin add', 'plugin-add'] },
  'mise rtx': { verbs: ['plugins install', 'plugin install', 'plugins add'] },
  vagrant: {
    verbs: ['plugin install', 'box add'],
    registries: ['--plugin-source'],
    long: ['plugin-source', 'name', 'provider'],
  },
  'ansible-galaxy': {
    verbs: ['install', 'collection install', 'role install'],
    registries: ['-s', '--server'],
    short: 'srpn',
    long: ['server', 'role-file', 'roles-path'],
  },
  'cookiecutter copier': { verbs: ['copy', ''], long: ['checkout', 'directory', 'output-dir'] },
  'pre-commit': { verbs: ['try-repo'] },
  corepack: { verbs: ['prepare', 'use', 'install'] },
};

/** Installers by the name of their program. */
export const installerOf: ReadonlyMap<string, Installer> = new Map(
  Object.entries(INSTALLERS).flatMap(([names, one]) => names.split(' ').map((name) => [name, one] as const)),
);
