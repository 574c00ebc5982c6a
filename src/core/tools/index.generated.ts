// Written by scripts/registries.ts; do not edit.
import type { ToolFamily } from '../model/toolFamily';
import { aws } from './aws';
import { filesystem } from './filesystem';
import { git } from './git';
import { kubernetes } from './kubernetes';
import { shell } from './shell';
import { sql } from './sql';
import { terraform } from './terraform';

export const toolFamilies: readonly ToolFamily[] = [
  aws,
  filesystem,
  git,
  kubernetes,
  shell,
  sql,
  terraform,
];
