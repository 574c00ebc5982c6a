import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import type { Observation, Touch } from '../model/finding';
import { isAtOrInside } from '../model/filePath';
import { joined, nothing, statement } from '../model/statement';
import { groundOf, locate } from './files/locate';
import { isTemp, type Ground } from './files/zone';
import { actionsIn, readFind, type Expression } from './files/findExpression';
import { isUnkeptPattern, soughtBy, type Some, type Sought } from './files/findSought';
import { isMadeElsewhere } from './files/made';
import { guardTouches } from './files/guards';
import type { Loss } from './files/loss';
import { overwriting } from './files/overwriting';
import { observed, removal } from './files/removal';
import { touchesOf } from './files/writing';
import { printerNames } from './secrets/printers';
import { secretsRead } from './secrets/secretsRead';

const RECURSIVE = { recursive: true, verb: 'Deletes', how: 'delete' } as const;
const LEADING = new Set(['-H', '-L', '-P']);
/** What a word of the expression begins with. */
const TESTING = /^[-(!]/;
const NAMES = new Set(['-name', '-iname', '-path', '-ipath', '-wholename', '-regex', '-iregex']);

/** Folders to start from: everything in front of the first test. None is the folder the command runs in. */
function startsOf({ args, span }: Command): readonly Word[] {
  const rest = args.filter(({ value }, index) => index > 0 || !LEADING.has(value));
  const end = rest.findIndex(({ value }) => TESTING.test(value));
  const starts = end < 0 ? rest : rest.slice(0, end);
  return starts.length > 0 ? starts : [{ value: '.', dynamic: false, glob: false, raw: '.', span }];
}

function patternsOf({ args }: Command): readonly string[] {
  return args.flatMap(({ value }, index) => {
    const test = args[index - 1]?.value ?? '';
    const negated = ['!', '-not'].includes(args[index - 2]?.value ?? '');
    return NAMES.has(test) && !negated ? [value] : [];
  });
}

function lossOf(patterns: readonly string[], inWork: boolean, easy: boolean): Loss {
  if (easy) {
    const thing = `${patterns.length === 0 ? 'files' : `files named ${patterns.join(' or ')}`} below`;
    return { rule: 'files/made', effect: 'delete', severity: 'low', undo: 'easy', thing, type: 'folder' };
  }
  const gone = !inWork || patterns.some(isUnkeptPattern);
  const what = patterns.length === 0 ? 'some of the files' : `files named ${patterns.join(' or ')}`;
  return {
    rule: inWork ? 'files/matching' : 'files/outside',
    effect: gone ? 'delete' : 'lose-work',
    severity: gone ? 'high' : 'medium',
    undo: gone ? 'impossible' : 'costly',
    thing: `${what} below`,
    type: 'folder',
  };
}

function isKept(path: string, { home, cwd, repository, workspaces }: Ground): boolean {
  return [home, cwd, repository, ...workspaces].some((kept) => kept !== null && isAtOrInside(path, kept));
}

/** Some of what is below a folder goes: less than the folder, and more than one file. */
function someOf(start: Word, { patterns, harmless }: Some, command: Command, context: RuleContext): Statement {
  const place = locate(start, command, context);
  if (place.kind === 'dynamic') {
    return harmless ? nothing : removal([start], RECURSIVE, command, context);
  }
  const inWork = place.zone === 'work' || place.zone === 'workspace';
  // What a machine logs is not made again, whatever its name says.
  const remade = harmless && (inWork || isMadeElsewhere(`${place.path.replace(/\/$/, '')}/x.log`));
  const ground = groundOf(command, context);
  // A folder for temporary files may hold a home or a project; what is looked for there by name is neither.
  const inTemp = patterns.length > 0 && !isKept(place.path, ground) && isTemp(place.path, ground);
  const easy = remade || inTemp || place.zone === 'temp' || place.zone === 'made';
  const loss = lossOf(patterns, inWork, easy);
  return statement({ observations: [observed(loss, place, 'Deletes', command, context)] });
}

const STARTS = /^-(?:exec|ok)(?:dir)?$/;
const REMOVERS = /^(rm|unlink|shred|rmdir)$/;

const WRAPPERS: ReadonlySet<string> = new Set(['env', 'sudo', 'doas', 'command', 'nice', 'busybox', 'nohup', 'time']);

/** The program that `-exec` starts, without its folder and without what only wraps it. */
function startedProgram(words: readonly string[]): string {
  const names = words.map((word) => word.replace(/^.*\//, ''));
  return names.find((name) => !WRAPPERS.has(name) && !name.startsWith('-') && !name.includes('=')) ?? '';
}

/** Whether what is found goes: by `-delete`, or by a program that `-exec` starts for it. */
function isRemoval({ name, words }: Extract<Expression, { kind: 'test' }>): boolean {
  if (name === '-delete') return true;
  return STARTS.test(name) && words.includes('{}') && REMOVERS.test(startedProgram(words));
}

/** Programs that, started for what is found, leave it otherwise than it was. */
const CHANGERS = /^(?:sed|gsed|perl|ruby|awk|gawk|chmod|chown|mv|cp|ln|install|truncate|tee|dd|setfacl|sponge|rename)$/;

/** Where among the settings of guards something is looked for: what goes there, or is changed by what is started. */
function guardsFound(gone: boolean, command: Command, context: RuleContext): readonly Touch[] {
  const values = command.args.map(({ value }) => value);
  const changed = values.some((value, at) => STARTS.test(value) && CHANGERS.test(values[at + 1] ?? ''));
  if (!gone && !changed) return [];
  const after = (...tests: readonly string[]): string | undefined =>
    values.find((_, at) => tests.includes(values[at - 1] ?? '') && !['!', '-not'].includes(values[at - 2] ?? ''));
  const folder = after('-path', '-ipath', '-wholename')?.replace(/^\.?(?:\*\/)?/, '');
  const name = after('-name', '-iname');
  const below = folder === undefined ? (name ?? '**') : name === undefined ? folder : folder.replace(/[^/]*$/, name);
  const words = startsOf(command).map((start) => ({
    ...start,
    value: `${start.value.replace(/\/+$/, '')}/${below.replace(/^\//, '')}`,
    glob: true,
  }));
  return guardTouches(words, gone ? 'delete' : 'write', command, context);
}

function gone(start: Word, sought: Sought, command: Command, context: RuleContext): Statement {
  switch (sought.kind) {
    case 'empty':
      return nothing;
    case 'some':
      return someOf(start, sought, command, context);
    case 'all':
      return removal([start], RECURSIVE, command, context);
  }
}

/** Files that `-fprint` and its kin write. */
const PRINTS_TO = /^-(?:fprint0?|fprintf|fls)$/;

function printedTo(command: Command, context: RuleContext): Statement {
  const words = command.args.filter((_, index) => PRINTS_TO.test(command.args[index - 1]?.value ?? ''));
  return statement({
    observations: overwriting(words, { verb: 'Overwrites' }, command, context),
    touches: touchesOf(words, 'write', command, context),
  });
}

/** Credentials that are looked for by name and handed to a program that prints them. */
function foundSecrets(command: Command, patterns: readonly string[], context: RuleContext): readonly Observation[] {
  const values = command.args.map(({ value }) => value);
  const prints = values.some((value, index) => {
    const started = startedProgram(values.slice(index + 1));
    return STARTS.test(value) && printerNames.includes(started);
  });
  const words = patterns.map((value) => ({ value, dynamic: false, glob: true, raw: value, span: command.span }));
  return prints ? secretsRead(words, command, context) : [];
}

/** `find … -delete` and `find … -exec rm {}`; whatever else `-exec` starts is a command of its own. */
export const find: RulePack = {
  programs: ['find', 'gfind'],
  documentation: ['https://www.gnu.org/software/findutils/manual/html_node/find_html/Delete-Files.html'],
  review: (command, context) => {
    const starts = startsOf(command);
    const words = command.args.map(({ value }) => value);
    const first = words.findIndex((word) => TESTING.test(word) && !LEADING.has(word));
    const removals = first < 0 ? [] : actionsIn(readFind(words.slice(first)), isRemoval);
    return joined([
      statement({ observations: foundSecrets(command, patternsOf(command), context) }),
      printedTo(command, context),
      statement({ touches: guardsFound(removals.length > 0, command, context) }),
      ...removals.flatMap(({ held }) => starts.map((start) => gone(start, soughtBy(held), command, context))),
    ]);
  },
  examples: {
    catches: [
      { run: "find ~ -name '*.key' -delete", rule: 'files/outside', effect: 'delete' },
      { run: 'find / -delete', rule: 'files/home-or-root', effect: 'delete', target: '/' },
      { run: 'find ~ -mindepth 1 -delete', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'find . -type f -delete', rule: 'files/workspace', effect: 'lose-work' },
      { run: 'find . -name "*.tfstate" -delete', rule: 'files/matching', effect: 'delete' },
      { run: "find . -name '*.go' -exec rm -f {} +", rule: 'files/matching', effect: 'lose-work' },
      { run: 'find . -name .env -exec cat {} ;', rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
      { run: 'find / -exec env rm -rf {} ;', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'find src -name "*.ts" -delete', rule: 'files/matching', effect: 'lose-work' },
      { run: 'find /var/lib/app -mtime +30 -delete', rule: 'files/outside', effect: 'delete' },
      { run: 'find . -name "*.pyc" -delete', rule: 'files/made', effect: 'delete' },
      { run: "find . -name node_modules -prune -exec rm -rf '{}' +", rule: 'files/made', effect: 'delete' },
      { run: "find /tmp -name 'shop-*' -delete", rule: 'files/made', effect: 'delete' },
      { run: 'find build -type f -delete', rule: 'files/made', effect: 'delete' },
      { run: 'find /tmp/x -delete', rule: 'files/made', effect: 'delete' },
      { run: 'find . -name node_modules -prune -exec rm -rf {} +', rule: 'files/made', effect: 'delete' },
      { run: "find . -fprintf /etc/cron.d/x '%p'", rule: 'files/system', effect: 'replace', target: '/etc/cron.d/x' },
      { run: 'find . ! -empty -delete', rule: 'files/workspace', effect: 'lose-work' },
      { run: 'find . -empty -o -name src -delete', rule: 'files/matching', effect: 'lose-work' },
      { run: "find . ! -name '*.log' -delete", rule: 'files/workspace', effect: 'lose-work' },
      { run: 'find . ( -name "*.pyc" -o -type f ) -delete', rule: 'files/workspace', effect: 'lose-work' },
      { run: 'find . -type l ! -exec test -e {} ; -delete', rule: 'files/matching', effect: 'lose-work' },
      { run: "find . -name '*.ts' -print -o -name '*.pyc' -delete", rule: 'files/made', effect: 'delete' },
      { run: 'find . -name .DS_Store -delete', rule: 'files/made', effect: 'delete' },
    ],
    leaves: [
      'find . -name "*.ts"',
      "find . -fprintf list.txt '%p'",
      'find . -name .env',
      'find . -name "*.md" -exec cat {} +',
      'find . -name node_modules -prune',
      'find . -type d -empty -delete',
      'find . ( -type f -size 0 -o -empty ) -a -empty -delete',
      'find src -exec grep -l rm {} +',
      'find . -exec echo -delete ; -print',
    ],
  },
};
