import type { Act } from '../shared/act';
import { decodedBy } from '../shared/textMethods';
import { request, shown } from '../shared/telling';
import { held, mixed, text, wordOf, type Value } from '../shared/value';
import {
  all,
  evaluates,
  goesInto,
  modeSet,
  prints,
  removes,
  runs,
  statement,
  tells,
  writes,
  writesTo,
  type Deed,
} from '../scan/deeds';
import type { ScannedLanguage } from '../scan/language';

/** `open(FH, '-|', 'cmd', …)`, `open(FH, 'cmd |')`, `open(FH, '>', 'file')` */
const opens: Deed = ({ args: [, mode, path, ...more] }) => {
  const how = wordOf(mode).trim();
  if (path !== undefined && /^\|-|^-\|/.test(how)) {
    return more.length === 0
      ? [{ kind: 'script', text: wordOf(path), keeps: how === '-|' }]
      : [{ kind: 'command', argv: [path, ...more].map(wordOf), keeps: how === '-|' }];
  }
  if (path !== undefined) return /^\+?>|^\+</.test(how) ? writesTo(wordOf(path)) : [];
  if (how.startsWith('|')) return [{ kind: 'script', text: how.slice(1).trim() }];
  if (how.endsWith('|')) return [{ kind: 'script', text: how.slice(0, -1).trim(), keeps: true }];
  return /^\+?>/.test(how) ? writesTo(how.replace(/^\+?>>?\s*/, '')) : [];
};

const removesTree: Deed = (call) => removes('-r', '-f')(call);

/** `eval { … }` is a block of this very code; a bare one takes the line that is read. */
const evaluated: Deed = (call) => (call.args[0]?.kind === 'list' ? [] : evaluates(call));

const FUNCTIONS: ScannedLanguage['functions'] = {
  ...all('system exec CORE::system CORE::exec', runs(false)),
  ...all('readpipe capture capturex systemx IPC::System::Simple::capture', runs(true)),
  ...all('open3 open2 IPC::Open3::open3', ({ name, args }) => {
    const words = args.slice(name.endsWith('3') ? 3 : 2).map(wordOf);
    return [words.length > 1 ? { kind: 'command', argv: words } : { kind: 'script', text: words.join('') }];
  }),
  open: opens,
  ...all('unlink CORE::unlink', removes('-f')),
  ...all('rmtree remove_tree File::Path::rmtree File::Path::remove_tree', removesTree),
  rmdir: tells('rmdir', '--'),
  ...all('rename move mv File::Copy::move', tells('mv', '--')),
  ...all('copy cp File::Copy::copy', tells('cp', '--')),
  chmod: ({ args: [mode, ...paths] }) => modeSet(mode, paths),
  chdir: goesInto,
  truncate: ({ args: [path, size] }) => [
    { kind: 'command', argv: ['truncate', '-s', wordOf(size), '--', wordOf(path)] },
  ],
  ...all('print say printf warn die', prints),
  ...all('eval', evaluated),
  syscall: () => [{ kind: 'unseen', says: 'calls the kernel in a way that is not seen through' }],
  ...all('write_file File::Slurp::write_file', writes),
  // LWP::Simple's; as a method the name is anything's.
  ...all('get getprint head getstore LWP::Simple::get', ({ args: [address], isMethod }) =>
    !isMethod && /^https?:\/\//.test(wordOf(address)) ? [request('GET', address)] : [],
  ),
};

const fileHeld = ([path]: readonly Value[]): Value => held({ kind: 'file', path: wordOf(path).replace(/^<\s*/, '') });

/** Perl, as far as it starts programs and changes files. */
export const perlLanguage: ScannedLanguage = {
  syntax: {
    comment: /#[^\n]*|^=\w[\s\S]*?(?:^=cut\b|(?![\s\S]))/my,
    name: /[A-Za-z_]\w*(?:::\w+)*/y,
    variable: /[$@%&]\{?\^?[A-Za-z_]\w*(?:::\w+)*\}?|[$@][_0-9!@$&/\\,;.]/y,
    inserts: /([$@]\{?[A-Za-z_]\w*\}?(?:->)?(?:\{[^}]*\}|\[[^\]]*\])?)/y,
    singleEscapes: false,
    backticks: true,
    quotes: /(q[qwxr]?|m|s|tr|y)(?:[{[(<|!/#,~]|\s+[{[(<])/y,
    patterns: true,
  },
  joins: '.',
  member: '->',
  lines: false,
  assigns: ['='],
  functions: FUNCTIONS,
  binds: new Set(['open']),
  results: {
    ...{
      decode_base64: ([value]) => decodedBy('base64', value),
      'MIME::Base64::decode': ([value]) => decodedBy('base64', value),
    },
    pack: ([format, value]) => (/^H\*/.test(wordOf(format)) ? decodedBy('hex', value) : mixed([value])),
    glob: ([pattern]) => ({
      kind: 'made',
      name: 'glob',
      args: pattern === undefined ? [] : [pattern],
      named: new Map(),
      on: { kind: 'unknown' },
    }),
    join: ([between, ...parts]) =>
      text(
        parts
          .flatMap((part) => (part.kind === 'list' ? part.items : [part]))
          .map(wordOf)
          .join(wordOf(between)),
      ),
    reverse: ([value]) => text(Array.from(wordOf(value)).reverse().join('')),
    ...{
      read_file: fileHeld,
      slurp: fileHeld,
      path: fileHeld,
      open: (args) => fileHeld([args[2] ?? args[1] ?? text('')]),
    },
  },
  methods: (call): readonly Act[] => {
    const { name, isMethod } = call;
    if (!isMethod) return [];
    return name === 'say' || name === 'print'
      ? shown(call.args)
      : /^(?:do|prepare|execute|selectall_\w+)$/.test(name)
        ? statement(call)
        : [];
  },
  environment: /^[$%]ENV$/,
};
