import type { Command, RuleContext, RulePack, Word } from '../model/command';
import type { Observation } from '../model/finding';
import { nothing, statement } from '../model/statement';
import { observation } from './git/call';
import { endsGate, namesGate } from './agents/ownProcess';
import { remoteObservation } from './shared/remoteObservation';
import { endsEverything } from './system/everyProcess';
import { isGuard } from './system/guards';

/** Programs whose words are patterns of names; `killall` takes them so with `-r`. */
function takesPatterns({ program, args }: Command): boolean {
  const asked = program === 'killall' && args.some(({ value }) => /^-[a-zA-Z]*r|^--regexp$/.test(value));
  return asked || program === 'pkill' || program === 'taskkill' || program === 'tskill';
}

function only(command: Command): boolean {
  const first = command.args[0]?.value ?? '';
  // `fuser` only looks unless it is asked to kill.
  if (command.program === 'fuser') return !command.args.some(({ value }) => /^-[a-zA-Z]*[kK]|^--kill$/.test(value));
  return ['-l', '-L', '--list', '--help', '--version', '-0'].includes(first);
}

/** Processes that all others hang on; on Windows the machine stops with them. Every name there is `*`. */
const ROOTS = /^(?:systemd|init|launchd|(?:lsass|csrss|wininit|winlogon|smss|services)(?:\.exe)?|\*)$/i;

/** `kill -9 -1`, `pkill -u dev`, `pkill .`: whatever the user runs. */
function everyProcess({ program, args }: Command): Word | undefined {
  const values = args.map(({ value }) => value);
  if (program === 'kill') {
    return args.find(
      ({ value }, index) => (value === '-1' && (index > 0 || args.length === 1)) || (value === '1' && index > 0),
    );
  }
  if (program === 'killall5') {
    return args[0];
  }
  // `fuser -km PLACE`: whatever has a file open on that file system.
  if (program === 'fuser') {
    if (!values.some((value) => /^-\w*k|^--kill$/.test(value))) return undefined;
    return values.some((value) => /^-\w*m|^--mount$/.test(value)) ? args.at(-1) : undefined;
  }
  const root = args.find(({ value }) => ROOTS.test(value));
  if (root !== undefined) return root;
  const isUser = /^(-[uU]|--user|--euid|-\d+|-[A-Z]+)/;
  const onlyUser = values.some((value) => /^(-[uU]|--user|--euid)/.test(value));
  const patterns = args.filter(({ value }, index) => !value.startsWith('-') && !isUser.test(values[index - 1] ?? ''));
  const takesAll = patterns.find(({ value }) => /^(\.\*?|\.\+|\^|)$/.test(value));
  return takesAll ?? (onlyUser && patterns.length === 0 ? args[0] : undefined);
}

/** Whose processes end. */
function ending({ program }: Command, { value }: Word): string {
  if (program === 'fuser') return `Ends every process that uses the file system of ${value}`;
  const isRoot = value !== '*' && (ROOTS.test(value) || value === '1');
  return isRoot ? `Ends process ${value}, which all others hang on` : 'Ends every process that the user may end';
}

/** What guards the machine, by the name of its process. */
function unguards(command: Command, context: RuleContext): Observation | null {
  const at = command.args.find(({ value }) => isGuard(value));
  if (at === undefined || command.program === 'kill') return null;
  const facts = { rule: 'system/guard', effect: 'unprotect', severity: 'high', undo: 'easy', at } as const;
  const says = `Stops what protects or watches the machine: ${at.value}`;
  return observation({ command, context }, { ...facts, target: { type: 'process', name: at.value }, says });
}

/** `taskkill /S HOST … /IM NAME`: a process of another machine. */
function endedThere(command: Command, context: RuleContext): Observation | null {
  const { program, args } = command;
  if (program !== 'taskkill') return null;
  const behind = (option: RegExp): Word | undefined =>
    args[args.findIndex(({ value }, at) => option.test(value) && at + 1 < args.length) + 1];
  const host = args.some(({ value }) => /^[/-]s$/i.test(value)) ? behind(/^[/-]s$/i) : undefined;
  const name = behind(/^[/-](?:im|pid)$/i);
  if (host === undefined || name === undefined) return null;
  const facts = { rule: 'system/process', effect: 'interrupt', severity: 'medium', undo: 'easy' } as const;
  const says = `Ends process ${name.raw} on ${host.raw}`;
  return remoteObservation(command, context, { ...facts, type: 'process', name: name.raw, says });
}

