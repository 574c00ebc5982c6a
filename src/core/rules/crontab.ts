import type { RulePack } from '../model/command';
import { nothing, statement } from '../model/statement';
import { readArguments } from './files/arguments';
import { observation } from './git/call';

/** Commands kept for later: `crontab FILE`, `at now + 1 hour`. */
export const crontab: RulePack = {
  programs: ['crontab', 'at', 'batch'],
  documentation: [
    'https://man7.org/linux/man-pages/man1/crontab.1.html',
    'https://man7.org/linux/man-pages/man1/at.1p.html',
  ],
  review: (command, context) => {
    const args = readArguments(command.args, { valued: command.program === 'crontab' ? ['-u'] : ['-f', '-q', '-t'] });
    const target = { type: 'schedule', name: command.program } as const;
    const shared = { target, undo: 'easy' } as const;
    if (args.has('-l', '-c', '-V', '--help', '--version') || (command.program === 'at' && args.has('-r', '-d'))) {
      return nothing;
    }
    if (command.program === 'crontab' && args.has('-r')) {
      const says = 'Deletes every scheduled command of the user';
      const lost = { rule: 'files/crontab', effect: 'delete', severity: 'high', undo: 'impossible' } as const;
      return statement({ observations: [observation({ command, context }, { ...shared, ...lost, says })] });
    }
    const says = 'Plants commands that run on a schedule';
    const planted = { rule: 'planted/schedule', effect: 'execute', severity: 'high' } as const;
    return statement({ observations: [observation({ command, context }, { ...shared, ...planted, says })] });
  },
  examples: {
    catches: [
      { run: 'crontab jobs.txt', rule: 'planted/schedule', effect: 'execute' },
      { run: 'crontab -', rule: 'planted/schedule', effect: 'execute' },
      { run: 'crontab -r', rule: 'files/crontab', effect: 'delete' },
      { run: 'at now + 1 hour', rule: 'planted/schedule', effect: 'execute' },
    ],
    leaves: ['crontab -l', 'at -l'],
  },
};
