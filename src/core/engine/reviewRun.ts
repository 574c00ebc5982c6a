import { budgetOf, type Budget } from '../model/budget';
import type { Command, Input, RuleContext, Script, Started } from '../model/command';
import type { RunArgv, RunScript } from '../model/operation';
import type { Touch } from '../model/finding';
import { placeOf, type Span } from '../model/place';
import { remember } from '../model/session';
import { selections } from '../environment/selections';
import { handedOver } from '../rules/files/handedOver';
import { named } from '../rules/files/named';
import { redirecting } from '../rules/files/overwriting';
import { touchedPath } from '../rules/files/writing';
import { dumpFlow } from '../rules/databases/dumpFlow';
import { downloadFlow } from '../rules/downloads/downloadFlow';
import { secretFlow, type Reading } from '../rules/secrets/secretFlow';
import { makesNothing } from '../shell/run/makesNothing';
import { readArgv } from '../shell/readArgv';
import { readScript } from '../shell/readScript';
import type { ReadOptions } from '../shell/readOptions';
import { carriesNothing } from '../rules/carrying/carrying';
import { carriedOutBy } from '../rules/carrying/carriedOutBy';
import { carrierOf } from './carrierOf';
import { carriedFindings, withCalled } from './carriedFindings';
import { consoleLines } from './consoleLines';
import { joined, plannedFindings, withSummary } from './plannedFindings';
import { withDestroyed } from './destroyedFindings';
import type { Gathered } from './gathered';
import { nothingGathered, together } from './gathered';
import { canonical, commandSeen } from './commandSeen';
import { carriedOf } from './reviewChange';
import { codeWrites } from './codeWrites';
import { withKeptSecrets } from './keptSecrets';
import { withMadeLinks } from './madeLinks';
import { withRehearsals } from '../rules/rehearsals/withRehearsals';
import { governed, ordinary, packFor, readerOf } from './packFor';
import { reviewLeft } from './reviewLeft';
import { reviewTouches } from './reviewTouches';
import type { Scope } from './scope';
import { atPlaceOf, located, ruleContext, variableOf } from './scope';
import { unnamedProgram, withWords } from './unnamedProgram';
import { withLaterInput } from './withLaterInput';

/** Code that starts a shell that starts code …: deeper than this nobody writes by accident. */
const DEEPEST = 5;

/** INVARIANT: code and what it starts cost no more than this, whatever the text; past it an unknown says so. */
const MOST_STEPS = 200_000;
/** What judging one command costs, in steps. */
const COMMAND = 300;

function readOptions(scope: Scope, run: RunScript | RunArgv, cwd: string): ReadOptions {
  const { home } = scope.ports.surroundings(scope.cwd, scope.variables);
  return {
    dialect: 'script' in run ? run.dialect : 'bash',
    cwd,
    home,
    variables: (name) => variableOf(scope, null, name),
    parse: scope.ports.parse,
    read: scope.ports.read,
    isMissing: scope.ports.isMissing,
    names: scope.ports.names,
    governed,
    ordinary,
  };
}

/** Where output goes to be seen or forgotten; every other device is a disk until shown otherwise. */
function isSink(path: string): boolean {
  return /^\/dev\/(?:null|zero|full|tty|stdin|stdout|stderr|fd\/\d+)$/.test(path);
}

/** Files a command's redirections write. */
function redirected(scope: Scope, command: Command): readonly Touch[] {
  const { workspaces } = scope.ports.surroundings(command.cwd ?? scope.cwd, scope.variables);
  return command.redirects.flatMap(({ how, to }) => {
    const path = how === 'read' ? null : touchedPath(to, command.cwd, workspaces);
    if (path === null || isSink(path)) return [];
    return [{ path, how: 'write' as const, at: placeOf(scope.text, command.span) }];
  });
}

