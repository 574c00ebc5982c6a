import { ownField } from '../../../model/ownField';
import { readData } from '../readData';
import { isRecord, itemsOf, recordAt, textAt, textsOf } from '../values';
import type { TaskFile } from '../taskFile';
import type { Chosen, LineList } from './lineList';

type Sections = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Sections of an INI file; a value goes on over lines that are set in. */
function readIni(text: string): Sections {
  const sections = new Map<string, Map<string, string>>();
  let section = new Map<string, string>();
  let key = '';
  for (const line of text.split('\n')) {
    const name = /^\[([^\]]+)\]/.exec(line)?.[1];
    const [, own, value = ''] = /^([\w.-]+)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) sections.set(name, (section = new Map<string, string>()));
    else if (own !== undefined) section.set((key = own), value);
    else if (/^\s+[^\s#;]/.test(line)) section.set(key, `${section.get(key) ?? ''}\n${line.trim()}`);
  }
  return sections;
}

const KEYS = ['commands_pre', 'commands', 'commands_post'];

/** `{posargs:DEFAULT}` is what stands behind `--`, and `{[SECTION]KEY}` what another section says. */
function filled(text: string, extra: string, sections: Sections, depth = 0): string {
  const whole = text.replace(/\{\[([^\]]+)\](\w+)\}/g, (_, section: string, key: string) =>
    depth > 4 ? '' : filled(sections.get(section)?.get(key) ?? '', extra, sections, depth + 1),
  );
  return whole.replace(/\{posargs(?::([^}]*))?\}/g, (_, fallback = '') => (extra === '' ? String(fallback) : extra));
}

function ofIni(text: string, { names, extra }: Chosen): readonly string[] {
  const sections = readIni(text);
  const base = sections.get('testenv');
  return (names.length === 0 ? [''] : names).flatMap((name) => {
    const own = sections.get(`testenv:${name}`);
    const lines = KEYS.flatMap((key) => filled(own?.get(key) ?? base?.get(key) ?? '', extra, sections).split('\n'));
    // A line that ends in a backslash goes on; a dash in front lets it fail.
    return lines.map((line) => line.trim().replace(/^-\s*/, '')).filter((line) => line !== '');
  });
}

function quotedWord(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function ofToml(file: TaskFile, { names, extra }: Chosen): readonly string[] {
  const root: unknown = readData(file);
  const tool = recordAt(root, 'tool', 'tox');
  const said = Object.keys(tool).length > 0 ? tool : root;
  const legacy = textAt(said, 'legacy_tox_ini');
  if (legacy !== null) return ofIni(legacy, { names, extra, options: [] });
  const base = recordAt(said, 'env_run_base');
  return (names.length === 0 ? [''] : names).flatMap((name) => {
    const own = recordAt(said, 'env', name);
    const commands = KEYS.flatMap((key) => itemsOf(ownField(own, key) ?? ownField(base, key)));
    return commands.map((words) => {
      const texts = itemsOf(words).flatMap((one) => (isRecord(one) ? [extra] : textsOf(one).map(quotedWord)));
      return texts.join(' ');
    });
  });
}

/** `tox [run] -e NAME`: what the environments of a test run start. */
export const tox: LineList = {
  files: ['tox.ini', 'tox.toml', 'pyproject.toml', 'setup.cfg'],
  verbs: ['', 'run', 'r', 'run-parallel', 'p'],
  short: 'ecfpqmxtk',
  long: ['conf', 'root', 'workdir', 'env', 'result-json', 'override', 'parallel'],
  file: ['-c', '--conf'],
  named: ['-e', '--env'],
  lines: (file, chosen) =>
    file.path.endsWith('.toml') ? ofToml(file, chosen) : ofIni(file.text.replaceAll(/\\\n\s*/g, ' '), chosen),
};
