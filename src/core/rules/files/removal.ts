import type { Command, RuleContext, Statement, Word } from '../../model/command';
import type { Observation, Touch, Unknown } from '../../model/finding';
import { baseName } from '../../model/filePath';
import { placeOf } from '../../model/place';
import { statement } from '../../model/statement';
import { isBackup, isUnkept } from './made';
import { locate, type Location } from './locate';
import { MACHINE, type Loss } from './loss';
import { WORK, workLoss } from './workLoss';

export type Manner = {
  /** Folders go with all that is in them. */
  readonly recursive: boolean;
  /** `Deletes`, `Overwrites`, `Empties`. */
  readonly verb: string;
  readonly how: Touch['how'];
  /** Not even a copy that version control lacks can be dug up again. */
  readonly thorough?: boolean;
  /** It only goes somewhere else: what is work stays work. */
  readonly moves?: boolean;
};

type Known = Extract<Location, { readonly kind: 'known' }>;

function ofMachine(place: Known): Loss | null {
  switch (place.zone) {
    case 'disk':
      return { ...MACHINE, rule: 'files/disk', thing: 'the disk', type: 'disk', lost: 'everything on it' };
    case 'root':
      return { ...MACHINE, thing: 'the whole file system' };
    case 'home':
      return { ...MACHINE, thing: 'the home folder' };
    case 'system':
      return MACHINE;
    case 'temp':
    case 'made':
    case 'repository':
    case 'workspace':
    case 'work':
    case 'outside':
      return null;
  }
}

/** A name with an extension, or a file that can be read, is taken for a single file. */
function isOneFile(place: Known, context: RuleContext): boolean {
  return !place.whole && (/[^/.][^/]*\.[a-z0-9]{1,5}$/i.test(place.path) || context.read(place.path) !== null);
}

function ofRepository(place: Known, deep: boolean): Loss | null {
  const isPassing = /\/\.git\/(rebase-|MERGE_|CHERRY_|sequencer|hooks\/)|\.lock$/.test(place.path);
  const lost = 'commits that were not pushed, stashes, local branches';
  return deep && !isPassing
    ? {
        rule: 'files/repository',
        effect: 'lose-work',
        severity: 'high',
        undo: 'impossible',
        thing: 'the git repository',
        type: 'repository',
        lost,
      }
    : null;
}

