import type { RulePack } from '../model/command';
import { nothing } from '../model/statement';
import { optionAmong, unprotects, valueOf } from './agents/unprotects';

const OFF = ['--uninstall-extension', '--disable-extension'];
/** Without extensions, or with those of another folder, an empty profile, or settings and secrets of nobody. */
const ELSEWHERE = ['--disable-extensions', '--extensions-dir', '--profile-temp', '--user-data-dir'];

/** The editor's command line: Holdpoint lives in it as an extension. */
export const editor: RulePack = {
  programs: ['code', 'code-insiders', 'codium', 'kiro', 'cursor', 'windsurf', 'antigravity', 'code-server'],
  documentation: ['https://code.visualstudio.com/docs/configure/command-line'],
  review: (command, context) => {
    const removed = OFF.map((name) => valueOf(command.args, name)).find((value) => /^holdpoint\b/i.test(value ?? ''));
    const all = optionAmong(command.args, ELSEWHERE);
    if (removed === undefined && all === undefined) {
      return nothing;
    }
    const says = removed === undefined ? 'Starts the editor without Holdpoint' : 'Removes Holdpoint from the editor';
    const shared = { rule: 'guard/own-extension', type: 'extension', name: 'holdpoint' } as const;
    return unprotects({ ...shared, says, ...(all === undefined ? {} : { at: all }) }, command, context);
  },
  examples: {
    catches: [
      { run: 'code --uninstall-extension holdpoint.holdpoint', rule: 'guard/own-extension', effect: 'unprotect' },
      { run: 'kiro --disable-extensions .', rule: 'guard/own-extension', effect: 'unprotect' },
      { run: 'code --extensions-dir /tmp/none .', rule: 'guard/own-extension', effect: 'unprotect' },
      { run: 'code --user-data-dir /tmp/clean .', rule: 'guard/own-extension', effect: 'unprotect' },
      { run: 'code --profile-temp .', rule: 'guard/own-extension', effect: 'unprotect' },
    ],
    leaves: [
      'code .',
      'code --list-extensions',
      'code --install-extension ms-python.python',
      'code --uninstall-extension ms-python.python',
    ],
  },
};
