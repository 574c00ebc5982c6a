import { encode } from '@msgpack/msgpack';
import { strToU8, zipSync } from 'fflate';

/*
 * Writes saved plans as Terraform does: an archive with a protocol buffer message in `tfplan`. Field numbers are those
 * of `planfile.proto`.
 */

export type SavedChange = {
  readonly address: string;
  readonly action: number;
  readonly values?: readonly unknown[];
  readonly reason?: number;
  readonly replace?: readonly (readonly string[])[];
  readonly deposed?: string;
  readonly imports?: string;
};

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function number(field: number, value: number): readonly number[] {
  return value === 0 ? [] : [...varint(field * 8), ...varint(value)];
}

function bytes(field: number, value: ArrayLike<number>): readonly number[] {
  return [...varint(field * 8 + 2), ...varint(value.length), ...Array.from(value)];
}

function text(field: number, value: string | undefined): readonly number[] {
  return value === undefined || value === '' ? [] : bytes(field, strToU8(value));
}

function changeBytes(change: SavedChange): readonly number[] {
  const path = (steps: readonly string[]): readonly number[] => steps.flatMap((step) => bytes(1, text(1, step)));
  const values = (change.values ?? []).flatMap((value) => bytes(2, bytes(1, encode(value))));
  const imports = change.imports === undefined ? [] : bytes(5, text(1, change.imports));
  return [
    ...text(7, change.deposed),
    ...text(8, 'provider["registry.terraform.io/hashicorp/aws"]'),
    ...bytes(9, [...number(1, change.action), ...values, ...imports]),
    ...(change.replace ?? []).flatMap((steps) => bytes(11, path(steps))),
    ...number(12, change.reason ?? 0),
    ...text(13, change.address),
  ];
}

/** The message alone: `version` 3 is the only one in use. */
export function planMessage(changes: readonly SavedChange[], version = 3, errored = false): Uint8Array {
  return Uint8Array.from([
    ...number(1, version),
    ...changes.flatMap((change) => bytes(3, changeBytes(change))),
    ...text(14, '1.9.0'),
    ...number(20, errored ? 1 : 0),
    // A field of 64 bits that nobody reads.
    ...[99 * 8 + 1 - 128 * 6 + 128, 6, 1, 2, 3, 4, 5, 6, 7, 8],
  ]);
}

export function savedPlan(changes: readonly SavedChange[], version = 3, errored = false): Uint8Array {
  return zipSync({
    tfplan: planMessage(changes, version, errored),
    tfstate: strToU8('{"version":4}'),
    '.terraform.lock.hcl': strToU8(''),
  });
}
