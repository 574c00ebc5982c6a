import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as V8 from 'node:v8';
import { Script } from 'node:vm';

/*
 * The first file of the command line. A hook runs it before every tool call, and compiling the program took as long as
 * starting Node; so the compiled form is kept beside it, made by whatever Node runs here first, and taken by the next.
 * Where nothing can be written the program is compiled each time, as usual.
 */

/*
 * Before the first grammar is compiled: without this flag V8 goes on optimising it after the answer, and the process
 * lingers for about 0.4 s. Also before the program is compiled: V8 takes a kept form only under the flags it was made.
 */
if (!process.execArgv.includes('--liftoff-only')) {
  // Whoever starts this with the flag saves loading it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  (require('node:v8') as typeof V8).setFlagsFromString('--liftoff-only');
}

// The verb that must be quick is a program of its own.
const program = join(__dirname, process.argv[2] === 'hook' ? 'hook.js' : 'main.js');

/**
 * V8 checks a kept form by its own version and the source's length alone; the name says which file it was made of. It
 * also says the verb: what is kept is what the run that made it needed, and each verb needs something else. And V8's
 * flags, under which alone it is taken.
 */
function keptName(): string {
  const { size, mtimeMs } = statSync(program);
  const verb = /^[a-z]{1,12}$/.exec(process.argv[2] ?? '')?.[0] ?? 'none';
  const flags = process.execArgv
    .join('')
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 100);
  const made = `${size}-${Math.round(mtimeMs)}-${process.versions.v8}-${process.arch}`;
  return join(__dirname, `main-${verb}-${made}${flags === '' ? '' : `-${flags}`}.cache`);
}

function readKept(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function keep(script: Script, file: string): void {
  try {
    const part = `${file}.${process.pid}`;
    writeFileSync(part, script.createCachedData(), { mode: 0o600 });
    renameSync(part, file);
  } catch {
    // A read-only folder: compile again next time.
  }
}

function start(): void {
  const file = keptName();
  const cachedData = readKept(file);
  // The build wraps the program as a function and escapes all but ASCII, which is the quickest to read.
  const source = readFileSync(program, 'latin1');
  const script = new Script(source, { filename: program, ...(cachedData === undefined ? {} : { cachedData }) });
  // After the run, so that what a run needs is in it.
  if (cachedData === undefined || script.cachedDataRejected === true)
    process.once('exit', () => {
      keep(script, file);
    });
  const run: unknown = script.runInThisContext();
  if (typeof run !== 'function') throw new Error('the program is damaged');
  const module = { exports: {} };
  // This file's own `require`: the program stands beside it.
  Reflect.apply(run, module.exports, [module.exports, require, module, program, dirname(program)]);
}

start();
