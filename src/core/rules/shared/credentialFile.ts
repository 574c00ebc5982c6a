import { absolutePath, baseName } from '../../model/filePath';

/** Below any home folder: the path from there, as a whole path or, with a slash at its end, as the beginning of one. */
const PLACES = [
  ...['/.aws/credentials', '/.aws/cli/cache/', '/.aws/sso/cache/', '/.azure/', '/.config/gcloud/', '/.kube/config'],
  ...[
    '/.docker/config.json',
    '/.config/gh/hosts.yml',
    '/.gnupg/',
    '/.git-credentials',
    '/.netrc',
    '/_netrc',
    '/.npmrc',
  ],
  ...['/.pypirc', '/.pgpass', '/.my.cnf', '/.vault-token', '/.terraform.d/credentials.tfrc.json', '/.password-store/'],
  ...['/.cargo/credentials', '/.cargo/credentials.toml', '/.gem/credentials', '/.config/rclone/rclone.conf', '/.s3cfg'],
  ...[
    '/.config/doctl/config.yaml',
    '/.config/hub',
    '/.composer/auth.json',
    '/.codex/auth.json',
    '/.kaggle/kaggle.json',
  ],
  ...['/.claude/.credentials.json', '/.config/op/config', '/.fly/config.yml', '/.boto', '/.htpasswd'],
  ...['/.ethereum/keystore/', '/.config/solana/id.json', '/.bitcoin/wallet.dat', '/.electrum/wallets/'],
  ...[
    '/.bash_history',
    '/.zsh_history',
    '/.sh_history',
    '/.psql_history',
    '/.mysql_history',
    '/.local/share/fish/fish_history',
  ],
  ...['/Login Data', '/Cookies', '/logins.json', '/logins.db', '/key4.db', '/Web Data', '/cookies.sqlite'],
  ...['/Library/Keychains/', '/.local/share/keyrings/', '/.terraformrc', '/.config/configstore/firebase-tools.json'],
];

/** Of the machine itself. */
const SYSTEM =
  /^\/(etc\/(shadow|gshadow|sudoers|krb5\.keytab|kubernetes\/(admin|super-admin)\.conf|ssh\/ssh_host_\w+_key)|proc\/[^/]+\/environ|var\/run\/secrets\/.+|run\/secrets\/.+)$/;

/** Files of an ssh folder that tell nothing. */
const OPEN_IN_SSH: ReadonlySet<string> = new Set(['known_hosts', 'known_hosts.old', 'config', 'authorized_keys']);

/** Who has an account here: ordinary to read, and nothing to send to anybody. */
export function isAccountList(written: string, cwd: string | null): boolean {
  return /^\/etc\/(?:passwd|group)$/.test(absolutePath(written, cwd ?? '/') ?? written);
}

/** `.env.example` and its like are made to be read. */
const SAMPLE = /[.-](example|sample|template|tmpl|dist|defaults?|schema|d\.ts)$/;
/** Certificates and public halves of keys. */
const PUBLIC =
  /(^|[._-])(pub|public|cert|certs|certificate|ca|cacert|chain|fullchain|bundle|root)([._-][^/]*)?\.pem$|^ca[._-].*\.pem$/i;

/** Files that only sometimes hold a credential: what they say decides, where it can be read. */
const MIXED: readonly (readonly [name: RegExp, holds: RegExp])[] = [
  [/\.pem$/, /PRIVATE KEY/],
  [/^\.npmrc$|^\.yarnrc\.yml$/, /_auth|_password|npmAuthToken|npmAuthIdent/i],
  [/\.tfstate(\.\w+)?$/, /"resources"\s*:\s*\[\s*\{/],
];

function isInSsh(path: string): boolean {
  const name = baseName(path);
  return path.includes('/.ssh/') && !name.endsWith('.pub') && !OPEN_IN_SSH.has(name);
}

function isNamedSo(name: string): boolean {
  const isKey =
    /^id_(rsa|dsa|ecdsa|ed25519)(_sk)?$/.test(name) ||
    (/\.(pem|p12|pfx|jks|keystore|kdbx|ppk)$/.test(name) && !PUBLIC.test(name)) ||
    /^(private|server|client|tls|ssl|master|secret|signing|deploy)[\w.-]*\.key$/.test(name);
  const isVariables = /^\.(?:env|dev\.vars)(\.|rc$|$)/.test(name) && !SAMPLE.test(name);
  const isAccount =
    /^(kubeconfig|(gcp-|google-)?service[-_]?account.*\.json|.*-sa-key\.json|application_default_credentials\.json|client_secret.*\.json)$/.test(
      name,
    );
  const isSecrets = /^(secrets?|credentials)(\.(json|ya?ml|toml|txt|env|ini))?$/.test(name);
  return isKey || isVariables || isAccount || isSecrets || /\.tfstate(\.backup)?$/.test(name);
}

/**
 * Whether a path, as written or absolute, is by its name one of a credential: a private key, a login, the variables of
 * an application. The whole folder of such files counts as one. `read` lets a file's own text say that it holds none.
 */
export function isCredentialFile(
  written: string,
  cwd: string | null,
  read: (path: string) => string | null = () => null,
): boolean {
  const found = absolutePath(written, cwd ?? '/') ?? written;
  // The root of a process is the machine's own.
  const path = found.replace(/^\/proc\/(?:self|thread-self|\d+)\/root(?=\/)/, '');
  const name = baseName(path);
  const isFolder = ['/.ssh', '/.aws', '/.gnupg', '/.kube', '/.azure', '/.config/gcloud'].some((end) =>
    path.endsWith(end),
  );
  const isPlace = PLACES.some((place) => (place.endsWith('/') ? `${path}/`.includes(place) : path.endsWith(place)));
  if (!(isFolder || isPlace || SYSTEM.test(path) || isInSsh(path) || isNamedSo(name))) return false;
  const mixed = MIXED.find(([names]) => names.test(name));
  const text = mixed === undefined ? null : read(path);
  return text === null || mixed?.[1].test(text) === true;
}
