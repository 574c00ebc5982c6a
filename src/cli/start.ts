import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** What is kept depends on what the run needed that made it, so each verb keeps its own. */
const verb = /^[a-z]{1,12}$/.exec(process.argv[2] ?? '')?.[0] ?? 'none';

// V8 takes a kept form only under the flags it was made.
const flags = process.execArgv
  .join('')
  .replace(/[^a-z0-9]/g, '')
  .slice(0, 100);

/**
 * V8 checks a kept form by its own version and the source's length alone; the name says which file it was made of.
 */
function keptName(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const made = `${size}-${Math.round(mtimeMs)}-${process.versions.v8}-${process.arch}`;
  return `${file.slice(0, -'.js'.length)}-${verb}-${made}${flags === '' ? '' : `-${flags}`}.cache`;
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

/** The function that a file amounts to: the build wraps it as one, and escapes all but ASCII, the quickest to read. */
function compiled(file: string): unknown {
  const kept = keptName(file);
  const cachedData = readKept(kept);
  const source = readFileSync(file, 'latin1');
  const script = new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  // After the run, so that what a run needs is in it.
  if (cachedData === undefined || script.cachedDataRejected === true)
    process.once('exit', () => {
      keep(script, kept);
    });
  return script.runInThisContext();
}

const modules = new Map<string, { exports: unknown }>();

/** Runs a file that stands beside this one, once; its own `require` finds the others here. */
function load(name: string): unknown {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const file = join(__dirname, name);
  const run = compiled(file);
  if (typeof run !== 'function') throw new Error(`\`${file}\` is damaged`);
  const module = { exports: {} };
  modules.set(name, module);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- what is not here is Node's own
  const find = (id: string): unknown => (id.startsWith('./') ? load(id) : require(id));
  Reflect.apply(run, module.exports, [module.exports, find, module, file, __dirname]);
  return module.exports;
}

// The verb that must be quick is a program of its own.
load(process.argv[2] === 'hook' ? './hook.js' : './main.js');
