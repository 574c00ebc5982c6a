import { mixedOptions } from '../tasks/mixedOptions';
import { inputText } from '../run/inputText';
import { debuggers } from './debuggers';
import { launchers, launching } from './launcher';
import { hasOption, optionValue, parseOptions } from './optionGrammar';
import type { Wrapper } from './wrapper';
import { bare, childShell, isUnknownText, joined, quoted, runCode } from './wrapper';

const table = launchers({
  'cross-env': { assigns: true },
  'cross-env-shell': { assigns: true, words: 'joined' },
  pee: { words: 'each' },
  mispipe: { words: 'each' },
  hyperfine: {
    short: 'wmMrspcSnPDNu',
    long: [
      ...['warmup', 'min-runs', 'max-runs', 'runs', 'style', 'shell', 'command-name', 'time-unit', 'export-json'],
      ...['export-csv', 'export-markdown', 'setup', 'prepare', 'conclude', 'cleanup', 'reference', 'output', 'input'],
    ],
    words: 'each',
  },
  watchexec: {
    short: 'ewifsdWEjo',
    long: [
      ...['exts', 'watch', 'ignore', 'filter', 'signal', 'stop-signal', 'stop-timeout', 'debounce', 'delay-run', 'env'],
      ...[
        'shell',
        'workdir',
        'project-origin',
        'on-busy-update',
        'map-signal',
        'ignore-file',
        'filter-file',
        'fs-events',
      ],
    ],
    words: 'joined',
  },
  bpftrace: { short: 'cpoIef', lines: ['-c'] },
  kdesu: { short: 'cu', lines: ['-c'] },
  gita: { verbs: ['shell', 'super'], words: 'joined' },
  mix: { verbs: ['cmd'], long: ['app', 'cd', 'shell'], words: 'joined' },
  poop: { short: 'd', long: ['duration', 'color'], words: 'each' },
  cargo: {
    short: 'xswidBE',
    long: ['exec', 'shell', 'watch', 'ignore', 'delay', 'env', 'use-shell', 'workdir'],
    verbs: ['watch'],
    lines: ['-s', '--shell'],
    dashes: 'required',
  },
});

const group = launching({ operands: 1, short: 'c', lines: ['-c'], words: 'joined' });

/** `sg [-] GROUP [-c] LINE` */
const sg: Wrapper = (call) => group(call.args[0]?.value === '-' ? { ...call, args: call.args.slice(1) } : call);

/** `pm2 start LINE`, `pm2 start PROGRAM -- …`: kept running; pm2 itself stays a command. */
const pm2: Wrapper = (call) => {
  const end = call.args.findIndex(({ value }) => value === '--');
  const given = mixedOptions(end < 0 ? call.args : call.args.slice(0, end), {
    short: 'nioelu',
    long: ['name', 'namespace', 'instances', 'interpreter', 'output', 'error', 'log', 'cwd', 'user', 'env', 'cron'],
  }).rest;
  const [verb, ...words] = given;
  const [first] = words;
  const behind = end < 0 ? [] : call.args.slice(end + 1);
  if (verb?.value !== 'start') return null;
  if (first !== undefined && /\s/.test(first.value))
    call.reader.runText([first.value, ...behind.map(quoted)].join(' '), first.span, childShell(call, ['sh']));
  else if (behind.length > 0) call.reader.start([...words.slice(0, 1), ...behind], bare(call));
  return null;
};

/** `entr [-crs] PROGRAM …`; with `-s` the words are a line for a shell. */
const entr: Wrapper = (call) => {
  const parsed = parseOptions(call.args, { short: '', long: [] });
  const [first] = parsed.rest;
  if (first === undefined) return null;
  if (!hasOption(parsed, '-s')) return call.reader.start(parsed.rest, bare(call));
  return call.reader.runText(joined(parsed.rest), first.span, childShell(call, ['sh']));
};

const nodemonOptions = {
  short: 'xewdiIVCs',
  long: ['exec', 'ext', 'watch', 'delay', 'ignore', 'signal', 'config', 'cwd'],
};

/** `nodemon --exec TEXT [FILE]`: the file goes to the text; without it, to Node. */
const nodemon: Wrapper = (call) => {
  const parsed = parseOptions(call.args, nodemonOptions);
  const [first] = parsed.rest;
  const line = optionValue(parsed, '-x', '--exec');
  if (line === null && first === undefined) return null;
  const text = [line?.value ?? 'node', ...parsed.rest.map(quoted)].join(' ');
  return call.reader.runText(text, (line ?? first ?? call.head).span, childShell(call, ['sh']));
};

/** `at TIME`, `batch`, `newgrp`: what is put in runs, and they are commands of their own besides. */
const later: Wrapper = (call) => {
  const text = inputText(call.reader, call.frame);
  if (text !== null && !isUnknownText(text))
    call.reader.runText(text, call.head.span, { ...childShell(call, ['sh']), input: { kind: 'none' } });
  return null;
};

/** `less '+!LINE' FILE` */
const less: Wrapper = (call) => {
  for (const word of call.args) {
    const line = /^(?:--cmd=)?\+{0,2}(?:!|\|\S\s*)([^]*)$/.exec(
      /^(?:\+|--cmd=)/.test(word.value) ? word.value : '',
    )?.[1];
    if (line !== undefined) call.reader.runText(line, word.span, childShell(call, ['sh']));
  }
  return null;
};

/** `capsh -- -c TEXT`: what stands behind the dashes goes to a shell. */
const capsh: Wrapper = (call) => {
  const at = call.args.findIndex((word) => word.value === '--');
  const code = call.args[at + 2];
  const isText = at >= 0 && call.args[at + 1]?.value === '-c';
  return !isText || code === undefined ? null : runCode(call, code, childShell(call, ['sh']));
};

/** Wrappers whose words are lines for a shell, or a program behind words of their own. */
export const lineWrappers: Readonly<Record<string, Wrapper>> = {
  ...table,
  entr,
  nodemon,
  sg,
  pm2,
  newgrp: later,
  at: later,
  batch: later,
  ...debuggers,
  less,
  more: less,
  capsh,
};
