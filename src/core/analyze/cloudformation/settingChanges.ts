import type { Observation, Severity } from '../../model/finding';
import type { Place } from '../../model/place';
import { childOf } from '../shared/dataTree';
import { exposureSettings } from './exposureSettings';
import { interruptionSettings } from './interruptionSettings';
import { intrinsicOf } from './intrinsics';
import { protectionSettings } from './protectionSettings';
import { sameLiteral } from './sameLiteral';
import { settingFires, type Certainty } from './settingFires';
import type { Setting } from './settings';
import { settingValue, type SettingValue } from './settingValues';
import type { Resource, Template } from './template';

type Sides = { readonly before: Template; readonly after: Template };

const settings: readonly Setting[] = [...protectionSettings, ...exposureSettings, ...interruptionSettings];

function concerns({ kinds }: Setting, { kind }: Resource): boolean {
  return kinds === 'any' || kinds.includes(kind);
}

function lowered(severity: Severity, certainty: Certainty): Severity {
  if (certainty === 'expected') return severity;
  return severity === 'critical' ? 'high' : 'medium';
}

/** The numbers of a version: `OpenSearch_2.11` is 2 and 11. */
function numbersOf({ known }: SettingValue): readonly number[] {
  return (known[0] ?? '').match(/\d+/g)?.map(Number) ?? [];
}

/** An upgrade within one major version restarts and is not one that goes one way. */
function isSmall(setting: Setting, { kind }: Resource, was: SettingValue | null, is: SettingValue): boolean {
  // Each minor version of Kubernetes is an upgrade that goes one way.
  if (setting.fires.kind !== 'rises' || was === null || kind.startsWith('EKS::')) return false;
  const [then] = numbersOf(was);
  return then !== undefined && then === numbersOf(is)[0];
}

/** Where it stands now, else where it stood, else the resource. */
function placeOf(sides: Sides, then: SettingValue | null, now: SettingValue, is: Resource): Place {
  if (now.span !== null) return sides.after.placeIn(now.span);
  const old = then?.span ?? null;
  return old === null ? sides.after.placeIn(is.idSpan) : sides.before.placeIn(old);
}

function observed(
  sides: Sides,
  setting: Setting,
  is: Resource,
  {
    then,
    now,
    certainty,
  }: { readonly then: SettingValue | null; readonly now: SettingValue; readonly certainty: 'expected' | 'possible' },
): Observation {
  const small = isSmall(setting, is, then, now);
  return {
    rule: setting.rule,
    code: small ? 'CF08' : setting.code,
    effect: setting.effect,
    stage: 'write',
    severity: lowered(small ? 'medium' : setting.severity, certainty),
    undo: setting.code === 'X11' && !small ? 'costly' : 'easy',
    reach: 'remote',
    target: { type: is.type, name: is.id },
    certainty,
    ...(setting.outage === undefined ? {} : { impact: { outage: setting.outage, dependants: [] } }),
    at: placeOf(sides, then, now, is),
    says: small ? `Restarts ${is.id} in place to upgrade it` : setting.says(is.id),
    ...(setting.saferWay === undefined ? {} : { saferWay: setting.saferWay }),
    signals: [],
  };
}

/** The property that a setting is below: `BackupPolicy` of `BackupPolicy.Status`. */
function topOf({ path }: Setting): string {
  return (/^[^.=]+/.exec(path)?.[0] ?? '').replaceAll('~', '.');
}

/** Whether the property that a setting is below is written alike on both sides, or on neither: most are. */
function isUntouched(setting: Setting, was: Resource, is: Resource): boolean {
  const [old, now] = [was.properties, is.properties];
  if (old === null || now === null || intrinsicOf(old) !== null || intrinsicOf(now) !== null) return false;
  const top = topOf(setting);
  const [then, said] = [childOf(old, top), childOf(now, top)];
  return then === null || said === null ? then === said : sameLiteral(then, said);
}

/** Settings of a resource that protected, closed or kept something running and do no longer; `was` is null for a new one. */
export function settingChanges(
  sides: Sides,
  was: Resource | null,
  is: Resource,
  isReplaced: boolean,
): readonly Observation[] {
  if (was !== null && was.type !== is.type) return [];
  return settings.flatMap((setting): readonly Observation[] => {
    if (!concerns(setting, is) || (was === null && setting.onNew !== true)) return [];
    if (was !== null && isUntouched(setting, was, is)) return [];
    // What is made anew restarts nothing and has its new key from the beginning: the replacement is the finding.
    if (isReplaced && (setting.code === 'CF08' || setting.code === 'X12' || setting.code === 'X11')) return [];
    const now = settingValue(sides.after, is, setting.path);
    const then = was === null ? null : settingValue(sides.before, was, setting.path);
    const certainty = settingFires(setting.fires, then, now);
    return certainty === null ? [] : [observed(sides, setting, is, { then, now, certainty })];
  });
}
