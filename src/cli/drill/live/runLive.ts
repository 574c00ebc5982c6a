import { homedir } from 'node:os';
import { join } from 'node:path';
import { listGates } from '../../../gate/addressBook';
import { foldersOf } from '../../../node/state';
import type { Folders } from '../../../node/state';
import { readStopped } from '../../../node/stopped';
import { drillLiveJson, drillLiveText } from '../../format/drillLive';
import { Misuse, exit } from '../../verb';
import type { Io } from '../../verb';
import type { PlayedDrill } from '../playDrills';
import { installedLayers } from './layers';
import type { LiveDrill } from './playLive';
import { playLive } from './playLive';

export type LiveOptions = {
  readonly io: Io;
  /** Questions may open in an editor. */
  readonly asks: boolean;
  readonly json: boolean;
};

function isGateAlive({ run, state }: Folders): boolean {
  return [...new Set([run, join(state, 'run')])].some((folder) => listGates(join(folder, 'gates')).length > 0);
}

/** A question looks the same whether an agent or a drill put it, so a person is asked only where somebody said so. */
function refuseToAsk(folders: Folders): void {
  if (!isGateAlive(folders)) return;
  throw new Misuse(
    'an editor with Holdpoint is open, and each step that it holds would open a question there',
    'close it, or add --ask and answer each question with Deny; nothing is run either way',
  );
}

function exitOf(drills: readonly LiveDrill[]): number {
  const outcomes = drills.flatMap(({ layers }) => layers.flatMap(({ steps }) => steps.map(({ outcome }) => outcome)));
  if (outcomes.includes('failed')) return exit.failed;
  return outcomes.some((one) => one === 'missed' || one === 'held') ? exit.held : exit.clean;
}

/**
 * `drill --live`: the layers that are installed here are asked. Exit 3 when one of them gave no answer, 1 when none is
 * installed or one of them let something through that it should have stopped, or the other way round.
 */
export async function runLive(drills: readonly PlayedDrill[], { io, asks, json }: LiveOptions): Promise<number> {
  const home = io.env['HOME'] ?? homedir();
  const folders = foldersOf({ env: { ...io.env, HOME: home }, platform: process.platform });
  if (readStopped(folders.state) !== null) {
    throw new Misuse('all agents are stopped, so every step would be denied', 'resume in the editor first');
  }
  const check = (): void => {
    if (!asks) refuseToAsk(folders);
  };
  check();
  const { layers, absent } = installedLayers({ home, path: io.env['PATH'] ?? '/usr/bin:/bin', folders });
  const count = layers.length * drills.reduce((sum, { steps }) => sum + steps.length, 0);
  if (count > 0) io.err(`asking ${layers.map(({ name }) => name).join(', ')}: ${count} questions\n`);
  const live = layers.length === 0 ? [] : await playLive(drills, layers, { home, check });
  io.out(json ? `${drillLiveJson(live, absent)}\n` : drillLiveText(live, absent));
  return layers.length === 0 ? exit.held : exitOf(live);
}
