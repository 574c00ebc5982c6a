// Written by scripts/registries.ts; do not edit.
import type { ToolFamily } from '../model/toolFamily';
import { aws } from './aws';
import { browser } from './browser';
import { documentStores } from './documentStores';
import { filesystem } from './filesystem';
import { git } from './git';
import { github } from './github';
import { hosted } from './hosted';
import { kubernetes } from './kubernetes';
import { prisma } from './prisma';
import { shell } from './shell';
import { sql } from './sql';
import { terraform } from './terraform';
import { workplace } from './workplace';

export const toolFamilies: readonly ToolFamily[] = [
  aws,
  browser,
  documentStores,
  filesystem,
  git,
  github,
  hosted,
  kubernetes,
  prisma,
  shell,
  sql,
  terraform,
  workplace,
];
