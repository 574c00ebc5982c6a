import { baseName } from '../../model/filePath';

/** Names of folders and files that tools make and can make again. */
const MADE: ReadonlySet<string> = new Set(
  `node_modules bower_components dist build target out obj bin _build coverage htmlcov .nyc_output .next .nuxt .output
  .svelte-kit .turbo .parcel-cache .vite .angular .expo .cache .tmp tmp temp logs log __pycache__ .pytest_cache
  .mypy_cache .ruff_cache .tox .nox .eggs .venv venv vendor .gradle .terraform .terragrunt-cache cdk.out .aws-sam
  .serverless .webpack .docusaurus storybook-static _site .jekyll-cache .sass-cache .stryker-tmp playwright-report
  test-results test-output reports DerivedData Pods .dart_tool .bundle .ipynb_checkpoints .DS_Store Thumbs.db cache
  .eslintcache .tsbuildinfo .coverage .hypothesis .zig-cache zig-out cmake-build-debug cmake-build-release CMakeFiles
  CMakeCache.txt esm cjs umd generated __generated__ .generated gen allure-results allure-report junit.xml nohup.out
  .yalc .rpt2_cache .swc .nx .cxx .externalNativeBuild .build .swiftpm .kotlin .ccls-cache bazel-out bazel-bin mutants
  .pytype .pyre .elixir_ls .bloop .metals .stack-work dist-newstyle elm-stuff .cpcache .shadow-cljs`.split(/\s+/),
);

/** Of these every folder at any depth of any path counts, not only the last name. */
const MADE_ANYWHERE: ReadonlySet<string> = new Set(['node_modules', '__pycache__', '.cache', '.venv', 'venv']);

const MADE_ENDINGS = ['.log', '.tmp', '.pyc', '.pyo', '.o', '.class', '.swp', '.swo', '.orig', '.rej', '.pid', '.lock'];
const MADE_FOLDER_ENDINGS = ['.egg-info', '.tsbuildinfo', '.dSYM'];

/** Copies of package indexes that the package manager fetches again. */
const MADE_SYSTEM = ['/var/lib/apt/lists', '/var/cache/apt', '/var/cache/apk', '/var/cache/yum', '/var/cache/dnf'];

/** What package managers and editors fetched and can fetch again, wherever the home is; `/` between folders. */
const FETCHED = [
  ...[
    '.npm/_cacache',
    '.npm/_npx',
    '.npm/_logs',
    '.yarn/cache',
    '.yarn/berry/cache',
    '.pnpm-store',
    '.bun/install/cache',
  ],
  ...[
    '.local/share/pnpm/store',
    'Library/pnpm/store',
    '.gradle/caches',
    '.gradle/daemon',
    '.m2/repository',
    '.ivy2/cache',
  ],
  ...['.cargo/registry', '.cargo/git', 'go/pkg/mod', '.pub-cache', '.nuget/packages', '.composer/cache', '.conda/pkgs'],
  ...['Library/Caches', '.cocoapods/repos', '.terraform.d/plugin-cache', '.android/build-cache', '.deno/deps'],
  ...['AppData/Local/Temp', 'AppData/Local/npm-cache', 'AppData/Local/pip/cache', 'AppData/Roaming/npm-cache'],
];

/** Folders that only together with the one above them are a tool's output. */
const MADE_PAIRS = ['cypress/videos', 'cypress/screenshots'];

function holdsFolders(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => `/${path}/`.includes(`/${folder}/`));
}

/** The root's own entries, and the folders that a machine keeps its state and its programs in. */
const SYSTEM = /^\/(?:[^/]*|(?:var|etc|usr|boot|lib|lib64|bin|sbin|opt|System|Library)(?:\/.*)?)$/;

/** Words that say of a longer name that a tool made it: first (`dist-esm`, `coverage-html`, `tmp_x`) or last. */
const MADE_FIRST: ReadonlySet<string> = new Set(['dist', 'coverage', 'tmp']);
const MADE_LAST: ReadonlySet<string> = new Set(['dist', 'coverage', 'tmp', 'temp']);
/** Kinds of builds, each in a folder of its own: `build-release`, `build-arm64`. */
const BUILD_KIND =
  /^build[-_.](?:debug|release|relwithdebinfo|minsizerel|static|shared|test|tests|prod|dev|asan|tsan|ubsan|coverage|wasm|web|linux|macos|windows|win32|win64|x86|x64|x86_64|arm|arm64|aarch64|android|ios|tmp|temp|out|output|artifacts|\d+)$/i;

/** A file's ending is no word of its own: `tmp.ts` is a source file. */
function isMadeCompound(name: string): boolean {
  const words = name.replace(/^\./, '').toLowerCase().split(/[-_]/);
  const isLong = words.length > 1 && !/\.\w{1,5}$/.test(name);
  return BUILD_KIND.test(name) || (isLong && (MADE_FIRST.has(words[0] ?? '') || MADE_LAST.has(words.at(-1) ?? '')));
}

export function isMadeName(name: string): boolean {
  // A folder that is really called `~` is what a quoting mistake leaves behind.
  return (
    name === '~' ||
    MADE.has(name) ||
    [...MADE_ENDINGS, ...MADE_FOLDER_ENDINGS].some((ending) => name.endsWith(ending)) ||
    isMadeCompound(name)
  );
}

/** Whether the path below a workspace is a build's output: any of its folders is. `path` is relative. */
export function isMadeInWorkspace(path: string): boolean {
  return path.split('/').some(isMadeName) || holdsFolders(path, MADE_PAIRS);
}

/** The same for any other absolute path, where only the last name and unmistakable folders count. */
export function isMadeElsewhere(path: string): boolean {
  const index = MADE_SYSTEM.some((folder) => path === folder || path.startsWith(`${folder}/`));
  if (index || holdsFolders(path, FETCHED) || path.split('/').some((name) => MADE_ANYWHERE.has(name))) return true;
  // What a machine logs, and what lies where its programs do, nobody builds again.
  return isMadeName(baseName(path)) && !SYSTEM.test(path);
}

/** Files of a workspace that version control usually does not keep and nothing makes again. */
export function isUnkept(path: string): boolean {
  const name = baseName(path);
  const isSettings = name === '.env' || (name.startsWith('.env.') && !/\.(example|sample|template|dist)$/.test(name));
  const endings = ['.tfstate', '.sqlite', '.sqlite3', '.db', '.pem', '.key', '.p12', '.keystore', '.dump'];
  return isSettings || name.includes('.tfstate.') || endings.some((ending) => name.endsWith(ending));
}

const BACKUP = /^(?:.*[._-])?(?:backups?|dump)(?:[._-].*)?\.(?:sql|gz|tgz|zst|zip|tar|rdb|archive|bak)$/i;

/** The copy from which something would be restored: `backup.sql`, `shop-dump.sql.gz`. */
export function isBackup(path: string): boolean {
  return BACKUP.test(baseName(path));
}
