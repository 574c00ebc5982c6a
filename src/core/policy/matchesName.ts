import { matchesGlob } from '../model/glob';

/** A name that is written out matches itself, even one with brackets: `aws_instance.web[0]`. */
export function matchesName(values: readonly string[], name: string): boolean {
  return values.some((value) => value === name || matchesGlob(value, name, { path: false }));
}
