import { matchesGlob } from '../model/glob';

const WILD = /[*?[{\\]/;

/** A name that is written out matches itself, even one with brackets: `aws_instance.web[0]`. Case means nothing. */
export function matchesName(values: readonly string[], name: string): boolean {
  const lower = name.toLowerCase();
  return values.some(
    (value) => value.toLowerCase() === lower || (WILD.test(value) && matchesGlob(value, name, { path: false })),
  );
}
