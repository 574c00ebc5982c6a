import type { Launcher, Launchers } from './launcher';
import { launchers } from './launcher';
import type { Wrapper } from './wrapper';

const AWS_ACCOUNT = {
  short: 'adpn',
  long: ['duration', 'backend', 'prompt', 'region', 'session-ttl', 'assume-role-ttl'],
};

/** As `dotenv` itself is told which file to read. */
export const ENVIRONMENT_FILE: NonNullable<Launcher['names']> = {
  variable: 'DOTENV_CONFIG_PATH',
  options: ['-f', '-e', '--file', '--env-file'],
};

/** Programs that start another one with credentials or variables that they fetch. */
const credentials: Readonly<Record<string, Launcher>> = {
  'aws-vault': {
    ...AWS_ACCOUNT,
    verbs: ['exec'],
    operands: 1,
    dashes: 'optional',
    names: { variable: 'AWS_VAULT', operand: 0 },
  },
  'aws-okta': {
    ...AWS_ACCOUNT,
    verbs: ['exec'],
    operands: 1,
    dashes: 'optional',
    names: { variable: 'AWS_PROFILE', operand: 0 },
  },
  saml2aws: {
    short: 'ap',
    long: ['idp-account', 'profile', 'exec-profile', 'role', 'username', 'password', 'url', 'mfa', 'session-duration'],
    verbs: ['exec'],
    dashes: 'optional',
    names: { variable: 'AWS_PROFILE', options: ['--exec-profile', '--profile', '-p', '--idp-account', '-a'] },
  },
  'aws-sso': {
    short: 'aArpSLu',
    long: ['arn', 'account', 'role', 'profile', 'sso', 'level', 'url-action'],
    verbs: ['exec'],
    dashes: 'optional',
  },
  awsudo: { short: 'u' },
  granted: { verbs: ['exec'], operands: 1, dashes: 'optional', names: { variable: 'AWS_PROFILE', operand: 0 } },
  assume: {
    short: 'rds',
    long: ['exec', 'region', 'duration', 'service', 'chain'],
    lines: ['--exec'],
    operands: 1,
    dashes: 'required',
    names: { variable: 'AWS_PROFILE', operand: 0 },
  },
  op: {
    long: ['env-file', 'account', 'config', 'session', 'environment'],
    verbs: ['run', 'plugin'],
    dashes: 'required',
  },
  doppler: {
    short: 'pct',
    long: [
      ...['project', 'config', 'token', 'command', 'mount', 'mount-template', 'mount-format', 'fallback', 'passphrase'],
      ...['name-transformer', 'api-host', 'scope', 'config-dir', 'only-secrets', 'mount-max-reads'],
    ],
    verbs: ['run'],
    lines: ['--command'],
    dashes: 'optional',
    names: { variable: 'DOPPLER_CONFIG', options: ['--config', '-c'] },
  },
  infisical: {
    short: 'ec',
    long: ['env', 'path', 'projectId', 'token', 'command', 'tags', 'domain', 'project-config-dir'],
    verbs: ['run'],
    lines: ['--command', '-c'],
    dashes: 'optional',
    names: { variable: 'INFISICAL_ENVIRONMENT', options: ['--env', '-e'] },
  },
  sops: {
    long: ['user', 'filename', 'input-type', 'output-type', 'keyservice', 'config'],
    verbs: ['exec-env', 'exec-file'],
    operands: 1,
    words: 'joined',
  },
  dotenvx: {
    short: 'fek',
    long: ['env-file', 'env', 'env-vault-file', 'convention', 'log-level'],
    verbs: ['run'],
    dashes: 'optional',
    names: ENVIRONMENT_FILE,
  },
  'env-cmd': { short: 'fer', long: ['file', 'environments', 'rc-file'], names: ENVIRONMENT_FILE },
  chamber: { short: 'rb', long: ['retries', 'backend'], verbs: ['exec'], operands: 1, dashes: 'optional' },
  teller: { short: 'c', long: ['config'], verbs: ['run'], dashes: 'optional' },
  summon: { short: 'pfeD', long: ['provider', 'environment', 'up'] },
  berglas: { verbs: ['exec'], dashes: 'optional' },
  gopass: { verbs: ['env'], operands: 1, dashes: 'optional' },
  bws: { long: ['project-id', 'access-token', 'shell'], verbs: ['run'], words: 'joined' },
  phase: { long: ['env', 'app', 'path', 'tags'], verbs: ['run'], words: 'joined' },
  vals: { short: 'fi', verbs: ['exec'], dashes: 'optional' },
  kubie: { short: 'e', verbs: ['exec'], operands: 2, words: 'single' },
  boundary: {
    ...{ oneDash: true, verbs: ['connect'], dashes: 'required', lines: ['-exec', '--exec'] },
    long: [
      'target-id',
      'target-name',
      'target-scope-id',
      'target-scope-name',
      'host-id',
      'exec',
      'addr',
      'listen-port',
    ],
  },
  esc: { verbs: ['run'], operands: 1, dashes: 'required' },
  envchain: { operands: 1, idle: ['-s', '--set', '-l', '--list', '--unset'] },
  envconsul: {
    oneDash: true,
    long: ['prefix', 'config', 'consul-addr', 'secret', 'vault-addr', 'log-level', 'max-stale', 'splay', 'kill-signal'],
  },
  'consul-template': {
    oneDash: true,
    long: ['template', 'config', 'consul-addr', 'vault-addr', 'exec', 'log-level', 'wait', 'exec-splay', 'pid-file'],
    lines: ['-exec', '--exec'],
    words: 'joined',
  },
};

