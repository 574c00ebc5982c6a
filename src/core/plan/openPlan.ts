import { strFromU8, unzipSync } from 'fflate';
import type { Plan } from '../model/plan';
import { readPlanFile } from './planFile';
import { readPlan } from './readPlan';

/** Bytes of the one file of a saved plan that tells its changes. */
const LARGEST = 64_000_000;

const ENTRY = 'tfplan';

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The entry that holds the changes; null when the archive is damaged or has none. */
function entryOf(bytes: Uint8Array): Uint8Array | null {
  try {
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => name === ENTRY && originalSize <= LARGEST });
    return files[ENTRY] ?? null;
  } catch {
    return null;
  }
}

/** Little-endian UTF-16, as a redirection of PowerShell writes it. */
function utf16(bytes: Uint8Array): string {
  const units: string[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    units.push(String.fromCharCode((bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256));
  }
  return units.join('');
}

/** The plan in a file's bytes: a saved plan of Terraform, or any text that `readPlan` knows. Null when it is none. */
export function openPlan(bytes: Uint8Array): Plan | null {
  if (!isArchive(bytes)) return readPlan(bytes[0] === 0xff && bytes[1] === 0xfe ? utf16(bytes) : strFromU8(bytes));
  const entry = entryOf(bytes);
  return entry === null ? null : readPlanFile(entry);
}
