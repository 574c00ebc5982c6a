import type { Word } from '../../model/command';
import type { Effect, Severity, Undo } from '../../model/finding';
import { keepsFromLoss, switchedOff } from '../shared/switchedOff';
import type { OptionUse } from '../shared/readOptions';
import type { CloudCall } from './cloudCall';

/** An operation that says more than its verb; `says` is the whole sentence, with `NAME` for the target. */
export type Opening = {
  readonly effect: Effect;
  readonly severity: Severity;
  readonly says: string;
  readonly undo?: Undo;
  /** Second part of the rule where that is not the effect. */
  readonly rule?: string;
};

/** Whether an option has one of the values, ignoring case; lists are taken apart at commas. */
export function isSetTo(call: CloudCall, options: readonly string[], ...wanted: readonly string[]): boolean {
  const parts = call.options.values(...options).flatMap((word) => word.value.toLowerCase().split(/[,=]/));
  return parts.some((part) => wanted.includes(part));
}

export function unprotect(says: string, severity: Severity = 'high'): Opening {
  return { effect: 'unprotect', severity, says };
}

export function grant(says: string, severity: Severity = 'high'): Opening {
  return { effect: 'grant', severity, says };
}

export function expose(says: string, severity: Severity = 'critical'): Opening {
  return { effect: 'expose', severity, says };
}

/** A template carried out over whatever stands there, without a plan that somebody read. */
export function applied(says: string): Opening {
  return { rule: 'apply', effect: 'update', severity: 'high', undo: 'costly', says };
}

/** What a sentence calls a word: as written where its value is not known. */
export function shownWord(word: Word): string {
  return word.dynamic ? word.raw : word.value;
}

/** A brake, or the thing itself, that one of the settings of a change switches off. */
export function offBySetting(uses: readonly Pick<OptionUse, 'name' | 'values'>[]): Opening | null {
  const brake = uses.find((use) => switchedOff(use) === 'brake');
  if (brake !== undefined) {
    const what = brake.name.replace(/^-+(?:no|disable|clear)?-?(?:enable-)?/, '').replaceAll('-', ' ');
    return unprotect(`Switches ${what} of NAME off`, keepsFromLoss(brake) ? 'critical' : 'high');
  }
  return uses.some((use) => switchedOff(use) === 'thing')
    ? { effect: 'interrupt', severity: 'high', says: 'Switches NAME off' }
    : null;
}