/** One program start: what its rule pack says of it, and what its redirections touch. */
function reviewCommand(reader: Reader, command: Command, depth: number): Gathered {
  const { scope } = reader;
  const pack = packFor(command, reader.run);
  const files = named(command, ruleContext(scope, command));
  const redirects = [...redirected(scope, command), ...files.touches];
  const base = {
    ...nothingGathered,
    identity: [canonical(command)],
    commands: [commandSeen(command)],
    session: selections(command),
    findings: located(scope, command, [
      ...redirecting(command, ruleContext(scope, command)),
      ...handedOver(command, ruleContext(scope, command)),
      ...files.observations,
    ]),
  };
  if (pack === undefined) {
    const told = readerOf.has(command.program) ? nothingGathered : unnamedProgram(scope, command);
    return together([base, told, touched(scope, command, redirects)]);
  }
  const context = ruleContext(scope, command);
  const said = withRehearsals(command, withWords(pack.review(command, context), command, context));
  const carrying = command.host === null ? carriedOutBy(command, ruleContext(scope, command)) : carriesNothing;
  const settles = [...said.settles, ...carrying.settles].map((settled) => withCalled(scope, settled));
  const carried = [...settles, ...carrying.quotes].flatMap((settled) => carriedFindings(scope, settled));
  const planned = plannedFindings(scope, command, [...said.applies, ...carrying.applies]);
  const found = located(scope, command, said.observations).map((finding) => withSummary(scope, finding, planned));
  const stated = withDestroyed(scope, command, said, found);
  return together([
    {
      ...base,
      findings: [...base.findings, ...stated, ...joined(planned, carried)],
      unknowns: [...said.unknowns, ...planned.unknowns],
      session: [...base.session, ...said.session],
      settles,
    },
    touched(scope, command, [...redirects, ...said.touches]),
    reviewStarts(reader, command, said.starts, depth, true),
  ]);
}

/** Touches on this machine; what a command does to files of another host is not a file of ours. */
function touched(scope: Scope, command: Command, touches: readonly Touch[]): Gathered {
  if (command.host !== null || touches.length === 0) return nothingGathered;
  const before = touches
    .filter((touch) => touch.how !== 'read')
    .map(({ path }) => ({ path, before: scope.ports.read(path), after: null }));
  const left = (path: string): string | null => scope.left?.get(path) ?? null;
  return { ...reviewTouches(scope, touches, () => null, left), carried: carriedOf(scope, before) };
}

type Reader = { readonly scope: Scope; readonly run: RunScript | RunArgv; readonly budget: Budget };

/** A script's commands in their order, each judged with what the ones before it left behind. */
function reviewScript(reader: Reader, script: Script, depth: number, outer: Span | null = null): Gathered {
  const parts: Gathered[] = [];
  const readings: Reading[] = [];
  let scope: Scope = script.written === undefined ? reader.scope : { ...reader.scope, left: script.written };
  for (const command of script.commands) {
    const placed = outer === null ? command : { ...command, span: outer };
    if (depth > 0 && !reader.budget.spend(COMMAND)) {
      parts.push(tooMuch(scope, placed));
      break;
    }
    const carrier = carrierOf(command, script.commands);
    const there = { ...reader, scope: carrier === undefined ? scope : atPlaceOf(scope, carrier) };
    const part = together([reviewCommand(there, placed, depth), reviewCode(there, placed, depth)]);
    parts.push(part);
    readings.push({ command, secrets: secretsIn(part) });
    scope = {
      ...withKeptSecrets(withMadeLinks(scope, command), readings),
      session: remember(scope.session, part.session),
      isAsFound: scope.isAsFound && makesNothing(command),
    };
  }
  const tell = (command: Command): RuleContext => ruleContext(reader.scope, command);
  const { commands } = script;
  const flows = [...secretFlow(readings, tell), ...downloadFlow(commands, tell), ...dumpFlow(commands, tell)];
  const at = outer === null ? null : placeOf(scope.text, outer);
  const findings = flows.flatMap(({ command, observation }) =>
    located(reader.scope, command, [at === null ? observation : { ...observation, at }]),
  );
  const told = together([
    ...parts,
    { ...nothingGathered, findings, unknowns: script.unknowns, session: script.session },
  ]);
  return together([told, reviewLeft(scope, script.written, told)]);
}

function secretsIn(part: Gathered): readonly string[] {
  return part.findings.filter(({ effect }) => effect === 'read-secret').map(({ target }) => target.name);
}

function tooMuch(scope: Scope, { span }: Command): Gathered {
  const says = 'the code does more than can be looked at';
  return {
    ...nothingGathered,
    unknowns: [{ code: 'too-long', stake: 'present', at: placeOf(scope.text, span), says }],
  };
}

/** Each start once: the second one does what the first does. */
function unlike<T extends Started>(starts: readonly T[]): readonly T[] {
  return [...new Map(starts.map((start) => [JSON.stringify(start), start])).values()];
}

