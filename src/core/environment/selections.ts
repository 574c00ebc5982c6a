import type { Command } from '../model/command';
import type { SessionFact } from '../model/session';
import { optionValues } from './ambient';

/** The words of a command that are no options; the value of an option counts as one where nobody tells them apart. */
function plainWords({ args }: Command): readonly string[] {
  return args.filter((word) => !word.dynamic && !word.value.startsWith('-')).map((word) => word.value);
}

type Selecting = {
  /** The words before the name. */
  readonly words: readonly string[];
  /** Options that hold the name; without one of them it is the word that follows. */
  readonly options?: readonly string[];
};

/** How programs are told what to use from now on, in a place that outlives the command. */
const selecting: Readonly<Record<string, readonly Selecting[]>> = {
  pulumi: [
    { words: ['stack', 'select'], options: ['--stack', '-s'] },
    { words: ['stack', 'init'], options: ['--stack', '-s'] },
  ],
  docker: [{ words: ['context', 'use'] }],
  firebase: [{ words: ['use'] }],
  gcloud: [{ words: ['config', 'configurations', 'activate'] }],
  supabase: [{ words: ['link'], options: ['--project-ref'] }],
  vercel: [{ words: ['link'], options: ['--project', '-p'] }],
  netlify: [{ words: ['link'], options: ['--name', '--id'] }],
  railway: [{ words: ['environment'] }, { words: ['link'], options: ['--environment', '-e'] }],
  heroku: [{ words: ['git:remote'], options: ['--app', '-a'] }],
  doctl: [{ words: ['auth', 'switch'], options: ['--context'] }],
  hcloud: [{ words: ['context', 'use'] }],
  nats: [{ words: ['context', 'select'] }],
  argocd: [{ words: ['context'] }],
};

function nameIn(command: Command, { words, options = [] }: Selecting): string | null {
  const plain = plainWords(command);
  const at = plain.indexOf(words[0] ?? '');
  if (at < 0 || !words.every((word, step) => plain[at + step] === word)) return null;
  const named = options.flatMap((option) => optionValues(command.args, option)).at(-1);
  return named ?? plain[at + words.length] ?? null;
}

/** What `command` tells its program to use from now on; later commands of the session stand on it. */
export function selections(command: Command): readonly SessionFact[] {
  const { program, host } = command;
  if (host !== null || !Object.hasOwn(selecting, program)) return [];
  const names = (selecting[program] ?? []).map((one) => nameIn(command, one)).filter((name) => name !== null);
  return names.map((name) => ({ kind: 'selection', program, name }));
}
