// Written by scripts/registries.ts; do not edit.
import type { RulePack } from '../model/command';
import { accountWipers } from './accountWipers';
import { accounts } from './accounts';
import { acr } from './acr';
import { airflow } from './airflow';
import { akamai } from './akamai';
import { alembic } from './alembic';
import { algolia } from './algolia';
import { aliyun } from './aliyun';
import { alternatives } from './alternatives';
import { amplify } from './amplify';
import { androidDevices } from './androidDevices';
import { ansible } from './ansible';
import { appPlatforms } from './appPlatforms';
import { appStores } from './appStores';
import { aptSources } from './aptSources';
import { arangosh } from './arangosh';
import { argocd } from './argocd';
import { artisan } from './artisan';
import { atlas } from './atlas';
import { auth0 } from './auth0';
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
import { bosh } from './bosh';
import { boundary } from './boundary';
import { bq } from './bq';
import { brokerClients } from './brokerClients';
import { brokerNodes } from './brokerNodes';
import { bucketTools } from './bucketTools';
import { businessServices } from './businessServices';
import { cargo } from './cargo';
import { cdk } from './cdk';
import { ceph } from './ceph';
import { certbot } from './certbot';
import { chattr } from './chattr';
import { chmod } from './chmod';
import { ciServers } from './ciServers';
import { civo } from './civo';
import { claude } from './claude';
import { cleverCloud } from './cleverCloud';
import { cli4 } from './cli4';
import { cli53 } from './cli53';
import { clickhouse } from './clickhouse';
import { cloudFoundry } from './cloudFoundry';
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
import { dagster } from './dagster';
import { dataPlatforms } from './dataPlatforms';
import { dataVersions } from './dataVersions';
import { databaseBackups } from './databaseBackups';
import { databaseServers } from './databaseServers';
import { databricks } from './databricks';
import { datadog } from './datadog';
import { dbmate } from './dbmate';
import { dbt } from './dbt';
import { dbus } from './dbus';
import { dd } from './dd';
import { debuggers } from './debuggers';
import { deduplicatedBackups } from './deduplicatedBackups';
import { deployctl } from './deployctl';
import { deployers } from './deployers';
import { desktopMachines } from './desktopMachines';
import { deviceFirmware } from './deviceFirmware';
import { django } from './django';
import { dnscontrol } from './dnscontrol';
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
import { exo } from './exo';
import { expo } from './expo';
import { fastlane } from './fastlane';
import { fastly } from './fastly';
import { fd } from './fd';
import { featureFlags } from './featureFlags';
import { fileBackups } from './fileBackups';
import { fileSharing } from './fileSharing';
import { fileSystemRepairs } from './fileSystemRepairs';
import { find } from './find';
import { firebase } from './firebase';
import { firewall } from './firewall';
import { flarectl } from './flarectl';
import { flux } from './flux';
import { fly } from './fly';
import { flyway } from './flyway';
import { forfiles } from './forfiles';
import { formatVolume } from './formatVolume';
import { frameworkMigrations } from './frameworkMigrations';
import { gam } from './gam';
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
import { hasura } from './hasura';
import { hcloud } from './hcloud';
import { helm } from './helm';
import { heroku } from './heroku';
import { hg } from './hg';
import { holdpoint } from './holdpoint';
import { hookManagers } from './hookManagers';
import { hostedDatabases } from './hostedDatabases';
import { hostedRuns } from './hostedRuns';
import { httpie } from './httpie';
import { hubSpot } from './hubSpot';
import { huggingFace } from './huggingFace';
import { hurl } from './hurl';
import { hypervisors } from './hypervisors';
import { ibmcloud } from './ibmcloud';
import { icacls } from './icacls';
import { imageBuilders } from './imageBuilders';
import { infisical } from './infisical';
import { influx } from './influx';
import { influxServer } from './influxServer';
import { infraRunners } from './infraRunners';
import { infraTools } from './infraTools';
import { intrusionGuards } from './intrusionGuards';
import { invokeSqlcmd } from './invokeSqlcmd';
import { invokeWebRequest } from './invokeWebRequest';
import { ionos } from './ionos';
import { jj } from './jj';
import { jsRelease } from './jsRelease';
import { juju } from './juju';
import { kafka } from './kafka';
import { kafkaClouds } from './kafkaClouds';
import { kafkactl } from './kafkactl';
import { kamal } from './kamal';
import { kerberos } from './kerberos';
import { kernel } from './kernel';
import { keyring } from './keyring';
import { kill } from './kill';
import { kiroCli } from './kiroCli';
import { knex } from './knex';
import { kubectl } from './kubectl';
import { kubectlPlugins } from './kubectlPlugins';
import { kubectx } from './kubectx';
import { launchDarkly } from './launchDarkly';
import { launchctl } from './launchctl';
import { ldap } from './ldap';
import { linode } from './linode';
import { liquibase } from './liquibase';
import { loadBalancers } from './loadBalancers';
import { localClusters } from './localClusters';
import { localCmdlets } from './localCmdlets';
import { localStacks } from './localStacks';
import { macDefaults } from './macDefaults';
import { machine } from './machine';
import { magento } from './magento';
import { mailServers } from './mailServers';
import { mailboxes } from './mailboxes';
import { managedSearch } from './managedSearch';
import { maven } from './maven';
import { mc } from './mc';
import { metal } from './metal';
import { mix } from './mix';
import { mkfs } from './mkfs';
import { mlflow } from './mlflow';
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
import { neon } from './neon';
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
import { octodns } from './octodns';
import { okta } from './okta';
import { oneLiners } from './oneLiners';
import { op } from './op';
import { openstack } from './openstack';
import { otherForges } from './otherForges';
import { otherVendors } from './otherVendors';
import { ovhcloud } from './ovhcloud';
import { packageStores } from './packageStores';
import { passwordManagers } from './passwordManagers';
import { perconaTools } from './perconaTools';
import { perforce } from './perforce';
import { pgDump } from './pgDump';
import { postgresClusters } from './postgresClusters';
import { powerPlatform } from './powerPlatform';
import { printers } from './printers';
import { prisma } from './prisma';
import { prismaBehind } from './prismaBehind';
import { projectScripts } from './projectScripts';
import { protections } from './protections';
import { pscale } from './pscale';
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
import { runpodctl } from './runpodctl';
import { s3Clients } from './s3Clients';
import { sail } from './sail';
import { schemaDeployers } from './schemaDeployers';
import { schemaTools } from './schemaTools';
import { schtasks } from './schtasks';
import { scp } from './scp';
import { scw } from './scw';
import { searchServers } from './searchServers';
import { secretTools } from './secretTools';
import { sentryCli } from './sentryCli';
import { sequelize } from './sequelize';
import { serverHardware } from './serverHardware';
import { serverless } from './serverless';
import { serverlessTools } from './serverlessTools';
import { servers } from './servers';
import { setx } from './setx';
import { sharedTerminals } from './sharedTerminals';
import { shellHistory } from './shellHistory';
import { shellTraps } from './shellTraps';
import { shopify } from './shopify';
import { shred } from './shred';
import { shutdown } from './shutdown';
import { slackCli } from './slackCli';
import { smallstep } from './smallstep';
import { snowflake } from './snowflake';
import { socat } from './socat';
import { sourcegraph } from './sourcegraph';
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
import { tailscale } from './tailscale';
import { tar } from './tar';
import { taskQueues } from './taskQueues';
import { taskRunners } from './taskRunners';
import { tccli } from './tccli';
import { tee } from './tee';
import { teleport } from './teleport';
import { temporal } from './temporal';
import { terraform } from './terraform';
import { terraspace } from './terraspace';
import { tfenv } from './tfenv';
import { thanos } from './thanos';
import { tigerCloud } from './tigerCloud';
import { tinybird } from './tinybird';
import { trash } from './trash';
import { tunnels } from './tunnels';
import { turso } from './turso';
import { twilio } from './twilio';
import { typeorm } from './typeorm';
import { unison } from './unison';
import { upctl } from './upctl';
import { upstash } from './upstash';
import { vastai } from './vastai';
import { vault } from './vault';
import { vela } from './vela';
import { velero } from './velero';
import { vercel } from './vercel';
import { volumes } from './volumes';
import { vssadmin } from './vssadmin';
import { vultr } from './vultr';
import { wget } from './wget';
import { wordPress } from './wordPress';
import { workspaceTools } from './workspaceTools';
import { wrangler } from './wrangler';
import { writeContent } from './writeContent';
import { xata } from './xata';
import { yc } from './yc';
import { zapier } from './zapier';
import { zendeskCli } from './zendeskCli';
import { zooKeeper } from './zooKeeper';

