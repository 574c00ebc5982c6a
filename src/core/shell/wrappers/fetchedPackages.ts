import type { Word } from '../../model/command';
import { parseOptions } from './optionGrammar';
import { noteFetched } from './packages';
import type { Wrapper, WrapperCall } from './wrapper';

type Installer = {
  /** The words that install: one of these sequences stands in front. */
  readonly verbs: readonly string[];
  /** Options whose value is the address of what is installed. */
  readonly sources?: readonly string[];
  /** Options that have a word of their own, which is no package. */
  readonly long?: readonly string[];
  readonly short?: string;
};

const pip: Installer = {
  verbs: ['install', 'wheel'],
  sources: ['-e', '--editable'],
  short: 'retifcbd',
  long: [
    'requirement',
    'editable',
    'target',
    'index-url',
    'extra-index-url',
    'find-links',
    'constraint',
    'prefix',
    'root',
  ],
};
const python: Installer = {
  verbs: ['add', 'install'],
  long: ['group', 'extras', 'source', 'index', 'rev', 'tag', 'branch'],
};
const npm: Installer = {
  verbs: ['install', 'i', 'add', 'in'],
  long: ['registry', 'prefix', 'cwd', 'dir', 'filter', 'workspace'],
};

const INSTALLERS: Readonly<Record<string, Installer>> = {
  ...{ pip, pip3: pip, pipx: { ...pip, verbs: ['install', 'inject'] } },
  uv: { ...python, verbs: ['pip install', 'tool install', 'add'] },
  ...{ poetry: python, pdm: python, pipenv: python },
  ...{ npm, pnpm: npm, yarn: { ...npm, verbs: ['add', 'global add'] }, bun: npm },
  cargo: {
    verbs: ['install'],
    sources: ['--git'],
    long: ['git', 'branch', 'tag', 'rev', 'path', 'version', 'root', 'bin'],
  },
  gem: {
    verbs: ['install'],
    sources: ['-s', '--source', '--clear-sources'],
    short: 'sviPn',
    long: ['source', 'version'],
  },
  cpanm: { verbs: [''] },
  luarocks: { verbs: ['install'], sources: ['--server'], long: ['server', 'tree'] },
  nix: {
    verbs: ['run', 'shell', 'develop', 'profile install', 'profile add'],
    short: 'c',
    long: ['command', 'override-input'],
  },
};

/** The words behind the verb; null when it installs nothing. */
function behind(words: readonly Word[], verbs: readonly string[]): readonly Word[] | null {
  const verb = verbs.find((one) => one.split(' ').every((name, at) => name === '' || words[at]?.value === name));
  return verb === undefined ? null : words.slice(verb === '' ? 0 : verb.split(' ').length);
}

/** Options may stand between the packages too. */
function noteWords(call: WrapperCall, words: readonly Word[], installer: Installer): void {
  const { sources = [], short = '', long = [] } = installer;
  let left = words;
  while (left.length > 0) {
    const { options, rest } = parseOptions(left, { short, long });
    for (const { name, value } of options)
      if (value !== null && sources.includes(name)) noteFetched(call, value, false);
    const [word, ...others] = rest;
    if (word === undefined || word.value === '--') return;
    noteFetched(call, word, false);
    left = others;
  }
}

/** An installer of packages together with what it says of a package that an address names: no registry keeps that. */
export function withFetchedPackages(name: string, wrapper: Wrapper | undefined): Wrapper | undefined {
  const installer = Object.hasOwn(INSTALLERS, name) ? INSTALLERS[name] : undefined;
  if (installer === undefined) return wrapper;
  return (call) => {
    const words = behind(parseOptions(call.args, { short: '', long: ['registry', 'prefix'] }).rest, installer.verbs);
    if (words !== null) noteWords(call, words, installer);
    return wrapper?.(call) ?? null;
  };
}
