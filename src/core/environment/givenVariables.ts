import type { Command, RuleContext } from '../model/command';
import { absolutePath } from '../model/filePath';
import { foldersAbove } from './nearbyFile';

const ASSIGNMENT = /^\s*(?:export\s+)?(\w+)\s*=\s*["']?([^"'\s#]*)/;

/** The assignments of a file of variables; the last one of a name counts, and one with a variable in it says nothing. */
function assignmentsIn(text: string, cwd: string | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, written] = ASSIGNMENT.exec(line) ?? [];
    const value = written?.replace(/^\$(?:PWD|\{PWD\}|\(pwd\))(?=\/)/, cwd ?? '$PWD') ?? '';
    if (name !== undefined && value !== '' && !value.includes('$')) found.set(name, value);
  }
  return found;
}

/** The file of variables that a launcher hands its program: `dotenv -e .env.prod -- …`, `direnv exec infra …`. */
export function handedVariables(command: Command, context: RuleContext): ReadonlyMap<string, string> {
  const { DOTENV_CONFIG_PATH: file, DIRENV_DIR: folder } = command.variables;
  const path = file ?? (folder == null ? null : `${folder}/.envrc`);
  const absolute = path === null || command.host !== null ? null : absolutePath(path, command.cwd);
  const text = absolute === null ? null : context.read(absolute);
  return text === null ? new Map() : assignmentsIn(text, command.cwd);
}

const ENTERED = ['.envrc', 'mise.toml', '.mise.toml', 'mise.local.toml', '.mise.local.toml'];

const LOADS = /^\s*(?:dotenv|dotenv_if_exists|source_env|source_env_if_exists)(?:\s+["']?([^"'\s#]+))?/;

/** The text with those of the files before it that `dotenv` and `source_env` of direnv take in; what stands in it comes last. */
function withLoaded(text: string, folder: string, context: RuleContext): string {
  const loaded = text.split('\n').flatMap((line) => {
    const found = LOADS.exec(line);
    const path = found === null ? null : absolutePath(found[1] ?? '.env', folder);
    return path === null ? [] : (context.read(path) ?? context.read(`${path}/.envrc`) ?? []);
  });
  return [...loaded, text].join('\n');
}

/** What direnv and mise set in a shell that enters the command's folder: the nearest of their files. */
export function enteredVariables(command: Command, context: RuleContext): ReadonlyMap<string, string> {
  for (const folder of foldersAbove({ command, context })) {
    const texts = ENTERED.flatMap((name) => context.read(`${folder}/${name}`) ?? []);
    if (texts.length > 0) return assignmentsIn(withLoaded(texts.join('\n'), folder, context), folder);
  }
  return new Map();
}
