/** Settings in a person's home that programs of every day read first. */
type Settings = {
  /** Files and folders below the home. */
  readonly paths: readonly string[];
  /** What in their text starts something, or says where code comes from. */
  readonly runs: readonly RegExp[];
  /** The file is a program, or names where programs come from: what an unknown text says counts as such. */
  readonly code?: true;
};

/** Helpers that the vendors of Docker and of registries document for `credsStore`. */
const HELPER =
  /"credsStore"\s*:\s*"(?!(?:desktop|osxkeychain|secretservice|pass|wincred|ecr-login|gcloud|gcr|acr-env|ghcr-login)")|"credHelpers"\s*:\s*\{[^}]*:\s*"(?!(?:desktop|osxkeychain|secretservice|pass|wincred|ecr-login|gcloud|gcr|acr-env|ghcr-login)")|"cliPluginsExtraDirs"|"hooks"/g;

/** An address in a key that names an index of packages, where it is not the public one. */
const INDEX =
  /\b(?:(?:default-|extra-)?index(?:-url)?|find-links|url|registry|default|npmRegistryServer|channel_alias|replace-with|sources?)["']?\s*[=:]\s*["'[\s]*(?:[a-z+]+:\/\/(?!(?:pypi\.org|registry\.npmjs\.org|registry\.yarnpkg\.com|index\.crates\.io|rubygems\.org|repo\.maven\.apache\.org)\/)|\/)/gi;

const TABLE: readonly Settings[] = [
  {
    paths: ['.vimrc', '.exrc', '.gvimrc', '.vim/plugin', '.vim/autoload', '.config/nvim'],
    runs: [
      /(?:^|[:|'"]|\bau(?:tocmd)?!?\s\S+\s+\S+)\s*(?:silent!?\s+)?!\s*\S|\b(?:system(?:list)?|job_?start|termopen|term_start|luaeval|libcall|os\.execute|io\.popen|spawn|loadstring|load|dofile)\s*\(|\bvim\.(?:fn\.)?system\b|\b(?:terminal|source|runtime|luafile|pyf(?:ile)?|py(?:thon|x)?3?|ruby|perl|execute)\b\s+\S/gm,
    ],
    code: true,
  },
  {
    paths: ['.emacs', '.emacs.d'],
    runs: [
      /\((?:shell-command|async-shell-command|call-process|start-process|make-process|process-lines|eval|load|load-file|url-retrieve)\b/g,
    ],
    code: true,
  },
  {
    paths: ['.gdbinit', '.lldbinit', '.psqlrc', '.sqliterc', '.duckdbrc', '.lftprc', '.gnuplot', '.octaverc'],
    runs: [
      /^\s*(?:shell|!|python|source|define|command script|platform shell|\.(?:sh(?:ell)?|system|load|read)\b|\.(?:once|output)\s*\|)|\\(?:!|i\b|o\s*\|)|`[^`]+`|\b(?:system|shell_cmd|popen)\b/gm,
    ],
    code: true,
  },
  {
    paths: ['.irbrc', '.pryrc', '.mongorc.js', '.mongoshrc.js', '.Rprofile', '.julia/config/startup.jl'],
    runs: [
      /\b(?:system|exec|spawn|popen|Open3|child_process|eval|source|include|load|run|fetch|url|download\w*)\b|`[^`]+`/gi,
    ],
    code: true,
  },
  { paths: ['.gradle/init.gradle', '.gradle/init.d', '.docker/cli-plugins'], runs: [/\S[\s\S]*/g], code: true },
  {
    paths: ['.ssh/config'],
    runs: [
      /^\s*(?:ProxyCommand|LocalCommand|KnownHostsCommand|PKCS11Provider|SecurityKeyProvider|Include|Match\b.*\bexec)\b|^\s*StrictHostKeyChecking\s*=?\s*(?:no|off)/gim,
    ],
    code: true,
  },
  {
    paths: [
      '.pip/pip.conf',
      '.config/pip',
      '.config/uv',
      '.condarc',
      '.bunfig.toml',
      '.yarnrc',
      '.yarnrc.yml',
      '.gemrc',
    ],
    runs: [INDEX, /trusted-host|yarn-?path|plugins\s*:|preload|^\s*-\s*https?:\/\//gim],
    code: true,
  },
  {
    paths: ['.cargo/config', '.cargo/config.toml'],
    runs: [
      INDEX,
      /^\s*(?:rustc(?:-wrapper|-workspace-wrapper)?|rustdoc|linker|runner|credential-\w+)\s*=|\[alias\]|\[env\]|rustflags/gim,
    ],
    code: true,
  },
  { paths: ['.m2/settings.xml'], runs: [/<(?:mirror|repository|pluginRepository)>/g], code: true },
  {
    // Without a registry of its own, or a program to start, it is only taste.
    paths: ['.npmrc'],
    runs: [
      /^\s*(?:(?:@[\w-]+:)?registry\s*=(?!\s*https:\/\/registry\.npmjs\.org)|script-shell|shell\s*=|git\s*=|node-options|ignore-scripts\s*=\s*false|init-module|globalconfig|prefix)/gim,
    ],
    code: true,
  },
  {
    paths: ['.tmux.conf', '.config/tmux/tmux.conf', '.screenrc'],
    runs: [
      /\b(?:run(?:-shell)?|if(?:-shell)?|pipe-pane|set-hook|default-(?:command|shell)|source(?:-file)?|exec|backtick|stuff)\s+\S|#\([^)]+\)/g,
    ],
  },
  { paths: ['.inputrc'], runs: [/\\(?:C-m|n|r|C-j)"\s*$|^\s*\$include/gim] },
  {
    paths: ['.curlrc', '.wgetrc', '.config/curlrc'],
    runs: [
      /^\s*-{0,2}(?:(?:https?_?|pre)?proxy|insecure|k\b|config|K\b|resolve|connect-to|check_certificate|use_askpass|output_document|post_file|upload-file)/gim,
    ],
  },
  { paths: ['.docker/config.json'], runs: [HELPER] },
  { paths: ['.pypirc'], runs: [/^\s*repository\s*[=:]\s*(?!https:\/\/(?:upload|test)\.pypi\.org\/)/gim] },
  { paths: ['.local/share/applications', '.local/share/systemd'], runs: [/^\s*(?:Try)?Exec\w*\s*=/gm] },
  {
    paths: ['.config/environment.d'],
    runs: [
      /^\s*(?:PATH|LD_\w+|DYLD_\w+|PYTHON\w+|NODE_OPTIONS|BASH_ENV|ENV|GIT_\w+|\w*_?(?:PROXY|EDITOR|PAGER))\s*=/gim,
    ],
  },
];

/** Notes, locks and data beside the programs of an editor. */
const DATA = /\.(?:json|jsonc|md|txt|lock|toml|ya?ml|add|spl)$/;

/**
 * Whether what is written into settings below the home may start something by itself. `after` is their new text, null
 * where it is not known: then only what is a program itself, or says where programs come from, may. What stood there
 * before is nothing new.
 */
export function startsFromSettings(inside: string, before: string | null, after: string | null): boolean {
  const row = TABLE.find(({ paths }) => paths.some((one) => inside === one || inside.startsWith(`${one}/`)));
  if (row === undefined) return false;
  const named = row.paths.includes(inside);
  if (after === null) return row.code === true && (named || !DATA.test(inside));
  if (!named && DATA.test(inside)) return false;
  return row.runs.flatMap((one) => [...after.matchAll(one)]).some(([found]) => before?.includes(found) !== true);
}
