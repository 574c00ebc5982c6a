import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answerBytes } from '../../../src/gate/wire';
import type { WireQuestion } from '../../../src/gate/wire';
import { installShellGuard } from '../../../src/shellguard/installShellGuard';
import type { InstalledGuard } from '../../../src/shellguard/installShellGuard';
import { fakeGate, stage } from './fakeGate';
import type { FakeGate, Stage } from './fakeGate';

/** Stands for the command line without a gate: refuses what holds `cli.refuses`, and writes down how it was called. */
const cliScript = `
const { appendFileSync, readFileSync } = require('node:fs');
const args = process.argv.slice(2);
const text = args[0] === 'line' ? readFileSync(0, 'latin1') : args.join(' ');
appendFileSync(__dirname + '/cli.seen', JSON.stringify({ args, text }) + '\\n');
if (text.includes('HELD')) { process.stderr.write('alone: held\\n'); process.exit(126); }
`;

export type Guarded = Stage & {
  /** A home folder of its own. */
  readonly home: string;
  readonly bin: string;
  readonly installed: InstalledGuard;
  /** The environment of a terminal before the guard adds to it. */
  readonly env: Readonly<Record<string, string>>;
  /** A gate that refuses every question that holds `HELD`, in its text, words or definitions. */
  readonly gate: (id?: string) => Promise<FakeGate>;
};

const holds = (question: WireQuestion): boolean =>
  question.kind !== 'hello' && [question.payload, ...question.fields.slice(4)].some((text) => text.includes('HELD'));

/** A machine of its own with the shell guard installed from the sources, and `tools` on its PATH as governed programs. */
export function guarded(options: { readonly perl?: string; readonly tools?: string } = {}): Guarded {
  const place = stage();
  const home = join(place.root, 'home');
  const bin = join(place.root, 'data', 'bin');
  const tools = options.tools ?? join(place.root, 'tools');
  mkdirSync(home);
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(place.root, 'cli.js'), cliScript);
  // A stand-in for a governed program: says how it was called.
  const words = '#!/bin/sh\necho "ran ${0##*/} $*"\n';
  for (const name of ['terraform', 'kubectl']) writeFileSync(join(tools, name), words, { mode: 0o755 });
  const path = `${tools}:/usr/bin:/bin`;
  const installed = installShellGuard({
    bin,
    assets: resolve(__dirname, '../../../src/shellguard/assets'),
    cliPath: join(place.root, 'cli.js'),
    node: process.execPath,
    home,
    path,
    runFolders: [place.run],
    listed: ['AWS_PROFILE', 'HOLDPOINT_WINDOW'],
    fixed: { HOME: home },
    ...(options.perl === undefined ? {} : { perl: options.perl }),
  });
  return {
    ...place,
    home,
    bin,
    installed,
    env: { HOME: home, PATH: path, LANG: 'C.UTF-8', TERM: 'xterm-256color', USER: 'tester' },
    gate: (id = 'one') =>
      fakeGate(place.run, id, (socket, question) => {
        socket.end(
          answerBytes({
            exitCode: holds(question) ? 126 : 0,
            stdout: '',
            stderr: holds(question) ? 'held by a test\n' : '',
          }),
        );
      }),
  };
}
