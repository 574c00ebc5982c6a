import type { Command, RuleContext } from '../../model/command';
import type { Observation } from '../../model/finding';
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
      if (command.input.kind !== 'pipe' || !handsOn(command)) continue;
      return intoWords([...readings.slice(0, from), { command, secrets }, ...readings.slice(at + 1)], from, tell);
    }
    // Nobody reads the pipe: the reader knew what the rest of it would say.
    if (command.input.kind === 'none') return intoWords(readings, from, tell);
    if (sendsInput(command) || !handsOn(command) || command.output !== 'piped') {
      return secrets.flatMap((secret) => ended(secret, command, tell));
    }
  }
  return [];
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
    if (sentWords(command).some(holds)) {
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

/** `nc host 9 < key`: the input itself is a credential. */
function fromInput(command: Command, tell: Tell): readonly Flow[] {
  const { input } = command;
  if (input.kind !== 'file' || !sendsInput(command)) return [];
  const context = tell(command);
  // A redirection opens the file here, whichever machine the program runs on.
  const here = { ...command, host: null };
  return credentialsAmong([input.path], here, context).map((word) => ({
    command,
    observation: secretSent(word.value, destination(command), command, context),
  }));
}

/** Where the credentials that a script's commands read end up, inside the same script. */
export function secretFlow(readings: readonly Reading[], tell: Tell): readonly Flow[] {
  return readings.flatMap(({ command, secrets }, index) => {
    const input = fromInput(command, tell);
    if (secrets.length === 0) return input;
    switch (command.output) {
      case 'piped':
        return [...input, ...downThePipe(readings, index, tell)];
      case 'captured':
        return [...input, ...intoWords(readings, index, tell)];
      case 'shown':
      case 'file':
        return input;
    }
  });
}
