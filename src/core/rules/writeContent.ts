import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import type { Touch } from '../model/finding';
import { baseName } from '../model/filePath';
import { joined, nothing, statement } from '../model/statement';
import { guardTouches } from './files/guards';
import { overwriting } from './files/overwriting';
import { touchesOf } from './files/writing';
import { cmdletArguments } from './windows/cmdletArguments';
import { slashedWord } from './windows/drivePlace';
import { copiedPaths, movedPaths } from './windows/movedPaths';
import { removedPaths } from './windows/removedPaths';

/** `/Y`, `/-y`, `/e`: how options of cmd's own commands look, which nothing else here does. */
function isSlashOption({ value, raw }: Word): boolean {
  return raw.startsWith('/') && /^\/(?:-?[a-z]|[a-z]+:.*)$/i.test(value);
}

type Words = readonly Word[];
type Given = { readonly sources: Words; readonly targets: Words; readonly forced: boolean };

/** The names of files, by parameter or by place; null for a rehearsal. */
function givenTo(command: Command): Given | null {
  const options = command.args.filter(isSlashOption);
  const args = cmdletArguments({ ...command, args: command.args.filter((word) => !options.includes(word)) });
  if (args.isDry) return null;
  const paths = [...args.values('path', 'literalpath', 'filepath', 'pspath')];
  const [first, second] = args.operands;
  const target = args.values('destination')[0] ?? (paths.length > 0 ? first : second);
  return {
    sources: paths.length > 0 ? paths : args.operands.slice(0, 1),
    targets: target === undefined ? [] : [target],
    forced: args.has('force') || options.some(({ value }) => /^\/y$/i.test(value)),
  };
}

/** Where the target is a folder, each source comes into it under its own name; of a pattern or a folder, whatever it holds. */
function intoGuards({ sources, targets }: Given, command: Command, context: RuleContext): Statement {
  const { home } = context.surroundings;
  const inside = targets.flatMap((target) =>
    sources.map((source) => {
      const own = slashedWord(source, home).value.replace(/\/+$/, '');
      const name = /[*?]/.test(own) || !/\.\w+$/.test(baseName(own)) ? '**' : baseName(own);
      return { ...target, value: `${slashedWord(target, home).value.replace(/\/+$/, '')}/${name}`, glob: true };
    }),
  );
  return statement({ touches: guardTouches(inside, 'write', command, context) });
}

function written(command: Command, context: RuleContext): Statement {
  const given = givenTo(command);
  if (given === null) return nothing;
  const { sources, targets } = given;
  const touches = (words: Words, how: Touch['how']): Statement => {
    const own = words.map((word) => slashedWord(word, context.surroundings.home));
    return statement({ touches: touchesOf(own, how, command, context) });
  };
  const overwritten = (words: Words, keeps: boolean): Statement => {
    const own = words.map((word) => slashedWord(word, context.surroundings.home));
    const writing = { verb: keeps ? 'Adds to' : 'Overwrites', keeps };
    return statement({ observations: overwriting(own, writing, command, context) });
  };
  switch (command.program) {
    case 'clear-content':
    case 'clear-item':
      return removedPaths(sources, { recursive: false, verb: 'Empties', how: 'write' }, command, context);
    case 'copy-item':
    case 'xcopy':
      return joined([
        touches(targets, 'write'),
        overwritten(targets, false),
        copiedPaths(given, command, context),
        intoGuards(given, command, context),
      ]);
    case 'move-item':
      return joined([movedPaths(given, command, context), intoGuards(given, command, context)]);
    case 'rename-item':
      return joined([touches(sources, 'delete'), touches(targets, 'write')]);
    default:
      return joined([
        touches(sources, 'write'),
        overwritten(sources, /^(?:add-content|new-item)$/.test(command.program)),
      ]);
  }
}

/** Cmdlets that write files: which files they are decides. */
export const writeContent: RulePack = {
  programs: [
    ...(['clear-content', 'clear-item', 'set-content', 'add-content', 'out-file', 'tee-object', 'new-item'] as const),
    ...['copy-item', 'move-item', 'rename-item', 'xcopy'],
  ],
  documentation: ['https://learn.microsoft.com/powershell/module/microsoft.powershell.management/clear-content'],
  review: written,
  examples: {
    catches: [
      { run: 'clear-content C:/data/ledger.csv', rule: 'files/outside', effect: 'delete' },
      { run: 'clear-content ~/notes.txt', rule: 'files/outside', effect: 'delete' },
      {
        run: 'set-content -Path C:/Windows/System32/drivers/etc/hosts -Value x',
        rule: 'files/system',
        effect: 'replace',
      },
      { run: 'copy-item x C:/Windows/System32/x.dll', rule: 'files/system', effect: 'replace' },
      { run: 'add-content C:/Windows/System32/drivers/etc/hosts x', rule: 'files/system', effect: 'update' },
      { run: 'move-item * ../archive', rule: 'files/workspace', effect: 'lose-work' },
      { run: 'move-item *.md ../archive', rule: 'files/moved-over', effect: 'lose-work' },
      { run: 'move-item /Y notes.md ../archive', rule: 'files/moved-over', effect: 'replace' },
      { run: 'move-item -Force src/a.ts C:/data/a.ts', rule: 'files/moved-over', effect: 'replace' },
      { run: 'copy-item /Y notes.md ../archive', rule: 'files/moved-over', effect: 'replace' },
      { run: 'move-item C:/Users/ada D:/old', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'clear-content build.log', rule: 'files/made', effect: 'delete' },
    ],
    leaves: [
      'set-content C:/Windows/Temp/x -Value y',
      'move-item *.md ../archive/',
      'move-item *.md docs',
      'move-item /Y dist/app.zip ../releases',
      'move-item notes.md ../archive',
      'set-content -Path src/a.ts -Value x',
      'out-file build.log -Append',
      'move-item a.txt b.txt',
      'copy-item -Recurse src dist',
      'copy-item -Force notes.md ../archive/',
      'copy-item /Y *.md ../archive',
      'copy-item notes.md ../archive',
      'new-item -ItemType Directory out',
      'xcopy src dist /e /y',
      'clear-content C:/data/ledger.csv -WhatIf',
    ],
  },
};
