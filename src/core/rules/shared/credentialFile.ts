import { absolutePath, baseName } from '../../model/filePath';

/** Below any home folder: the path from there, as a whole path or as the beginning of one. */
const PLACES = [
  ...['/.aws/credentials', '/.aws/cli/cache/', '/.aws/sso/cache/', '/.azure/', '/.config/gcloud/', '/.kube/config'],
  ...[
    '/.docker/config.json',
    '/.config/gh/hosts.yml',
    '/.gnupg/',
    '/.git-credentials',
    '/.netrc',
    '/.npmrc',
    '/.pypirc',
  ],
  ...['/.pgpass', '/.my.cnf', '/.vault-token', '/.terraform.d/credentials.tfrc.json', '/.password-store/'],
];

/** Files of an ssh folder that tell nothing. */
const OPEN_IN_SSH: ReadonlySet<string> = new Set(['known_hosts', 'known_hosts.old', 'config', 'authorized_keys']);

/** `.env.example` and its like are made to be read. */
const SAMPLE = /[.-](example|sample|template|dist|defaults?)$/;

function isInSsh(path: string): boolean {
  const name = baseName(path);
  return path.includes('/.ssh/') && !name.endsWith('.pub') && !OPEN_IN_SSH.has(name);
}

function isNamedSo(name: string): boolean {
  const isKey = /^id_(rsa|dsa|ecdsa|ed25519)(_sk)?$/.test(name) || /\.(pem|p12|pfx|jks|keystore|kdbx|ppk)$/.test(name);
  const isVariables = /^\.env(\.|$)/.test(name) && !SAMPLE.test(name);
  return isKey || isVariables || /^(kubeconfig|service-account.*\.json)$/.test(name);
}

/**
 * Whether a path, as written or absolute, is by its name one of a credential: a private key, a login, the variables of
 * an application. The whole folder of such files counts as one.
 */
export function isCredentialFile(written: string, cwd: string | null): boolean {
  const path = absolutePath(written, cwd ?? '/') ?? written;
  const isFolder = ['/.ssh', '/.aws', '/.gnupg', '/.kube', '/.azure', '/.config/gcloud'].some((end) =>
    path.endsWith(end),
  );
  const isPlace = PLACES.some((place) => (place.endsWith('/') ? path.includes(place) : path.endsWith(place)));
  return isFolder || isPlace || isInSsh(path) || isNamedSo(baseName(path));
}
