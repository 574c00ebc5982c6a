// Written by scripts/registries.ts; do not edit.
import type { ToolFamily } from '../model/toolFamily';
import { filesystem } from './filesystem';
import { shell } from './shell';
import { sql } from './sql';

export const toolFamilies: readonly ToolFamily[] = [
  filesystem,
  shell,
  sql,
];