/** A pattern for folders takes files of many. */
function isOfMany({ word, whole }: Known): boolean {
  return word.glob && !whole && /[*?[].*\/[^/]/.test(word.value);
}

function ofWork(place: Known, folder: boolean, context: RuleContext): Loss | null {
  if (folder) {
    return workLoss(place.path, context);
  }
  if (isOfMany(place)) {
    return { ...workLoss(place.path, context), thing: 'the files', type: 'file' };
  }
  const lost = 'version control keeps no copy';
  return isUnkept(place.path) || isBackup(place.path)
    ? { ...WORK, rule: 'files/unkept', effect: 'delete', undo: 'impossible', thing: 'the file', type: 'file', lost }
    : ofEasy('files/one', '', false);
}

function ofOutside(folder: boolean): Loss {
  const common = { rule: 'files/outside', effect: 'delete', undo: 'impossible' } as const;
  return folder
    ? { ...common, severity: 'high', thing: 'the folder', type: 'folder' }
    : { ...common, severity: 'medium', thing: 'the file', type: 'file' };
}

/** What is made again, or is one file of a workspace: gone, and easily put back. */
function ofEasy(rule: string, thing: string, folder: boolean): Loss {
  const type = folder ? 'folder' : 'file';
  return { rule, effect: 'delete', severity: 'low', undo: 'easy', thing: `the ${thing}${type}`, type };
}

/** `deep`: folders go with what is in them. `folder`: this is one, as far as its name tells. */
function ofPeople(place: Known, deep: boolean, folder: boolean, context: RuleContext): Loss | null {
  if (place.zone === 'workspace' && (deep || place.whole)) {
    return {
      ...WORK,
      rule: 'files/workspace',
      severity: 'critical',
      undo: 'impossible',
      thing: 'the workspace folder',
    };
  }
  if (place.zone === 'repository') {
    return ofRepository(place, deep);
  }
  if (place.zone === 'work') {
    return ofWork(place, folder || place.whole, context);
  }
  if (place.zone === 'temp' || place.zone === 'made') {
    return ofEasy('files/made', place.zone === 'temp' ? 'temporary ' : 'build ', folder || place.whole);
  }
  return place.zone === 'outside' ? ofOutside(folder) : null;
}

const ENGINES: ReadonlySet<string> = new Set(['docker', 'docker-compose', 'podman', 'nerdctl']);
const MOVABLE: ReadonlySet<string> = new Set(['work', 'outside', 'temp', 'made']);

function lossOf(place: Known, manner: Manner, context: RuleContext): Loss | null {
  const machine = ofMachine(place);
  if (machine !== null) {
    return manner.recursive || place.whole || machine.type === 'disk' ? machine : null;
  }
  if (manner.moves === true && MOVABLE.has(place.zone)) {
    return null;
  }
  const found = ofPeople(place, manner.recursive, manner.recursive && !isOneFile(place, context), context);
  return found?.rule === 'files/one' && manner.thorough === true
    ? { ...WORK, undo: 'impossible', thing: 'the file', type: 'file' }
    : found;
}

/** What is easily made again in a container that this machine's own engine runs is as local as the container. */
function reachOf({ undo }: Loss, { host, via }: Command): Observation['reach'] {
  const isOwn = host?.startsWith('container:') === true && via.some((name) => ENGINES.has(name));
  return host === null || (undo === 'easy' && isOwn) ? 'local' : 'remote';
}

export function observed(loss: Loss, place: Known, verb: string, command: Command, context: RuleContext): Observation {
  const { rule, effect, severity, undo } = loss;
  const all = place.whole ? 'everything in ' : '';
  const where = command.host === null ? '' : ` on ${command.host}`;
  return {
    ...{ rule, effect, severity, undo, stage: 'act', certainty: 'certain', signals: [] },
    reach: reachOf(loss, command),
    target: { type: loss.type, name: place.path },
    ...(loss.lost === undefined ? {} : { impact: { lost: loss.lost, dependants: [] } }),
    at: placeOf(context.text, place.word.span),
    says: `${verb} ${all}${loss.thing} ${place.path}${where}`,
  };
}

function notKnown(place: Location, command: Command, context: RuleContext): Unknown {
  const says = `what \`${command.program} ${place.word.raw}\` would remove is not known before it runs`;
  return { code: 'dynamic', stake: 'present', at: placeOf(context.text, place.word.span), says };
}

/** What `find` puts its paths in for, quoted or not. */
function isPlaceholder({ raw }: Word): boolean {
  return /^(['"]?)\{\}\1$/.test(raw);
}

/**
 * Whether a name that is not known matters: with folders it does, and so does a list of names that another command
 * writes for `xargs`. What `find -exec` hands over is judged with `find` itself, which knows where and what it looks for.
 */
function matters(place: Extract<Location, { readonly kind: 'dynamic' }>, manner: Manner, command: Command): boolean {
  if (place.harmless || (command.via.at(-1) === 'find' && isPlaceholder(place.word))) {
    return false;
  }
  return manner.recursive || (command.via.includes('xargs') && place.word.raw === '{}');
}

/** What it means that the things `words` name are removed, or their content is. */
export function removal(words: readonly Word[], manner: Manner, command: Command, context: RuleContext): Statement {
  const observations: Observation[] = [];
  const unknowns: Unknown[] = [];
  const touches: Touch[] = [];
  for (const word of words) {
    const place = locate(word, command, context);
    if (place.kind === 'dynamic') {
      unknowns.push(...(matters(place, manner, command) ? [notKnown(place, command, context)] : []));
      continue;
    }
    const loss = lossOf(place, manner, context);
    observations.push(...(loss === null ? [] : [observed(loss, place, manner.verb, command, context)]));
    if (command.host === null && place.zone !== 'disk') {
      touches.push({ path: touched(place), how: manner.how, at: placeOf(context.text, word.span) });
    }
  }
  return statement({ observations, unknowns, touches });
}

/** A pattern that takes a whole folder touches what is in it. */
function touched(place: Known): string {
  return place.whole ? `${place.path === '/' ? '' : place.path}/${baseName(place.word.value)}` : place.path;
}
