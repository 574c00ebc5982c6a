// Written by scripts/registries.ts; do not edit.
import type { ToolFamily } from '../model/toolFamily';
import { aws } from './aws';
import { browser } from './browser';
import { commandLines } from './commandLines';
import { containers } from './containers';
import { documentStores } from './documentStores';
import { filesystem } from './filesystem';
import { git } from './git';
import { github } from './github';
import { hosted } from './hosted';
import { kubernetes } from './kubernetes';
import { platforms } from './platforms';
import { prisma } from './prisma';
import { shell } from './shell';
import { sql } from './sql';
import { terraform } from './terraform';
import { workplace } from './workplace';

export const toolFamilies: readonly ToolFamily[] = [
  aws,
  browser,
  commandLines,
  containers,
  documentStores,
  filesystem,
  git,
  github,
  hosted,
  kubernetes,
  platforms,
  prisma,
  shell,
  sql,
  terraform,
  workplace,
];
