// Written by scripts/registries.ts; do not edit.
import type { RulePack } from '../model/command';
import { accountWipers } from './accountWipers';
import { accounts } from './accounts';
import { acr } from './acr';
import { alembic } from './alembic';
import { androidDevices } from './androidDevices';
import { ansible } from './ansible';
import { appPlatforms } from './appPlatforms';
import { appStores } from './appStores';
import { aptSources } from './aptSources';
import { arangosh } from './arangosh';
import { argocd } from './argocd';
import { artisan } from './artisan';
import { atlas } from './atlas';
import { aws } from './aws';
import { az } from './az';
import { azd } from './azd';
import { bacula } from './bacula';
import { bareSql } from './bareSql';
import { bcp } from './bcp';
import { bfg } from './bfg';
import { bootLoader } from './bootLoader';
import { bootServices } from './bootServices';
import { borg } from './borg';
import { bq } from './bq';
import { brokerClients } from './brokerClients';
import { brokerNodes } from './brokerNodes';
import { bucketTools } from './bucketTools';
import { buildingKits } from './buildingKits';
import { businessServices } from './businessServices';
import { cargo } from './cargo';
import { cdk } from './cdk';
import { ceph } from './ceph';
import { chattr } from './chattr';
import { chmod } from './chmod';
import { ciServers } from './ciServers';
import { claude } from './claude';
import { clickhouse } from './clickhouse';
import { cloudflared } from './cloudflared';
import { clusterAddons } from './clusterAddons';
import { clusterDevelopment } from './clusterDevelopment';
import { clusterTools } from './clusterTools';
import { clusteredStores } from './clusteredStores';
import { cmdlet } from './cmdlet';
import { cockroach } from './cockroach';
import { codingAgents } from './codingAgents';
import { composer } from './composer';
import { configurationKeepers } from './configurationKeepers';
import { containerRuntimes } from './containerRuntimes';
import { contentServices } from './contentServices';
import { convex } from './convex';
import { coordination } from './coordination';
import { cp } from './cp';
import { cqlsh } from './cqlsh';
import { crontab } from './crontab';
import { curl } from './curl';
import { cypherShell } from './cypherShell';
import { dataPlatforms } from './dataPlatforms';
import { dataVersions } from './dataVersions';
import { databaseBackups } from './databaseBackups';
import { databaseServers } from './databaseServers';
import { dbmate } from './dbmate';
import { dbus } from './dbus';
import { dd } from './dd';
import { debuggers } from './debuggers';
import { deduplicatedBackups } from './deduplicatedBackups';
import { deployers } from './deployers';
import { desktopMachines } from './desktopMachines';
import { deviceFirmware } from './deviceFirmware';
import { django } from './django';
import { dnsTools } from './dnsTools';
import { docker } from './docker';
import { doctl } from './doctl';
import { domainAccounts } from './domainAccounts';
import { doppler } from './doppler';
import { dotnet } from './dotnet';
import { drizzleKit } from './drizzleKit';
import { dropdb } from './dropdb';
import { drush } from './drush';
import { duckdb } from './duckdb';
import { edgeNetworks } from './edgeNetworks';
import { editor } from './editor';
import { elasticBeanstalk } from './elasticBeanstalk';
import { elasticTools } from './elasticTools';
import { encryption } from './encryption';
import { entityFramework } from './entityFramework';
import { environmentShown } from './environmentShown';
import { fd } from './fd';
import { featureFlags } from './featureFlags';
import { fileBackups } from './fileBackups';
import { fileSharing } from './fileSharing';
import { fileSystemRepairs } from './fileSystemRepairs';
import { find } from './find';
import { firebase } from './firebase';
import { firewall } from './firewall';
import { flux } from './flux';
import { fly } from './fly';
import { flyway } from './flyway';
import { forfiles } from './forfiles';
import { formatVolume } from './formatVolume';
import { frameworkMigrations } from './frameworkMigrations';
import { gcloud } from './gcloud';
import { gerrit } from './gerrit';
import { getContent } from './getContent';
import { gh } from './gh';
import { git } from './git';
import { glab } from './glab';
import { golangMigrate } from './golangMigrate';
import { goose } from './goose';
import { grpcurl } from './grpcurl';
import { gsutil } from './gsutil';
import { hadoop } from './hadoop';
import { hardwareKeys } from './hardwareKeys';
import { hcloud } from './hcloud';
import { helm } from './helm';
import { heroku } from './heroku';
import { hg } from './hg';
import { holdpoint } from './holdpoint';
import { hookManagers } from './hookManagers';
import { hostedDatabases } from './hostedDatabases';
import { hostedRuns } from './hostedRuns';
import { httpie } from './httpie';
import { hurl } from './hurl';
import { hypervisors } from './hypervisors';
import { icacls } from './icacls';
import { identityProviders } from './identityProviders';
import { imageBuilders } from './imageBuilders';
import { infisical } from './infisical';
import { influx } from './influx';
import { influxServer } from './influxServer';
import { infraRunners } from './infraRunners';
import { infraTools } from './infraTools';
import { intrusionGuards } from './intrusionGuards';
import { invokeSqlcmd } from './invokeSqlcmd';
import { invokeWebRequest } from './invokeWebRequest';
import { jj } from './jj';
import { jsRelease } from './jsRelease';
import { juju } from './juju';
import { kafka } from './kafka';
import { kafkaClouds } from './kafkaClouds';
import { kafkactl } from './kafkactl';
import { kerberos } from './kerberos';
import { kernel } from './kernel';
import { keyring } from './keyring';
import { kill } from './kill';
import { kiroCli } from './kiroCli';
import { knex } from './knex';
import { kubectl } from './kubectl';
import { kubectlPlugins } from './kubectlPlugins';
import { kubectx } from './kubectx';
import { launchctl } from './launchctl';
import { ldap } from './ldap';
import { liquibase } from './liquibase';
import { loadBalancers } from './loadBalancers';
import { localClusters } from './localClusters';
import { localCmdlets } from './localCmdlets';
import { localStacks } from './localStacks';
import { machine } from './machine';
import { magento } from './magento';
import { mailServers } from './mailServers';
import { mailboxes } from './mailboxes';
import { managedSearch } from './managedSearch';
import { maven } from './maven';
import { mc } from './mc';
import { mix } from './mix';
import { mkfs } from './mkfs';
import { mongorestore } from './mongorestore';
import { mongosh } from './mongosh';
import { moreSqlShells } from './moreSqlShells';
import { mounts } from './mounts';
import { mv } from './mv';
import { mysql } from './mysql';
import { mysqladmin } from './mysqladmin';
import { mysqldump } from './mysqldump';
import { nameServers } from './nameServers';
import { natsTools } from './natsTools';
import { net } from './net';
import { netlify } from './netlify';
import { netsh } from './netsh';
import { network } from './network';
import { networkDevices } from './networkDevices';
import { nodetool } from './nodetool';
import { nomad } from './nomad';
import { npm } from './npm';
import { observability } from './observability';
import { occ } from './occ';
import { oci } from './oci';
import { oneLiners } from './oneLiners';
import { op } from './op';
import { openstack } from './openstack';
import { otherForges } from './otherForges';
import { otherVendors } from './otherVendors';
import { packageStores } from './packageStores';
import { passwordManagers } from './passwordManagers';
import { perconaTools } from './perconaTools';
import { perforce } from './perforce';
import { pgDump } from './pgDump';
import { postgresClusters } from './postgresClusters';
import { printers } from './printers';
import { prisma } from './prisma';
import { prismaBehind } from './prismaBehind';
import { projectScripts } from './projectScripts';
import { protections } from './protections';
import { psql } from './psql';
import { pulsar } from './pulsar';
import { pulumi } from './pulumi';
import { pypi } from './pypi';
import { rabbitmq } from './rabbitmq';
import { rails } from './rails';
import { railway } from './railway';
import { rclone } from './rclone';
import { redisCli } from './redisCli';
import { reg } from './reg';
import { registries } from './registries';
import { releaseRunners } from './releaseRunners';
import { releaseTools } from './releaseTools';
import { releases } from './releases';
import { removeItem } from './removeItem';
import { renderCli } from './renderCli';
import { restic } from './restic';
import { rm } from './rm';
import { robocopy } from './robocopy';
import { rsync } from './rsync';
import { s3Clients } from './s3Clients';
import { sail } from './sail';
import { schemaDeployers } from './schemaDeployers';
import { schemaTools } from './schemaTools';
import { schtasks } from './schtasks';
import { scp } from './scp';
import { searchServers } from './searchServers';
import { secretTools } from './secretTools';
import { sequelize } from './sequelize';
import { serverHardware } from './serverHardware';
import { serverHosts } from './serverHosts';
import { serverlessTools } from './serverlessTools';
import { servers } from './servers';
import { serviceClouds } from './serviceClouds';
import { setx } from './setx';
import { sharedTerminals } from './sharedTerminals';
import { shellHistory } from './shellHistory';
import { shellTraps } from './shellTraps';
import { shred } from './shred';
import { shutdown } from './shutdown';
import { socat } from './socat';
import { sqlShells } from './sqlShells';
import { sqlcmd } from './sqlcmd';
import { sqlite3 } from './sqlite3';
import { sqlplus } from './sqlplus';
import { sqlx } from './sqlx';
import { ssh } from './ssh';
import { sshKeygen } from './sshKeygen';
import { staticSites } from './staticSites';
import { stepMigrations } from './stepMigrations';
import { stopService } from './stopService';
import { storeReleases } from './storeReleases';
import { stripe } from './stripe';
import { supabase } from './supabase';
import { svn } from './svn';
import { symfony } from './symfony';
import { systemPackages } from './systemPackages';
import { systemSnapshots } from './systemSnapshots';
import { systemctl } from './systemctl';
import { systemdTmpfiles } from './systemdTmpfiles';
import { tar } from './tar';
import { taskQueues } from './taskQueues';
import { taskRunners } from './taskRunners';
import { tee } from './tee';
import { terraform } from './terraform';
import { thanos } from './thanos';
import { trash } from './trash';
import { tunnels } from './tunnels';
import { typeorm } from './typeorm';
import { vault } from './vault';
import { vela } from './vela';
import { velero } from './velero';
import { vercel } from './vercel';
import { volumes } from './volumes';
import { vssadmin } from './vssadmin';
import { wget } from './wget';
import { wordPress } from './wordPress';
import { workflowEngines } from './workflowEngines';
import { workspaceTools } from './workspaceTools';
import { wrangler } from './wrangler';
import { writeContent } from './writeContent';
import { zooKeeper } from './zooKeeper';

