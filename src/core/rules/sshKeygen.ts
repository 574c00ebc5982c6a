import type { RulePack } from '../model/command';
import { nothing } from '../model/statement';
import { readOptions } from './shared/readOptions';
import { localFact } from './windows/localFact';

const VALUED = '-a -b -C -D -E -F -f -I -i -J -j -K -M -m -N -n -O -P -R -r -S -s -t -V -w -Y -Z -z'.split(' ');

/** The keys of ssh: a key that had a passphrase and has none any more opens its doors to whoever reads the file. */
export const sshKeygen: RulePack = {
  programs: ['ssh-keygen'],
  documentation: ['https://man.openbsd.org/ssh-keygen'],
  review: (command, context) => {
    const options = readOptions(command.args, { valued: VALUED });
    if (!options.has('-p') || options.value('-N')?.value !== '') return nothing;
    const name = options.value('-f')?.value ?? '~/.ssh';
    const facts = { rule: 'secrets/passphrase', effect: 'unprotect', severity: 'high', undo: 'easy' } as const;
    return localFact(command, context, {
      ...facts,
      type: 'key',
      name,
      says: `Takes the passphrase off the key ${name}`,
    });
  },
  examples: {
    catches: [
      { run: "ssh-keygen -p -N '' -f deploy", rule: 'secrets/passphrase', effect: 'unprotect', target: 'deploy' },
      { run: 'ssh-keygen -p -P old -N "" -f deploy', rule: 'secrets/passphrase', effect: 'unprotect' },
    ],
    leaves: [
      'ssh-keygen -p -f deploy',
      "ssh-keygen -t ed25519 -N '' -f deploy",
      'ssh-keygen -lf deploy.pub',
      'ssh-keygen -R x.example',
    ],
  },
};
