import { UNKNOWN_PART, type Command, type RuleContext, type Statement, type Word } from '../../model/command';
import { placeOf } from '../../model/place';
import { joined, nothing, statement } from '../../model/statement';
import { MACHINE, type Loss } from '../files/loss';
import type { Manner } from '../files/removal';
import { observed, removal } from '../files/removal';
import { touchesOf } from '../files/writing';
import type { Zone } from '../files/zone';
import { drivePath, driveZone, isHarmlessDrive, slashedWord } from './drivePlace';
import { localFact } from './localFact';

const THINGS: Partial<Record<Zone, string>> = { root: 'the drive', home: 'the home folder' };

function lossOfWork(zone: 'workspace' | 'work', deep: boolean, folder: boolean): Loss | null {
  const work = { severity: 'high', undo: 'costly', type: 'folder', lost: 'work that was not committed' } as const;
  const common = { ...work, effect: 'lose-work', thing: 'the folder' } as const;
  if (zone === 'workspace') return deep ? { ...common, rule: 'files/workspace' } : null;
  return folder ? { ...common, rule: 'files/work' } : null;
}

function lossOutside(folder: boolean): Loss {
  const [thing, severity] = folder ? (['folder', 'high'] as const) : (['file', 'medium'] as const);
  return { rule: 'files/outside', effect: 'delete', undo: 'impossible', severity, thing: `the ${thing}`, type: thing };
}

/** `deep`: folders go with what is in them, or a pattern takes all of one. `folder`: this is one, by its name. */
function lossOn(zone: Zone, deep: boolean, folder: boolean): Loss | null {
  if (zone === 'root' || zone === 'home' || zone === 'system')
    return deep ? { ...MACHINE, thing: THINGS[zone] ?? MACHINE.thing } : null;
  if (zone === 'workspace' || zone === 'work') return lossOfWork(zone, deep, folder);
  return zone === 'outside' ? lossOutside(folder) : null;
}

function onDrive(word: Word, path: string, manner: Manner, command: Command, context: RuleContext): Statement {
  if (path.includes(UNKNOWN_PART)) {
    if (!manner.recursive || isHarmlessDrive(path, command)) return nothing;
    const says = `what \`${command.program} ${word.raw}\` would remove is not known before it runs`;
    return statement({
      unknowns: [{ code: 'dynamic', stake: 'present', at: placeOf(context.text, word.span), says }],
    });
  }
  const bare = path.replace(/\/(?:\*|\*\.\*)$/, '');
  const whole = bare !== path;
  const folder = /^[A-Z]:$/.test(bare) ? `${bare}/` : bare;
  const zone = driveZone(folder, context.surroundings.workspaces);
  const isFile = /[^/.][^/]*\.[a-z0-9]{1,5}$/i.test(folder);
  const stays = manner.moves === true && (zone === 'work' || zone === 'outside');
  const loss = stays ? null : lossOn(zone, manner.recursive || whole, manner.recursive && !isFile);
  if (loss === null) return nothing;
  const place = { kind: 'known', path: folder, whole, zone, word } as const;
  return statement({ observations: [observed(loss, place, manner.verb, command, context)] });
}

const REGISTRY = /^(?:hk(?:lm|cu|cr|u|cc):|hkey_|registry::)/i;
/** Drives of PowerShell that hold what ends with the session. */
const PASSING = /^(?:env|variable|function|alias|temp):/i;

/** What it means that things of Windows or of this machine are removed. */
export function removedPaths(
  words: readonly Word[],
  manner: Manner,
  command: Command,
  context: RuleContext,
): Statement {
  const said = words.map((word) => {
    if (REGISTRY.test(word.value)) return removedKey(word, command, context);
    if (PASSING.test(word.value)) return nothing;
    const path = drivePath(word.value, command.cwd);
    if (path !== null)
      return joined([
        onDrive(word, path, manner, command, context),
        statement({ touches: touchesOf([{ ...word, value: path }], manner.how, command, context) }),
      ]);
    return removal([slashedWord(word, context.surroundings.home)], manner, command, context);
  });
  return joined(said);
}

/** A key of the registry that is taken away. */
export function removedKey(word: Word, command: Command, context: RuleContext): Statement {
  return localFact(command, context, {
    ...{ rule: 'registry/delete', effect: 'delete', severity: 'high', undo: 'costly', type: 'registry-key' },
    name: word.value,
    says: `Deletes registry key ${word.value}`,
    saferWay: `reg export ${JSON.stringify(word.value)} backup.reg`,
  });
}
