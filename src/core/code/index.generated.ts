// Written by scripts/registries.ts; do not edit.
import type { CodeReader } from '../model/codeReader';
import { python } from './python';

export const codeReaders: readonly CodeReader[] = [
  python,
];
