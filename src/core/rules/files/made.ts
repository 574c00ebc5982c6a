import { baseName } from '../../model/filePath';

/** Names of folders and files that tools make and can make again. */
const MADE: ReadonlySet<string> = new Set(
  `node_modules bower_components dist build target out obj bin _build coverage htmlcov .nyc_output .next .nuxt .output
  .svelte-kit .turbo .parcel-cache .vite .angular .expo .cache .tmp tmp temp logs log __pycache__ .pytest_cache
  .mypy_cache .ruff_cache .tox .nox .eggs .venv venv vendor .gradle .terraform .terragrunt-cache cdk.out .aws-sam
  .serverless .webpack .docusaurus storybook-static _site .jekyll-cache .sass-cache .stryker-tmp playwright-report
  test-results test-output reports DerivedData Pods .dart_tool .bundle .ipynb_checkpoints .DS_Store Thumbs.db cache
  .eslintcache .tsbuildinfo .coverage .hypothesis .zig-cache zig-out cmake-build-debug cmake-build-release`.split(
    /\s+/,
  ),
);

/** Of these every folder at any depth of any path counts, not only the last name. */
const MADE_ANYWHERE: ReadonlySet<string> = new Set(['node_modules', '__pycache__', '.cache', '.venv', 'venv']);

const MADE_ENDINGS = ['.log', '.tmp', '.pyc', '.pyo', '.o', '.class', '.swp', '.swo', '.orig', '.rej', '.pid', '.lock'];
const MADE_FOLDER_ENDINGS = ['.egg-info', '.tsbuildinfo', '.dSYM'];

/** Copies of package indexes that the package manager fetches again. */
const MADE_SYSTEM = ['/var/lib/apt/lists', '/var/cache/apt', '/var/cache/apk', '/var/cache/yum', '/var/cache/dnf'];

/** The root's own entries, and the folders that a machine keeps its state and its programs in. */
const SYSTEM = /^\/(?:[^/]*|(?:var|etc|usr|boot|lib|lib64|bin|sbin|opt|System|Library)(?:\/.*)?)$/;

export function isMadeName(name: string): boolean {
  // A folder that is really called `~` is what a quoting mistake leaves behind.
  return (
    name === '~' || MADE.has(name) || [...MADE_ENDINGS, ...MADE_FOLDER_ENDINGS].some((ending) => name.endsWith(ending))
  );
}

/** Whether the path below a workspace is a build's output: any of its folders is. `path` is relative. */
export function isMadeInWorkspace(path: string): boolean {
  return path.split('/').some(isMadeName);
}

/** The same for any other absolute path, where only the last name and unmistakable folders count. */
export function isMadeElsewhere(path: string): boolean {
  const index = MADE_SYSTEM.some((folder) => path === folder || path.startsWith(`${folder}/`));
  if (index || path.split('/').some((name) => MADE_ANYWHERE.has(name))) return true;
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
