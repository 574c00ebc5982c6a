import type { RulePack } from '../model/command';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const cleared: Deed = {
  ...{ rule: 'system/log-removed', effect: 'delete', severity: 'medium', undo: 'impossible', type: 'log', name: '' },
  says: 'Deletes what the shell remembers of what was run',
};
const kernelLog: Deed = { ...cleared, says: 'Deletes the messages of the kernel' };
const history: DeedOf = (options, [verb]) =>
  options.has('-c', '-d', '--delete', '--clear') || /^(?:clear|clear-session|delete)$/.test(verb?.value ?? '')
    ? cleared
    : null;
const dmesg: DeedOf = (options) => (options.has('-C', '-c', '--clear', '--read-clear') ? kernelLog : null);

function tool(programs: NamedGrammar['programs'], verb: DeedOf): NamedGrammar {
  return { programs, local: true, verbs: { '': verb } };
}

/** What a shell and the kernel have written down of what happened, and how that is wiped. */
export const shellHistory: RulePack = toolsPack({
  tools: [tool(['history'], history), tool(['dmesg'], dmesg), tool(['clear-history'], () => cleared)],
  documentation: [
    'https://www.gnu.org/software/bash/manual/html_node/Bash-History-Builtins.html',
    'https://fishshell.com/docs/current/cmds/history.html',
    'https://man7.org/linux/man-pages/man1/dmesg.1.html',
  ],
  examples: {
    catches: [
      { run: 'history -c', rule: 'system/log-removed', effect: 'delete' },
      { run: 'dmesg -C', rule: 'system/log-removed', effect: 'delete' },
    ],
    leaves: ['history 20', 'history', 'dmesg -T'],
  },
});