export const rulePacks: readonly RulePack[] = [
  accountWipers,
  accounts,
  acr,
  airflow,
  akamai,
  alembic,
  algolia,
  aliyun,
  alternatives,
  amplify,
  androidDevices,
  ansible,
  appPlatforms,
  appStores,
  aptSources,
  arangosh,
  argocd,
  artisan,
  atlas,
  auth0,
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
  bosh,
  boundary,
  bq,
  brokerClients,
  brokerNodes,
  bucketTools,
  businessServices,
  cargo,
  cdk,
  ceph,
  certbot,
  chattr,
  chmod,
  ciServers,
  civo,
  claude,
  cleverCloud,
  cli4,
  cli53,
  clickhouse,
  cloudFoundry,
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
  dagster,
  dataPlatforms,
  dataVersions,
  databaseBackups,
  databaseServers,
  databricks,
  datadog,
  dbmate,
  dbt,
  dbus,
  dd,
  debuggers,
  deduplicatedBackups,
  deployctl,
  deployers,
  desktopMachines,
  deviceFirmware,
  django,
  dnscontrol,
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
  exo,
  expo,
  fastlane,
  fastly,
  fd,
  featureFlags,
  fileBackups,
  fileSharing,
  fileSystemRepairs,
  find,
  firebase,
  firewall,
  flarectl,
  flux,
  fly,
  flyway,
  forfiles,
  formatVolume,
  frameworkMigrations,
  gam,
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
  hasura,
  hcloud,
  helm,
  heroku,
  hg,
  holdpoint,
  hookManagers,
  hostedDatabases,
  hostedRuns,
  httpie,
  hubSpot,
  huggingFace,
  hurl,
  hypervisors,
  ibmcloud,
  icacls,
  imageBuilders,
  infisical,
  influx,
  influxServer,
  infraRunners,
  infraTools,
  intrusionGuards,
  invokeSqlcmd,
  invokeWebRequest,
  ionos,
  jj,
  jsRelease,
  juju,
  kafka,
  kafkaClouds,
  kafkactl,
  kamal,
  kerberos,
  kernel,
  keyring,
  kill,
  kiroCli,
  knex,
  kubectl,
  kubectlPlugins,
  kubectx,
  launchDarkly,
  launchctl,
  ldap,
  linode,
  liquibase,
  loadBalancers,
  localClusters,
  localCmdlets,
  localStacks,
  macDefaults,
  machine,
  magento,
  mailServers,
  mailboxes,
  managedSearch,
  maven,
  mc,
  metal,
  mix,
  mkfs,
  mlflow,
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
  neon,
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
  octodns,
  okta,
  oneLiners,
  op,
  openstack,
  otherForges,
  otherVendors,
  ovhcloud,
  packageStores,
  passwordManagers,
  perconaTools,
  perforce,
  pgDump,
  postgresClusters,
  powerPlatform,
  printers,
  prisma,
  prismaBehind,
  projectScripts,
  protections,
  pscale,
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
  runpodctl,
  s3Clients,
  sail,
  schemaDeployers,
  schemaTools,
  schtasks,
  scp,
  scw,
  searchServers,
  secretTools,
  sentryCli,
  sequelize,
  serverHardware,
  serverless,
  serverlessTools,
  servers,
  setx,
  sharedTerminals,
  shellHistory,
  shellTraps,
  shopify,
  shred,
  shutdown,
  slackCli,
  smallstep,
  snowflake,
  socat,
  sourcegraph,
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
  tailscale,
  tar,
  taskQueues,
  taskRunners,
  tccli,
  tee,
  teleport,
  temporal,
  terraform,
  terraspace,
  tfenv,
  thanos,
  tigerCloud,
  tinybird,
  trash,
  tunnels,
  turso,
  twilio,
  typeorm,
  unison,
  upctl,
  upstash,
  vastai,
  vault,
  vela,
  velero,
  vercel,
  volumes,
  vssadmin,
  vultr,
  wget,
  wordPress,
  workspaceTools,
  wrangler,
  writeContent,
  xata,
  yc,
  zapier,
  zendeskCli,
  zooKeeper,
];
