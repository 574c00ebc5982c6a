import type { Word } from '../../model/command';
import { ageRules } from '../storage/ageRules';
import type { Opening } from './opening';

/** Rules by age that an option gives as text: what nobody could read may delete; `null` where nothing goes. */
export function agedBy(given: readonly Word[]): Opening | null {
  return given.every(({ value }) => ageRules(value) === 'keeps')
    ? null
    : { effect: 'delete', severity: 'high', undo: 'impossible', says: 'Sets what is deleted by age in NAME' };
}
