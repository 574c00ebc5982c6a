// Written by scripts/registries.ts; do not edit.
import type { RulePack } from '../model/command';
import { accounts } from './accounts';
import { alembic } from './alembic';
import { artisan } from './artisan';
import { atlas } from './atlas';
import { aws } from './aws';
import { az } from './az';
import { borg } from './borg';
import { bq } from './bq';
import { cargo } from './cargo';
import { cdk } from './cdk';
import { chmod } from './chmod';
import { claude } from './claude';
import { clickhouse } from './clickhouse';
import { cockroach } from './cockroach';
import { codingAgents } from './codingAgents';
import { cp } from './cp';
import { cqlsh } from './cqlsh';
import { crontab } from './crontab';
import { curl } from './curl';
import { dbmate } from './dbmate';
import { dd } from './dd';
import { django } from './django';
import { doppler } from './doppler';
import { dotnet } from './dotnet';
import { drizzleKit } from './drizzleKit';
import { dropdb } from './dropdb';
import { duckdb } from './duckdb';
import { editor } from './editor';
import { encryption } from './encryption';
import { find } from './find';
import { firewall } from './firewall';
import { flyway } from './flyway';
import { gcloud } from './gcloud';
import { gh } from './gh';
import { git } from './git';
import { golangMigrate } from './golangMigrate';
import { goose } from './goose';
import { helm } from './helm';
import { holdpoint } from './holdpoint';
import { influx } from './influx';
import { jsRelease } from './jsRelease';
import { kernel } from './kernel';
import { keyring } from './keyring';
import { kill } from './kill';
import { kiroCli } from './kiroCli';
import { knex } from './knex';
import { kubectl } from './kubectl';
import { kubectx } from './kubectx';
import { launchctl } from './launchctl';
import { liquibase } from './liquibase';
import { maven } from './maven';
import { mix } from './mix';
import { mkfs } from './mkfs';
import { mongorestore } from './mongorestore';
import { mongosh } from './mongosh';
import { mv } from './mv';
import { mysql } from './mysql';
import { mysqladmin } from './mysqladmin';
import { mysqldump } from './mysqldump';
import { network } from './network';
import { npm } from './npm';
import { oneLiners } from './oneLiners';
import { op } from './op';
import { pgDump } from './pgDump';
import { printers } from './printers';
import { prisma } from './prisma';
import { projectScripts } from './projectScripts';
import { psql } from './psql';
import { pypi } from './pypi';
import { rails } from './rails';
import { rclone } from './rclone';
import { redisCli } from './redisCli';
import { releases } from './releases';
import { restic } from './restic';
import { rm } from './rm';
import { rsync } from './rsync';
import { sail } from './sail';
import { sequelize } from './sequelize';
import { shred } from './shred';
import { shutdown } from './shutdown';
import { sqlShells } from './sqlShells';
import { sqlcmd } from './sqlcmd';
import { sqlite3 } from './sqlite3';
import { sqlplus } from './sqlplus';
import { sqlx } from './sqlx';
import { symfony } from './symfony';
import { systemctl } from './systemctl';
import { tee } from './tee';
import { terraform } from './terraform';
import { typeorm } from './typeorm';
import { vault } from './vault';
import { velero } from './velero';
import { volumes } from './volumes';

export const rulePacks: readonly RulePack[] = [
  accounts,
  alembic,
  artisan,
  atlas,
  aws,
  az,
  borg,
  bq,
  cargo,
  cdk,
  chmod,
  claude,
  clickhouse,
  cockroach,
  codingAgents,
  cp,
  cqlsh,
  crontab,
  curl,
  dbmate,
  dd,
  django,
  doppler,
  dotnet,
  drizzleKit,
  dropdb,
  duckdb,
  editor,
  encryption,
  find,
  firewall,
  flyway,
  gcloud,
  gh,
  git,
  golangMigrate,
  goose,
  helm,
  holdpoint,
  influx,
  jsRelease,
  kernel,
  keyring,
  kill,
  kiroCli,
  knex,
  kubectl,
  kubectx,
  launchctl,
  liquibase,
  maven,
  mix,
  mkfs,
  mongorestore,
  mongosh,
  mv,
  mysql,
  mysqladmin,
  mysqldump,
  network,
  npm,
  oneLiners,
  op,
  pgDump,
  printers,
  prisma,
  projectScripts,
  psql,
  pypi,
  rails,
  rclone,
  redisCli,
  releases,
  restic,
  rm,
  rsync,
  sail,
  sequelize,
  shred,
  shutdown,
  sqlShells,
  sqlcmd,
  sqlite3,
  sqlplus,
  sqlx,
  symfony,
  systemctl,
  tee,
  terraform,
  typeorm,
  vault,
  velero,
  volumes,
];
