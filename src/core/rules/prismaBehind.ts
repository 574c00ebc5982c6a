import type { RulePack } from '../model/command';
import { statement } from '../model/statement';
import { subcommand } from './migrations/subcommand';

/** Frameworks that hand `prisma …` on to Prisma's own command line. */
export const prismaBehind: RulePack = {
  programs: ['rw', 'redwood', 'blitz', 'keystone'],
  documentation: [
    'https://docs.redwoodjs.com/docs/cli-commands/#prisma',
    'https://blitzjs.com/docs/cli-prisma',
    'https://keystonejs.com/docs/guides/cli',
  ],
  review: (command) => statement({ starts: subcommand(command, 'prisma', 'prisma') }),
  examples: {
    catches: [
      { run: 'rw prisma migrate reset', starts: 'prisma migrate reset' },
      { run: 'keystone prisma migrate deploy', starts: 'prisma migrate deploy' },
    ],
    leaves: ['rw dev', 'blitz build', 'keystone postinstall'],
  },
};
