// Written by scripts/registries.ts; do not edit.
import type { CodeReader } from '../model/codeReader';
import { javascript } from './javascript';
import { python } from './python';

export const codeReaders: readonly CodeReader[] = [
  javascript,
  python,
];
