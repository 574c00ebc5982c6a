// Written by scripts/registries.ts; do not edit.
import type { RulePack } from '../model/command';
import { aws } from './aws';
import { az } from './az';
import { cdk } from './cdk';
import { chmod } from './chmod';
import { claude } from './claude';
import { codingAgents } from './codingAgents';
import { cp } from './cp';
import { crontab } from './crontab';
import { curl } from './curl';
import { dd } from './dd';
import { duckdb } from './duckdb';
import { editor } from './editor';
import { find } from './find';
import { gcloud } from './gcloud';
import { gh } from './gh';
import { git } from './git';
import { helm } from './helm';
import { holdpoint } from './holdpoint';
import { kill } from './kill';
import { kiroCli } from './kiroCli';
import { kubectl } from './kubectl';
import { kubectx } from './kubectx';
import { mkfs } from './mkfs';
import { mv } from './mv';
import { mysql } from './mysql';
import { oneLiners } from './oneLiners';
import { psql } from './psql';
import { rm } from './rm';
import { rsync } from './rsync';
import { shred } from './shred';
import { sqlite3 } from './sqlite3';
import { tee } from './tee';
import { terraform } from './terraform';

export const rulePacks: readonly RulePack[] = [
  aws,
  az,
  cdk,
  chmod,
  claude,
  codingAgents,
  cp,
  crontab,
  curl,
  dd,
  duckdb,
  editor,
  find,
  gcloud,
  gh,
  git,
  helm,
  holdpoint,
  kill,
  kiroCli,
  kubectl,
  kubectx,
  mkfs,
  mv,
  mysql,
  oneLiners,
  psql,
  rm,
  rsync,
  shred,
  sqlite3,
  tee,
  terraform,
];
