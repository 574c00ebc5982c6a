import { ownField } from '../../model/ownField';
import { commandsIn, type Words } from './words';

/** What a command destroys, or does without a person's yes. */
export type Hazard = {
  /** The same text for the same kind of run: `terraform destroy`. */
  readonly name: string;
  /** Offset of the command's program in the text. */
  readonly at: number;
};

/** Words that start another program, or stand before one; what they take themselves is passed over. */
const BEFORE =
  /^(?:sudo|env|exec|command|nohup|time|nice|ionice|timeout|retry|xargs|then|do|else|if|elif|while|until|!|\{|@|-|npx|pnpx|bunx|yarn|pnpm|aws-vault|saml2aws|op|doppler|chamber|direnv|dotenv|infisical|teller|poetry|pipenv|uv|mise|asdf|sops|winpty|&)$/;

const SHELLS = /^(?:ba|z|k|da)?sh$/;

/** Reading goes no deeper into texts that are given to a shell. */
const MAX_DEPTH = 3;

function isFlag(word: string, ...names: readonly string[]): boolean {
  const bare = word.replace(/^--?/, '');
  return bare !== word && names.some((name) => bare === name || bare === `${name}=true` || bare === `${name}=1`);
}

/** Options whose value may stand in the next word. */
const VALUED =
  /^--?(?:var|var-file|target|replace|state|state-out|backup|lock-timeout|parallelism|chdir|stack|s|profile|region|stack-name|app|a|context|c|name|terragrunt-working-dir|working-dir)$/;

/** Verbs and operands: what is no option and no value of one. */
function plain(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => !word.startsWith('-') && !VALUED.test(words[at - 1] ?? ''));
}

/** An apply that asks nobody, or that is told what to destroy. A saved plan is carried out as it was made. */
function apply(verb: string, operands: readonly string[], words: readonly string[]): string | null {
  if (words.some((word) => isFlag(word, 'destroy'))) return `${verb} -destroy`;
  if (words.some((word) => /^--?replace(?:=|$)/.test(word))) return `${verb} -replace`;
  const asksNobody = words.some((word) =>
    isFlag(word, 'auto-approve', 'terragrunt-non-interactive', 'non-interactive'),
  );
  return asksNobody && operands.length === 0 ? `${verb} -auto-approve` : null;
}

/** What terraform and those who speak like it would do without a question. `words` stand behind the program. */
function terraform(words: readonly string[]): string | null {
  const said = plain(words);
  const [verb = '', ...operands] = said[0] === 'run-all' || said[0] === 'run' ? said.slice(1) : said;
  const [second = ''] = operands;
  if (/^(?:destroy|destroy-all|taint)$/.test(verb)) return verb;
  if (/^(?:state (?:rm|push)|workspace delete)$/.test(`${verb} ${second}`)) return `${verb} ${second}`;
  return /^(?:apply|apply-all|deploy)$/.test(verb) ? apply(verb, operands, words) : null;
}

/** `atmos terraform destroy COMPONENT -s STACK`: the component is no saved plan. */
function atmos([kind = '', ...words]: readonly string[]): string | null {
  if (kind !== 'terraform' && kind !== 'tofu') return null;
  const [verb = ''] = plain(words);
  const saved = words.some((word) => isFlag(word, 'from-plan'));
  if (verb === 'deploy') return saved ? null : 'deploy';
  return saved ? null : terraform([verb, ...words.filter((word) => word.startsWith('-'))]);
}

function verbs(...destroying: readonly string[]): (words: readonly string[]) => string | null {
  return (words) => {
    const said = plain(words).join(' ');
    return destroying.find((verb) => said === verb || said.startsWith(`${verb} `)) ?? null;
  };
}

const programs: Readonly<Record<string, (words: readonly string[]) => string | null>> = {
  terraform,
  tofu: terraform,
  terragrunt: terraform,
  atmos,
  cdktf: (words) => verbs('destroy')(words) ?? terraform(words.filter((word) => word !== plain(words)[1])),
  pulumi: verbs('destroy', 'down', 'stack rm', 'state delete'),
  cdk: verbs('destroy'),
  sam: verbs('delete'),
  serverless: verbs('remove'),
  sls: verbs('remove'),
  eksctl: verbs('delete cluster', 'delete nodegroup'),
  kops: (words) => (words.some((word) => isFlag(word, 'yes')) ? verbs('delete cluster')(words) : null),
  aws: verbs('cloudformation delete-stack'),
};

/** Names of which a text has one that destroys anything known here. */
export const mayDestroy =
  /\b(?:terraform|tofu|terragrunt|atmos|cdktf|pulumi|cdk|sam|serverless|sls|eksctl|kops|cloudformation)\b/;

function programAt(words: readonly string[]): number {
  const first = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
  if (first < 0 || !BEFORE.test(words[first] ?? '')) return first;
  return words.findIndex(
    (word, at) => at > first && (Object.hasOwn(programs, nameOf(word)) || SHELLS.test(nameOf(word))),
  );
}

function nameOf(word: string): string {
  const name = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
  return name.replace(/^[@+-]+/, '').replace(/\.exe$/i, '');
}

function hazardOf(command: Words, depth: number): readonly Hazard[] {
  const words = command.map(({ text }) => text);
  const at = programAt(words);
  const program = nameOf(words[at] ?? '');
  if (SHELLS.test(program)) {
    const inner = command[words.findIndex((word, index) => index > at && /^-\w*c$/.test(word)) + 1];
    return inner === undefined || inner === command[0] || depth >= MAX_DEPTH
      ? []
      : hazardsAt(inner.text, depth + 1).map((hazard) => ({ ...hazard, at: command[at]?.at ?? 0 }));
  }
  const judge = ownField(programs, program);
  const found = judge?.(words.slice(at + 1)) ?? null;
  return found === null ? [] : [{ name: `${program} ${found}`, at: command[at]?.at ?? 0 }];
}

function hazardsAt(text: string, depth: number): readonly Hazard[] {
  return commandsIn(text).flatMap((command) => hazardOf(command, depth));
}

/** What the commands of a shell's text destroy, or do without a person. */
export function hazardsIn(text: string): readonly Hazard[] {
  return hazardsAt(text, 0);
}
