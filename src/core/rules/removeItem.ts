import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { nothing } from '../model/statement';
import { cmdletArguments, slashArguments } from './windows/cmdletArguments';
import { removedPaths } from './windows/removedPaths';

function ofCmd(command: Command, context: RuleContext): Statement {
  const { options, operands } = slashArguments(command.args);
  if (options.includes('/?')) return nothing;
  const recursive = options.includes('/s');
  // Without `/s` a folder goes only when it is empty.
  if (/^r(?:m)?d/.test(command.program) && !recursive) return nothing;
  return removedPaths(operands, { recursive, verb: 'Deletes', how: 'delete' }, command, context);
}

/** `-rf`, as people write it who know `rm`. */
function isPosixBundle(word: Word): boolean {
  return /^-[rRfiv]+$/.test(word.value) && word.value.length > 1;
}

function ofPowershell(command: Command, context: RuleContext): Statement {
  const bundles = command.args.filter((word) => isPosixBundle(word) || word.value === '--');
  const args = cmdletArguments({ ...command, args: command.args.filter((word) => !bundles.includes(word)) });
  if (args.isDry) return nothing;
  const splat = args.operands.some(({ raw, dynamic }) => dynamic && raw.startsWith('@'));
  const recursive = splat || args.has('recurse') || bundles.some(({ value }) => /r/i.test(value));
  const words = [...args.values('path', 'literalpath', 'pspath', 'lp'), ...args.operands];
  return removedPaths(words, { recursive, verb: 'Deletes', how: 'delete' }, command, context);
}

/** Removal of files and folders in PowerShell and cmd: where a path leads decides. */
export const removeItem: RulePack = {
  programs: ['remove-item', 'del', 'rd', 'rmdir', 'erase'],
  documentation: [
    'https://learn.microsoft.com/powershell/module/microsoft.powershell.management/remove-item',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/rd',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/del',
  ],
  review: (command, context) =>
    command.program === 'remove-item' ? ofPowershell(command, context) : ofCmd(command, context),
  examples: {
    catches: [
      { run: 'remove-item -Path D:/ -Recurse -Force', rule: 'files/home-or-root', effect: 'delete', target: 'D:/' },
      { run: 'remove-item E:/* -Rec -Fo', rule: 'files/home-or-root', effect: 'delete', target: 'E:/' },
      { run: 'remove-item ~ -r', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'remove-item C:/Users/ada -Recurse', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'remove-item -LiteralPath C:/data/shop -Recurse', rule: 'files/outside', effect: 'delete' },
      { run: 'remove-item -rf src', rule: 'files/work', effect: 'lose-work' },
      { run: 'remove-item .git -Recurse -Force', rule: 'files/repository', effect: 'lose-work' },
      { run: 'remove-item HKLM:/Software/Acme -Recurse', rule: 'registry/delete', effect: 'delete' },
      { run: 'rd /s /q C:/', rule: 'files/home-or-root', effect: 'delete', target: 'C:/' },
      { run: 'rd /s/q C:/Windows/System32', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'del /f /s /q D:/*.*', rule: 'files/home-or-root', effect: 'delete', target: 'D:/' },
      { run: 'rd /s /q src', rule: 'files/work', effect: 'lose-work' },
      { run: 'remove-item -Recurse -Force dist', rule: 'files/made', effect: 'delete' },
      {
        run: 'remove-item ./bin ./obj -Recurse -Force -ErrorAction SilentlyContinue',
        rule: 'files/made',
        effect: 'delete',
      },
      { run: 'remove-item old.txt', rule: 'files/one', effect: 'delete' },
      { run: 'rd /s /q node_modules/.vite', rule: 'files/made', effect: 'delete' },
      { run: 'del /q *.log', rule: 'files/made', effect: 'delete' },
      { run: 'rmdir /s /q src', rule: 'files/work', effect: 'lose-work' },
      { run: 'erase /s /q D:/', rule: 'files/home-or-root', effect: 'delete' },
    ],
    leaves: [
      'remove-item -Path D:/ -Recurse -WhatIf',
      'remove-item Env:AWS_PROFILE',
      'remove-item C:/Users/ada/AppData/Local/Temp/build -Recurse',
      'rd /s /q /tmp/x',
      'rd empty',
      'rmdir -p a/b',
      'del /?',
    ],
  },
};
