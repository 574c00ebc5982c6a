import { LISTED_PART } from '../../../model/command';

/** A pattern of paths as a text stands for what it finds. */
export function listed(pattern: string): string {
  return pattern.replace(/[*?]+|\[[^\]]*\]/g, LISTED_PART);
}