export const rulePacks: readonly RulePack[] = [
  accountWipers,
  accounts,
  acr,
  alembic,
  androidDevices,
  ansible,
  appPlatforms,
  appStores,
  aptSources,
  arangosh,
  argocd,
  artisan,
  atlas,
  aws,
  az,
  azd,
  bacula,
  bareSql,
  bcp,
  bfg,
  bootLoader,
  bootServices,
  borg,
  bq,
  brokerClients,
  brokerNodes,
  bucketTools,
  buildingKits,
  businessServices,
  cargo,
  cdk,
  ceph,
  chattr,
  chmod,
  ciServers,
  claude,
  clickhouse,
  cloudflared,
  clusterAddons,
  clusterDevelopment,
  clusterTools,
  clusteredStores,
  cmdlet,
  cockroach,
  codingAgents,
  composer,
  configurationKeepers,
  containerRuntimes,
  contentServices,
  convex,
  coordination,
  cp,
  cqlsh,
  crontab,
  curl,
  cypherShell,
  dataPlatforms,
  dataVersions,
  databaseBackups,
  databaseServers,
  dbmate,
  dbus,
  dd,
  debuggers,
  deduplicatedBackups,
  deployers,
  desktopMachines,
  deviceFirmware,
  django,
  dnsTools,
  docker,
  doctl,
  domainAccounts,
  doppler,
  dotnet,
  drizzleKit,
  dropdb,
  drush,
  duckdb,
  edgeNetworks,
  editor,
  elasticBeanstalk,
  elasticTools,
  encryption,
  entityFramework,
  environmentShown,
  fd,
  featureFlags,
  fileBackups,
  fileSharing,
  fileSystemRepairs,
  find,
  firebase,
  firewall,
  flux,
  fly,
  flyway,
  forfiles,
  formatVolume,
  frameworkMigrations,
  gcloud,
  gerrit,
  getContent,
  gh,
  git,
  glab,
  golangMigrate,
  goose,
  grpcurl,
  gsutil,
  hadoop,
  hardwareKeys,
  hcloud,
  helm,
  heroku,
  hg,
  holdpoint,
  hookManagers,
  hostedDatabases,
  hostedRuns,
  httpie,
  hurl,
  hypervisors,
  icacls,
  identityProviders,
  imageBuilders,
  infisical,
  influx,
  influxServer,
  infraRunners,
  infraTools,
  intrusionGuards,
  invokeSqlcmd,
  invokeWebRequest,
  jj,
  jsRelease,
  juju,
  kafka,
  kafkaClouds,
  kafkactl,
  kerberos,
  kernel,
  keyring,
  kill,
  kiroCli,
  knex,
  kubectl,
  kubectlPlugins,
  kubectx,
  launchctl,
  ldap,
  liquibase,
  loadBalancers,
  localClusters,
  localCmdlets,
  localStacks,
  machine,
  magento,
  mailServers,
  mailboxes,
  managedSearch,
  maven,
  mc,
  mix,
  mkfs,
  mongorestore,
  mongosh,
  moreSqlShells,
  mounts,
  mv,
  mysql,
  mysqladmin,
  mysqldump,
  nameServers,
  natsTools,
  net,
  netlify,
  netsh,
  network,
  networkDevices,
  nodetool,
  nomad,
  npm,
  observability,
  occ,
  oci,
  oneLiners,
  op,
  openstack,
  otherForges,
  otherVendors,
  packageStores,
  passwordManagers,
  perconaTools,
  perforce,
  pgDump,
  postgresClusters,
  printers,
  prisma,
  prismaBehind,
  projectScripts,
  protections,
  psql,
  pulsar,
  pulumi,
  pypi,
  rabbitmq,
  rails,
  railway,
  rclone,
  redisCli,
  reg,
  registries,
  releaseRunners,
  releaseTools,
  releases,
  removeItem,
  renderCli,
  restic,
  rm,
  robocopy,
  rsync,
  s3Clients,
  sail,
  schemaDeployers,
  schemaTools,
  schtasks,
  scp,
  searchServers,
  secretTools,
  sequelize,
  serverHardware,
  serverHosts,
  serverlessTools,
  servers,
  serviceClouds,
  setx,
  sharedTerminals,
  shellHistory,
  shellTraps,
  shred,
  shutdown,
  socat,
  sqlShells,
  sqlcmd,
  sqlite3,
  sqlplus,
  sqlx,
  ssh,
  sshKeygen,
  staticSites,
  stepMigrations,
  stopService,
  storeReleases,
  stripe,
  supabase,
  svn,
  symfony,
  systemPackages,
  systemSnapshots,
  systemctl,
  systemdTmpfiles,
  tar,
  taskQueues,
  taskRunners,
  tee,
  terraform,
  thanos,
  trash,
  tunnels,
  typeorm,
  vault,
  vela,
  velero,
  vercel,
  volumes,
  vssadmin,
  wget,
  wordPress,
  workflowEngines,
  workspaceTools,
  wrangler,
  writeContent,
  zooKeeper,
];
