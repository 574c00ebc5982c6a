import type { Input } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';

/** Where output goes: the path is null where it is not known. The first that is written there is put in the place of all, or behind it. */
export type OutputFile = { readonly path: string | null; appends: boolean };

/** What stands behind a descriptor from 3 on: something to read, or the file that is written. */
export type Opened =
  { readonly kind: 'input'; readonly input: Input } | { readonly kind: 'output'; readonly file: OutputFile };

/** By number; never changed in place. */
export type Descriptors = ReadonlyMap<string, Opened>;

export const noDescriptors: Descriptors = new Map();

/** Something to read of which nobody knows what it says. */
export const unknownInput: Input = { kind: 'pipe', from: null };

const OWN = /^\/(?:dev|proc\/self)\/(?:(stdin)|fd\/(\d+))$/;

/** The number of the descriptor that a path stands for: `/dev/stdin`, `/dev/fd/3`; null for any other path. */
export function descriptorOf(path: string): string | null {
  const [, own, number] = OWN.exec(path) ?? [];
  return own !== undefined ? '0' : (number ?? null);
}

/** After branches of which at most one is run: what one of them opened is not known. */
export function joinedDescriptors(before: Descriptors, branch: Descriptors): Descriptors {
  if (before === branch) return before;
  const changed = [...branch].filter(([number, opened]) => before.get(number) !== opened);
  return new Map([...before, ...changed.map(([number]) => [number, { kind: 'input', input: unknownInput }] as const)]);
}

/** The number that a name stands for: `<&3`, `<&$fd`; null where it is not known. */
export function numberIn(value: string): string | null {
  const written = value.replace(/-$/, '');
  return written.includes(UNKNOWN_PART) || !/^\d+$/.test(written) ? null : String(Number(written));
}
