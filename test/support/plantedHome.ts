import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Machine } from './machine';

/** Each is planted where a key stands; none of them, and no part of one, may ever be shown. */
export const plantedSecrets = [
  'wJ4lrXUtnFEMI7K7MDENGbPxRf1CY',
  'AKIA0QZ7V1M4X8W2K5T3',
  'FwoGZXIvYXdzEJ9q0Vb2Nf6',
  'kT9Z8Q2W7x3Vn5Lm1',
  'T3V8zq1Yw6Rk4Hb2Jc0',
  'gho_V9X4q7Zm2Kw8Tn5B',
  'npm_K3J8r1Xv6Qz9Wd4M',
  'cGxh9w2Zq8Xv5Kd3Rm7',
  'H5q8Zx2Wv7Kd1Tm4',
  'sk_live_B6N1z9Xq4Wv7Kt2R',
  'Y7m2Zq9Xw5Kv8Tb3',
  'R2M9q6Zx4Wv1Kd8T',
  'C4L0z8Xq2Wv5Kt9M',
  'D8w3Zq7Xv1Kd6Tm2',
  'b3BlbnNzaC1rZXktdjEAAAAABG5vbmU',
] as const;

const [awsSecret, awsKey, awsSession, kubeToken, kubeKey, github, npm, docker, database, stripe] = plantedSecrets;
const [, , , , , , , , , , netrc, vault, fly, broken, sshBody] = plantedSecrets;

export const plantedFiles: Readonly<Record<string, string>> = {
  '.aws/credentials': `[default]\naws_access_key_id = ${awsKey}\naws_secret_access_key = ${awsSecret}\n\n[acme-prod]\naws_access_key_id = ${awsKey}\naws_secret_access_key = ${awsSecret}\n\n[short]\naws_access_key_id = ASIAX\naws_secret_access_key = ${awsSecret}\naws_session_token = ${awsSession}\n`,
  '.aws/config': `[profile deploy]\nrole_arn = arn:aws:iam::111122223333:role/prod-deployer\nsource_profile = default\n[profile sso]\nsso_session = acme\nsso_account_id = 444455556666\nsso_role_name = ReadOnly\n[sso-session acme]\nsso_start_url = https://acme.awsapps.com/start\n[profile vaulted]\ncredential_process = /usr/bin/aws-vault exec --token ${awsSecret}\n`,
  '.aws/sso/cache/a.json': `{"startUrl":"https://acme.awsapps.com/start","accessToken":"${awsSession}","expiresAt":"2099-01-01T00:00:00Z"}`,
  '.kube/config': `apiVersion: v1\ncurrent-context: prod-eu\ncontexts:\n- name: prod-eu\n  context: {cluster: prod, user: admin, namespace: web}\n- name: kind-dev\n  context: {cluster: kind, user: kind}\nclusters:\n- name: prod\n  cluster: {server: https://api.prod.acme.example:6443}\n- name: kind\n  cluster: {server: https://127.0.0.1:40001}\nusers:\n- name: admin\n  user: {token: ${kubeToken}}\n- name: kind\n  user: {client-key-data: ${kubeKey}}\n`,
  '.ssh/id_ed25519': `-----BEGIN OPENSSH PRIVATE KEY-----\n${sshBody}AAAAEbm9uZQAAAAAAAAAB\n-----END OPENSSH PRIVATE KEY-----\n`,
  '.ssh/config': 'Host *\n  ForwardAgent no\n',
  '.config/gh/hosts.yml': `github.com:\n    user: dev\n    oauth_token: ${github}\n`,
  '.npmrc': `//registry.npmjs.org/:_authToken=${npm}\n`,
  '.docker/config.json': `{"auths":{"registry.acme.example":{"auth":"${docker}"}}}`,
  '.netrc': `machine api.heroku.com\n  login dev@acme.example\n  password ${netrc}\n`,
  '.vault-token': vault,
  '.fly/config.yml': `access_token: ${fly}\n`,
  '.pulumi/credentials.json': `{"accessTokens": {"https://api.pulumi.com": "${broken}"`,
  'ws/.env.production': `STRIPE_SECRET_KEY=${stripe}\nDATABASE_URL=postgres://app:${database}@db.prod.acme.example/app\n`,
  'ws/.env.example': 'STRIPE_SECRET_KEY=your-key-here\n',
};

/** Fills the home of `machine` with keys of every kind; the secrets are `plantedSecrets`. */
export function plantHome(machine: Pick<Machine, 'home'>): void {
  for (const [path, text] of Object.entries(plantedFiles)) {
    const file = join(machine.home, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