/** `python -c`, `node -e`: what their text would start, read as if it had been typed. */
function reviewCode(reader: Reader, command: Command, depth: number): Gathered {
  const { scope } = reader;
  const codeReader = readerOf.get(command.program);
  if (codeReader === undefined) return nothingGathered;
  const { home } = scope.ports.surroundings(scope.cwd, scope.variables);
  const { parse } = scope.ports;
  const context = ruleContext(scope, command);
  const read = context.readAsLeft;
  const reading = codeReader.review(command, { parse, read, text: scope.text, home, budget: reader.budget });
  if (reading === null) {
    const isUnnamed = codeReader.runsOther === true && packFor(command, reader.run) === undefined;
    return isUnnamed ? unnamedProgram(scope, command) : nothingGathered;
  }
  const own = together([
    {
      ...nothingGathered,
      unknowns: reading.unknowns,
      findings: located(scope, command, codeWrites(reading.touches, command, context)),
    },
    touched(scope, command, reading.touches),
    reader.budget.isSpent() ? tooMuch(scope, command) : nothingGathered,
  ]);
  // What the program's parts print is its own output, unless the program takes it in.
  const starts = unlike(reading.starts);
  const kept = starts.filter(({ keeps }) => keeps);
  const printing = starts.filter(({ keeps }) => !keeps);
  return together([
    own,
    reviewStarts(reader, { ...command, output: 'captured' }, kept, depth, false),
    reviewStarts(reader, command, printing, depth, false),
  ]);
}

/**
 * What a command starts by itself, read as if it had been typed where the command runs; `inPlace` is a program that
 * takes the command's place, and so its input and output.
 */
function reviewStarts(
  reader: Reader,
  command: Command,
  starts: readonly Started[],
  depth: number,
  inPlace: boolean,
): Gathered {
  const { scope, run } = reader;
  if (starts.length === 0) return nothingGathered;
  if (depth >= DEEPEST) {
    const says = 'code that starts code, nested too deep to read';
    const at = placeOf(scope.text, command.span);
    return { ...nothingGathered, unknowns: [{ code: 'too-long', stake: 'present', at, says }] };
  }
  const options = { ...readOptions(scope, run, command.cwd ?? scope.cwd), budget: reader.budget };
  // Whatever it starts lands where the command itself does.
  const there = inPlace ? { ...reader, scope: atPlaceOf(scope, command) } : reader;
  const inner = starts.map((one) => {
    const isScript = one.kind === 'script';
    const script = isScript ? readScript(one.text, { ...options, dialect: 'sh' }) : readArgv(one.argv, options);
    const own = reviewScript(there, inherited(script, command, inPlace && !isScript), depth + 1, command.span);
    return isScript ? together([own, reviewConsole(reader, one.text, depth + 1, command.span)]) : own;
  });
  return together(inner.map((one) => ({ ...one, session: [] })));
}

/**
 * Commands found inside a command's text inherit its variables, host and output; one that takes its place has its input
 * too.
 */
function inherited(script: Script, outer: Command, inPlace: boolean): Script {
  const commands = script.commands.map((command) => ({
    ...command,
    ...(inPlace && command.input.kind === 'none' ? { input: outer.input } : {}),
    ...(command.output === 'shown' ? { output: outer.output } : {}),
    host: command.host ?? outer.host,
    variables: { ...outer.variables, ...command.variables },
    via: [...outer.via, outer.program, ...command.via],
  }));
  return { ...script, commands };
}

/** Lines that no shell runs and the console of a program would, which may be open in the terminal. */
function reviewConsole(reader: Reader, text: string, depth: number, outer: Span | null): Gathered {
  const { scope, run } = reader;
  const isOther = 'dialect' in run && (run.dialect === 'powershell' || run.dialect === 'cmd');
  const lines = isOther || depth >= DEEPEST ? null : consoleLines(text, scope.ports.parse);
  if (lines === null) return nothingGathered;
  const span = outer ?? { start: 0, end: text.length };
  const { commands } = readArgv(['console-line', lines], readOptions(scope, run, scope.cwd));
  return together(commands.map((command) => reviewCode(reader, { ...command, span }, depth)));
}

function readRun(scope: Scope, run: RunScript | RunArgv, input: Input): Gathered {
  const options = { ...readOptions(scope, run, run.cwd), input };
  const script =
    'script' in run
      ? readScript(run.script, { ...options, definitions: run.definitions ?? '' })
      : readArgv(run.argv, options);
  const reader: Reader = { scope, run, budget: budgetOf(MOST_STEPS) };
  const own = reviewScript(reader, script, 0);
  return 'script' in run ? together([own, reviewConsole(reader, run.script, 0, null)]) : own;
}

/** A command line or an argv: every program that would start, judged by its rule pack. */
export function reviewRun(scope: Scope, run: RunScript | RunArgv): Gathered {
  const told = readRun(scope, run, { kind: 'none' });
  if (run.input === undefined) return told;
  return withLaterInput(told, readRun(scope, run, { kind: 'pipe', from: null }));
}
