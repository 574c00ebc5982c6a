import type { RulePack } from '../model/command';
import { nothing } from '../model/statement';
import { namesGate } from './agents/ownProcess';
import { unprotects } from './agents/unprotects';

/** Programs that take hold of a running process: they can read its memory, hold it, and make it do anything. */
export const debuggers: RulePack = {
  programs: ['gdb', 'lldb', 'strace', 'ltrace', 'gcore', 'reptyr'],
  documentation: [
    'https://sourceware.org/gdb/current/onlinedocs/gdb.html/Attach.html',
    'https://man7.org/linux/man-pages/man1/strace.1.html',
  ],
  review: (command, context) => {
    const { args, program } = command;
    const isProcess = (index: number): boolean =>
      /^(?:-p|--pid|--attach-pid|-n|--attach-name)$/.test(args[index - 1]?.value ?? '') ||
      /^(?:-p|--pid=|--attach-pid=)/.test(args[index]?.value ?? '') ||
      program === 'gcore' ||
      program === 'reptyr';
    const at = args.find((word, index) => isProcess(index) && namesGate(word, false));
    if (at === undefined) return nothing;
    const says = 'Takes hold of the process that holds risky operations';
    return unprotects({ rule: 'guard/own-process', type: 'process', name: 'holdpoint', says, at }, command, context);
  },
  examples: {
    catches: [
      { run: "gdb -p '$(pgrep -f holdpoint)' -batch", rule: 'guard/own-process', effect: 'unprotect' },
      { run: 'strace -p "$(pidof holdpoint-gate)"', rule: 'guard/own-process', effect: 'unprotect' },
      { run: 'gcore "$(pgrep -f holdpoint)"', rule: 'guard/own-process', effect: 'unprotect' },
    ],
    leaves: [
      'gdb ./server core',
      'gdb -p 4711',
      'strace -f node dist/gate.js',
      'strace -p $(pgrep -f vite)',
      'gcore 4711',
    ],
  },
};