/** One process, or those of one name; nothing here says that any of them holds more than it can begin anew. */
function ended(command: Command, context: RuleContext): Observation | null {
  const last = command.args.at(-1);
  if (last === undefined && command.program !== 'xkill') return null;
  if (command.program === 'fuser' && !command.args.some(({ value }) => /^-\w*k|^--kill$/.test(value))) return null;
  const name = last === undefined || last.dynamic ? (last?.raw ?? 'a window') : last.value;
  const facts = { rule: 'system/process', effect: 'interrupt', severity: 'low', undo: 'easy' } as const;
  return observation(
    { command, context },
    { ...facts, target: { type: 'process', name }, says: `Ends process ${name}` },
  );
}

/** Ending processes: the gate is the one that must not be ended by what it guards. */
export const kill: RulePack = {
  programs: ['kill', 'pkill', 'killall', 'xkill', 'skill', 'taskkill', 'tskill', 'killall5', 'fuser'],
  documentation: [
    'https://man7.org/linux/man-pages/man1/kill.1.html',
    'https://man7.org/linux/man-pages/man1/pkill.1.html',
  ],
  review: (command, context) => {
    if (only(command)) {
      return nothing;
    }
    const patterns = takesPatterns(command);
    const word = command.args.find((each) => namesGate(each, patterns && !each.value.startsWith('-')));
    if (word === undefined) {
      const all = everyProcess(command);
      const found =
        all === undefined
          ? (unguards(command, context) ?? endedThere(command, context) ?? ended(command, context))
          : endsEverything(all, ending(command, all), command, context);
      return found === null ? nothing : statement({ observations: [found] });
    }
    return endsGate(word, command, context);
  },
  examples: {
    catches: [
      { run: 'pkill -f holdpoint', rule: 'guard/own-process', effect: 'unprotect' },
      { run: "killall -r 'hold.*'", rule: 'guard/own-process', effect: 'unprotect' },
      { run: 'pkill -9 -f gate.js', rule: 'guard/own-process', effect: 'unprotect' },
      { run: 'fuser -k /run/user/1000/holdpoint/gates/1.sock', rule: 'guard/own-process', effect: 'unprotect' },
      { run: 'kill -9 -1', rule: 'system/every-process', effect: 'lose-work' },
      { run: 'pkill -9 -u dev', rule: 'system/every-process', effect: 'lose-work' },
      { run: 'pkill -f .', rule: 'system/every-process', effect: 'lose-work' },
      { run: 'pkill systemd', rule: 'system/every-process', effect: 'lose-work' },
      { run: 'taskkill /f /im *', rule: 'system/every-process', effect: 'lose-work' },
      { run: 'fuser -km /srv', rule: 'system/every-process', effect: 'lose-work', target: '/srv' },
      { run: 'fuser -k 3000/tcp', rule: 'system/process', effect: 'interrupt', target: '3000/tcp' },
      { run: 'killall5 -9', rule: 'system/every-process', effect: 'lose-work' },
      { run: 'pkill auditd', rule: 'system/guard', effect: 'unprotect', target: 'auditd' },
      { run: 'taskkill /f /im MsMpEng.exe', rule: 'system/guard', effect: 'unprotect', target: 'MsMpEng.exe' },
      { run: 'killall holdpoint-gate', rule: 'guard/own-process', effect: 'unprotect' },
      { run: 'taskkill /S web1 /IM nginx.exe /F', rule: 'system/process', effect: 'interrupt', target: 'nginx.exe' },
      { run: 'kill -9 1234', rule: 'system/process', effect: 'interrupt', target: '1234' },
      { run: 'kill -1 4711', rule: 'system/process', effect: 'interrupt', target: '4711' },
      { run: 'pkill -u dev node', rule: 'system/process', effect: 'interrupt', target: 'node' },
      { run: 'kill $(pgrep vite)', rule: 'system/process', effect: 'interrupt' },
      { run: 'xkill', rule: 'system/process', effect: 'interrupt' },
    ],
    leaves: [
      'kill -l',
      'kill',
      'kill -0 4711',
      'fuser 3000/tcp',
      'fuser -v -m /srv',
      'fuser /run/user/1000/holdpoint/gates/1.sock',
    ],
  },
};
