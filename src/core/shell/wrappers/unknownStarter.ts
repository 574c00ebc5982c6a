import type { Word } from '../../model/command';
import { programName } from '../run/programName';
import type { WrapperCall } from './wrapper';
import { bare, childShell } from './wrapper';

/** Names of programs that are words besides, or verbs of other tools: `acme rm NAME`, `acme drop database NAME`. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  `access account accounts ace add age alter apply app arc argo at atlas batch bless boundary bore build cake cap
  changeset chef cipher code command console copilot copy cp crane create curator cursor cut dagger dart date dd deck del
  delete deploy describe dog drop echo elm encore env erase exec expect explain export find flask flux fly format function
  garden gel gem get gist go goose grant group groups halt harness hatch head heat history hive host hosts http https hub
  import index info init insert install inv invoke join just keeper kill kind kitchen knife kong less lift link ln local
  machine make merge metal migrate mike mill mint mise mix modal more mount move mv neon net network node now op orb packet
  pants pass passwd patch payload phase plan platform pod pods port portal porter prefect print printf project prune pull
  push rage rain reboot redo refinery reg registry remove rename render replace resend restart restore revoke rm rmdir
  route run rush sail salt sam sanity scoop script sync secret secrets security select send serve service set shipit
  shutdown shuttle show sky snap snow solr sort source spark split sponge stack start status step stop stripe surge swift
  tail tar task tea temporal test thanos tilt time touch transfer trash travis truncate type umount undo unlink up update
  upgrade upsert use user users vapor vault vela volumes watch weed wipe wish with zip`.split(/\s+/),
);

/** Words of a tool's own before the program: numbers, times, paths, settings, and the verbs that start something. */
const BEFORE = /[\d./=:,]|^(?:run|exec|execute|start|do|x|retry|--?)$|^-/;

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
  return STARTERS.has(name) || (governed.has(name) && (isSure || !ALSO_WORDS.has(name)));
}

/** A verb behind which every tool starts a program, past words that say where: `acme exec PLACE PROGRAM …`. */
const STARTING_VERB = /^(?:exec|execute|x)$/;

/** Whether all that stands before the word may be the tool's own: no other word has begun to say what it does. */
function isFirst(args: readonly Word[], index: number): boolean {
  const before = args.slice(0, index);
  if (STARTING_VERB.test(before.find(({ value }) => !value.startsWith('-'))?.value ?? '')) return true;
  return before.every(({ value }, at) => BEFORE.test(value) || (args[at - 1]?.value.startsWith('-') ?? false));
}

/** The words from the first one on that names a program and has others behind it. */
function behind(call: WrapperCall, onlyDashes: boolean): readonly Word[] {
  const { args } = call;
  const dashes = args.findIndex(({ value }) => value === '--');
  const at = args.findIndex((word, index) =>
    dashes >= 0 && index === dashes + 1
      ? isStarted(word, call, true)
      : !onlyDashes && isFirst(args, index) && isStarted(word, call, false),
  );
  const words = at < 0 ? [] : args.slice(at);
  return words.length > 1 ? words : [];
}

/** Several words, the first of which is the name of a program. */
function isLine(word: Word, call: WrapperCall): boolean {
  const [first = '', ...others] = word.value.trim().split(/\s+/);
  return others.length > 0 && isStarted({ ...word, value: first }, call, true);
}

/** Verbs behind which a text is a line: `acme shell LINE`. */
const LINE_VERB = /^(?:exec|execute|x|run|shell|sh|cmd|command|ssh)$/;

/** The line that an option holds, or that stands behind such a verb, where it begins with the name of a program. */
function lineIn(call: WrapperCall): Word | null {
  const isVerb = LINE_VERB.test(call.args[0]?.value ?? '');
  const held = call.args.flatMap((word, at): readonly (Word | undefined)[] => {
    const found = LINE.exec(word.value);
    if (found === null) return isVerb ? [word] : [];
    return [found[1] === undefined ? call.args[at + 1] : { ...word, value: found[1] }];
  });
  return held.find((word) => word !== undefined && isLine(word, call)) ?? null;
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
