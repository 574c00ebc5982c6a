import type { Word } from '../../model/command';
import { programName } from '../run/programName';
import type { WrapperCall } from './wrapper';
import { bare, childShell } from './wrapper';

/** Names of programs that other tools use as verbs of their own, or that are plain words: `acme rm NAME`. */
const ALSO_VERBS: ReadonlySet<string> = new Set(
  `rm mv cp ln dd kill find test run install mount umount format shutdown reboot halt stop start at batch delete exec tar
  node go net reg op machine editor trash tee date file sort split script service function install-package patch source
  serve link move copy del rd ri rmdir type set head tail cat more less view vault atlas goose flux convex fly render
  stripe dart lift knife vela heat task just make ant rake echo printf local export import access cut join print deploy
  time watch command update upgrade account accounts user users group groups host hosts network volumes secrets crypto
  secret sam esc plan apply sync push pull docs web app pod pods mix nomad consul sentry index redo undo history env`.split(
    /\s+/,
  ),
);

/** Those that start others, whom no tool names without meaning to start them. */
const STARTERS: ReadonlySet<string> = new Set('sudo doas nohup timeout xargs'.split(' '));

/** Options whose value is a line for a shell, by the names that tools agree on. */
const LINE = /^(?:-c|--(?:command|cmd|exec|execute|run|shell-command))(?:=([^]+))?$/;

/** `acme completion bash`: a shell is started where an option says what it reads. */
const SHELL = /^(?:ba|z|da)?sh$/;

function isStarted({ value, dynamic }: Word, { reader, args }: WrapperCall, isSure: boolean): boolean {
  const { governed } = reader.options;
  const name = dynamic ? '' : programName(value, governed);
  if (SHELL.test(name)) return args[args.findIndex((word) => word.value === value) + 1]?.value.startsWith('-') === true;
  return STARTERS.has(name) || (governed.has(name) && (isSure || !ALSO_VERBS.has(name)));
}

/** The words from the first one on that names a program and has others behind it. */
function behind(call: WrapperCall, onlyDashes: boolean): readonly Word[] {
  const dashes = call.args.findIndex(({ value }) => value === '--');
  const at = call.args.findIndex((word, index) =>
    index === dashes + 1 && dashes >= 0 ? isStarted(word, call, true) : !onlyDashes && isStarted(word, call, false),
  );
  const words = at < 0 ? [] : call.args.slice(at);
  return words.length > 1 ? words : [];
}

/** The line that an option holds, where it begins with the name of a program. */
function lineIn(call: WrapperCall): Word | null {
  for (const [at, word] of call.args.entries()) {
    const found = LINE.exec(word.value);
    const line = found === null ? undefined : found[1] === undefined ? call.args[at + 1] : { ...word, value: found[1] };
    const [first = ''] = line?.value.trimStart().split(/\s/) ?? [];
    if (line !== undefined && /\s/.test(line.value.trim()) && isStarted({ ...line, value: first }, call, true))
      return line;
  }
  return null;
}

/**
 * A program that nobody knows and whose words go on to one that a rule knows starts that one, as far as anybody can
 * tell: `wait-and-retry -n 3 terraform destroy`. It stays a command of its own. One that a rule knows, or that is known
 * to start nothing, may still hand on what stands behind `--`.
 */
export function startsBehind(call: WrapperCall): void {
  const { governed, ordinary } = call.reader.options;
  if (ordinary === undefined || ordinary.has(call.name)) return;
  const isKnown = governed.has(call.name);
  const words = behind(call, isKnown);
  if (words.length > 0) return void call.reader.start(words, bare(call));
  const line = isKnown ? null : lineIn(call);
  if (line !== null) call.reader.runText(line.value, line.span, childShell(call, ['sh']));
}