/** Programs that start another one with the tools of a project or of a version. */
const tools: Launchers = {
  mise: {
    short: 'Cjc',
    long: ['cd', 'jobs', 'command'],
    verbs: ['exec', 'x'],
    lines: ['-c', '--command'],
    dashes: 'required',
  },
  rtx: {
    short: 'Cjc',
    long: ['cd', 'jobs', 'command'],
    verbs: ['exec', 'x'],
    lines: ['-c', '--command'],
    dashes: 'required',
  },
  asdf: [{ verbs: ['exec'] }, { verbs: ['env'], operands: 1 }],
  nvm: { verbs: ['exec'], among: /^(?:v?\d[\w.-]*|lts\/\S+|node|stable|system|iojs\S*)$/ },
  rvm: { dashes: 'required', mark: 'do' },
  n: { verbs: ['exec', 'x', 'run'], operands: 1 },
  rbenv: { verbs: ['exec'] },
  pyenv: { verbs: ['exec'] },
  nodenv: { verbs: ['exec'] },
  goenv: { verbs: ['exec'] },
  jenv: { verbs: ['exec'] },
  direnv: { verbs: ['exec'], operands: 1, names: { variable: 'DIRENV_DIR', operand: 0 } },
  volta: { long: ['node', 'npm', 'yarn', 'pnpm'], verbs: ['run'], dashes: 'optional' },
  fnm: { long: ['using', 'version-file-strategy'], verbs: ['exec'], dashes: 'optional' },
  conda: { short: 'np', long: ['name', 'prefix', 'cwd'], verbs: ['run'] },
  mamba: { short: 'np', long: ['name', 'prefix', 'cwd'], verbs: ['run'] },
  micromamba: { short: 'npa', long: ['name', 'prefix', 'cwd', 'attach'], verbs: ['run'] },
  pixi: { short: 'e', long: ['environment', 'manifest-path'], verbs: ['run', 'exec'] },
  devbox: {
    ...{ short: 'ce', long: ['config', 'env', 'env-file', 'environment'], verbs: ['run', 'shell'], dashes: 'optional' },
    words: 'single',
  },
  devenv: { verbs: ['shell'], dashes: 'optional' },
  flox: {
    short: 'drc',
    long: ['dir', 'remote', 'command'],
    verbs: ['activate'],
    lines: ['-c', '--command'],
    dashes: 'required',
  },
  stack: { verbs: ['exec'], dashes: 'optional' },
  scl: { verbs: ['enable'], operands: 1, dashes: 'optional', words: 'single' },
  tox: { short: 'e', verbs: ['exec', 'e'], dashes: 'required' },
  composer: { short: 'd', long: ['working-dir'], verbs: ['exec'] },
  cabal: { verbs: ['exec'], dashes: 'optional' },
};

/** Wrappers that set up what surrounds a program. */
export const environmentWrappers: Readonly<Record<string, Wrapper>> = launchers({ ...credentials, ...tools });
