import type { RulePack } from '../model/command';
import { isAmongGuards } from './files/guards';
import { toolPack, type Deed } from './shared/toolPack';

/** A guard that cannot write its own files records nothing and repairs nothing. */
const locked: Deed = {
  ...{ rule: 'guard/own-files', effect: 'unprotect', severity: 'high', undo: 'easy', type: 'file' },
  says: 'Keeps a guard from writing its own file:',
};

/** Attributes of files: the immutable one is a brake. */
export const chattr: RulePack = toolPack({
  programs: ['chattr', 'chflags'],
  documentation: ['https://man7.org/linux/man-pages/man1/chattr.1.html'],
  grammar: { valued: ['-v', '-p'] },
  local: true,
  verbs: {
    '': (_options, rest, { args, program }) => {
      const takes = args.some(
        ({ value }) => /^-[A-Za-z]*[ia]|^=[^ia]*$/.test(value) || /^no(schg|uchg|sappnd|uappnd)/.test(value),
      );
      const guards = rest.filter(({ value }) => isAmongGuards(value));
      if (!takes && guards.length > 0 && args.some(({ value }) => /^[+=-][A-Za-z]*[ia]/.test(value)))
        return { ...locked, named: () => guards };
      return takes
        ? {
            ...{ rule: 'files/unlocked', effect: 'unprotect', severity: 'medium', undo: 'easy', type: 'file' },
            says: 'Lets the file be changed and deleted again:',
            named: () => (program === 'chflags' ? rest.slice(1) : rest),
          }
        : null;
    },
  },
  examples: {
    catches: [
      { run: 'chattr -i /etc/resolv.conf', rule: 'files/unlocked', effect: 'unprotect', target: '/etc/resolv.conf' },
      { run: 'chattr +i ~/.claude/settings.json', rule: 'guard/own-files', effect: 'unprotect' },
      { run: 'chflags nouchg plan.txt', rule: 'files/unlocked', effect: 'unprotect', target: 'plan.txt' },
    ],
    leaves: ['chattr +i a', 'chattr -R +C db', 'chflags hidden a'],
  },
});
