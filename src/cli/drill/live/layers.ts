import { ownField } from '../../../core/model/ownField';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hookLine } from '../../../agents/settings/hookCommand';
import { askProgram } from '../../../node/askProgram';
import type { Answered } from '../../../node/askProgram';
import type { Folders } from '../../../node/state';
import { installedHooks } from './installedHooks';
import type { InstalledHook } from './installedHooks';
import type { Layer, LayerAnswer, StepPlace } from './layer';
import { payloadOf, speeches } from './speech';
import type { Speech } from './speech';

export type Absent = { readonly name: string; readonly says: string };
export type Layers = { readonly layers: readonly Layer[]; readonly absent: readonly Absent[] };

/** The user's ground: what an agent or a terminal would hand on. */
export type Ground = { readonly home: string; readonly path: string; readonly folders: Folders };

/** Seconds that a program gets beyond what it asks for itself. */
const MARGIN = 5;
/** Seconds that a shell's line may wait: a person is asked as long as through the hook that waits longest. */
const LINE_WAIT = 600;

function environment({ home, path }: Ground, { variables }: StepPlace): Record<string, string> {
  return { HOME: home, PATH: path, LANG: 'C.UTF-8', ...variables };
}

/** An exit code as an answer, where `no` is the layer's refusal. */
function answerOf({ code, says }: Answered, no: number): LayerAnswer {
  if (code === 0) return { kind: 'let-through' };
  if (code === no) return { kind: 'stopped', says };
  return { kind: 'failed', says: code === null ? says : `exit code ${code}${says === '' ? '' : `: ${says}`}` };
}

function nameOf({ agent, surface }: InstalledHook): string {
  return surface === agent.surfaces[0] ? agent.title : `${agent.title} ${surface}`;
}

function hookLayer(hook: InstalledHook, speech: Speech, ground: Ground): Layer {
  const { agent, surface, command } = hook;
  const [launcher, ...args] = command;
  const start =
    speech.starts === 'program' ? { program: launcher, args } : { program: '/bin/sh', args: ['-c', hookLine(command)] };
  return {
    name: nameOf(hook),
    ask: async (step, place) => {
      const input = payloadOf(speech, surface, step, place);
      if (input === null) return { kind: 'not-asked' };
      const limit = (agent.timeoutSeconds(surface) + MARGIN) * 1000;
      const env = environment(ground, place);
      return answerOf(await askProgram({ ...start, cwd: place.cwd, env, input, limit }), 2);
    },
  };
}

/** The gate before a shell's commands, asked as the guard of `bash -c` asks it. */
function bashLayer(program: string, ground: Ground): Layer {
  const args = ['line', 'bash', 'shell', String(process.pid)];
  return {
    name: 'bash',
    ask: async (step, place) => {
      if (step.kind !== 'run' || step.dialect !== 'bash') return { kind: 'not-asked' };
      const env = environment(ground, place);
      const limit = (LINE_WAIT + MARGIN) * 1000;
      return answerOf(await askProgram({ program, args, cwd: place.cwd, env, input: step.script, limit }), 126);
    },
  };
}

/** Every layer of this user's machine that a drill can ask, and those that it cannot, with the reason. */
export function installedLayers(ground: Ground): Layers {
  const bin = join(ground.folders.data, 'bin');
  const layers: Layer[] = [];
  const absent: Absent[] = [];
  for (const hook of installedHooks(ground.home, join(bin, 'hook'))) {
    const name = nameOf(hook);
    const speech = ownField(speeches, hook.agent.id);
    if (hook.state === 'none') absent.push({ name, says: 'not installed' });
    else if (hook.state === 'other') {
      absent.push({ name, says: 'installed otherwise than this build does it; run `holdpoint init` again' });
    } else if (speech === undefined) absent.push({ name, says: 'installed, and drills do not know its payloads' });
    else layers.push(hookLayer(hook, speech, ground));
  }
  const ask = join(bin, 'holdpoint-ask');
  if (existsSync(ask)) layers.push(bashLayer(ask, ground));
  else absent.push({ name: 'bash', says: 'not installed' });
  return { layers, absent };
}
