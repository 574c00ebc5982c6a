// Written by scripts/registries.ts; do not edit.
import type { RulePack } from '../model/command';
import { alembic } from './alembic';
import { artisan } from './artisan';
import { atlas } from './atlas';
import { aws } from './aws';
import { az } from './az';
import { cdk } from './cdk';
import { chmod } from './chmod';
import { claude } from './claude';
import { codingAgents } from './codingAgents';
import { cp } from './cp';
import { crontab } from './crontab';
import { curl } from './curl';
import { dbmate } from './dbmate';
import { dd } from './dd';
import { django } from './django';
import { drizzleKit } from './drizzleKit';
import { duckdb } from './duckdb';
import { editor } from './editor';
import { find } from './find';
import { flyway } from './flyway';
import { gcloud } from './gcloud';
import { gh } from './gh';
import { git } from './git';
import { golangMigrate } from './golangMigrate';
import { goose } from './goose';
import { helm } from './helm';
import { holdpoint } from './holdpoint';
import { kill } from './kill';
import { kiroCli } from './kiroCli';
import { knex } from './knex';
import { kubectl } from './kubectl';
import { kubectx } from './kubectx';
import { liquibase } from './liquibase';
import { mix } from './mix';
import { mkfs } from './mkfs';
import { mv } from './mv';
import { mysql } from './mysql';
import { oneLiners } from './oneLiners';
import { prisma } from './prisma';
import { projectScripts } from './projectScripts';
import { psql } from './psql';
import { rails } from './rails';
import { rm } from './rm';
import { rsync } from './rsync';
import { sail } from './sail';
import { sequelize } from './sequelize';
import { shred } from './shred';
import { sqlite3 } from './sqlite3';
import { sqlx } from './sqlx';
import { symfony } from './symfony';
import { tee } from './tee';
import { terraform } from './terraform';
import { typeorm } from './typeorm';

export const rulePacks: readonly RulePack[] = [
  alembic,
  artisan,
  atlas,
  aws,
  az,
  cdk,
  chmod,
  claude,
  codingAgents,
  cp,
  crontab,
  curl,
  dbmate,
  dd,
  django,
  drizzleKit,
  duckdb,
  editor,
  find,
  flyway,
  gcloud,
  gh,
  git,
  golangMigrate,
  goose,
  helm,
  holdpoint,
  kill,
  kiroCli,
  knex,
  kubectl,
  kubectx,
  liquibase,
  mix,
  mkfs,
  mv,
  mysql,
  oneLiners,
  prisma,
  projectScripts,
  psql,
  rails,
  rm,
  rsync,
  sail,
  sequelize,
  shred,
  sqlite3,
  sqlx,
  symfony,
  tee,
  terraform,
  typeorm,
];
