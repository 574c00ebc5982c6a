import type { RulePack } from '../model/command';
import { isNonEmpty, type NonEmpty } from '../model/nonEmpty';
import { nothing, statement } from '../model/statement';
import { printedFiles, printerNames } from './secrets/printers';
import { secretsRead } from './secrets/secretsRead';

const programs: NonEmpty<string> = isNonEmpty(printerNames) ? printerNames : ['cat'];

/** Programs that put out what is in files: ordinary, unless the file holds credentials. */
export const printers: RulePack = {
  programs,
  documentation: [
    'https://www.gnu.org/software/coreutils/manual/html_node/Output-of-entire-files.html',
    'https://www.gnu.org/software/grep/manual/grep.html',
  ],
  review: (command, context) =>
    command.args.some(({ value }) => value === '--help' || value === '--version')
      ? nothing
      : statement({ observations: secretsRead(printedFiles(command), command, context) }),
  examples: {
    catches: [
      {
        run: 'cat ~/.ssh/id_ed25519',
        rule: 'secrets/shown',
        effect: 'read-secret',
        target: '/home/dev/.ssh/id_ed25519',
      },
      { run: 'unshadow /etc/passwd /etc/shadow', rule: 'secrets/shown', effect: 'read-secret', target: '/etc/shadow' },
      { run: 'cat .e?v', rule: 'secrets/shown', effect: 'read-secret', target: '.e?v' },
      { run: 'cat /etc/sha*w', rule: 'secrets/shown', effect: 'read-secret', target: '/etc/sha*w' },
      { run: 'cat .env', rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
      { run: 'head -n 3 ~/.aws/credentials', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'grep TOKEN .env.local', rule: 'secrets/shown', effect: 'read-secret', target: '.env.local' },
      { run: 'grep -e KEY .env', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'grep -rn host ~/.ssh', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'grep -r --include=.env KEY .', rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
      { run: "rg KEY -g '.env*'", rule: 'secrets/shown', effect: 'read-secret', target: '.env*' },
      { run: 'rg -f .env src', rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
      { run: 'base64 server.p12', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'jq -r .private_key service-account.json', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'tail .env*', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'strings terraform.tfstate', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: [
      "grep -r KEY --include='*.ts' --exclude='.env*' .",
      'cat README.md',
      'cat .env.example',
      'cat ~/.ssh/id_ed25519.pub ~/.ssh/config',
      'grep credentials README.md',
      'grep -A 2 id_rsa docs/keys.md',
      'grep -q TOKEN .env',
      'grep -rl --include=.env KEY .',
      "grep -rn --include='*.ts' token src",
      'grep -c = .env',
      'rg --files ~/.aws',
      'cut -d= -f1 .env',
      'jq .env package.json',
      "jq '.data | keys' secrets.json",
      'head -n 5 cert.pem',
      'diff a b',
    ],
  },
};
