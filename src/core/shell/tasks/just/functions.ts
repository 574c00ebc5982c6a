import { ownField } from '../../../model/ownField';
import { UNKNOWN_PART } from '../../../model/command';

/** What functions may ask for. */
export type JustPlaces = {
  readonly environment: (name: string) => string | undefined;
  readonly folder: string;
  readonly startedIn: string;
};

type JustFunction = (args: readonly string[], places: JustPlaces) => string;

const environment: JustFunction = ([name = '', otherwise], places) =>
  places.environment(name) ?? otherwise ?? UNKNOWN_PART;
const folder: JustFunction = (_, places) => places.folder;
const startedIn: JustFunction = (_, places) => places.startedIn;

const functions: Readonly<Record<string, JustFunction>> = {
  env: environment,
  env_var: environment,
  env_var_or_default: environment,
  justfile_directory: folder,
  justfile_dir: folder,
  source_directory: folder,
  invocation_directory: startedIn,
  invocation_dir: startedIn,
  invocation_directory_native: startedIn,
  just_executable: () => 'just',
  quote: ([text = '']) => `'${text.replaceAll("'", "'\\''")}'`,
  replace: ([text = '', from = '', to = '']) => (from === '' ? text : text.replaceAll(from, to)),
  trim: ([text = '']) => text.trim(),
  trim_start: ([text = '']) => text.trimStart(),
  trim_end: ([text = '']) => text.trimEnd(),
  uppercase: ([text = '']) => text.toUpperCase(),
  lowercase: ([text = '']) => text.toLowerCase(),
  append: ([suffix = '', text = '']) => words(text, (word) => word + suffix),
  prepend: ([prefix = '', text = '']) => words(text, (word) => prefix + word),
  join: (parts) => parts.join('/').replaceAll(/\/{2,}/g, '/'),
  file_name: ([path = '']) => path.slice(path.lastIndexOf('/') + 1),
  parent_directory: ([path = '']) => path.slice(0, Math.max(0, path.lastIndexOf('/'))),
  error: () => '',
  require: ([name = '']) => name,
};

function words(text: string, apply: (word: string) => string): string {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(apply)
    .join(' ');
}

/** What a function gives; what it asks the machine is not known. */
export function justFunction(name: string, args: readonly string[], places: JustPlaces): string {
  const apply = ownField(functions, name);
  return apply?.(args, places) ?? UNKNOWN_PART;
}
