import type { Rehearsal } from './rehearsal';

const GCLOUD = {
  without: '--quiet -q --async --force --delete-disks= --keep-disks=',
  only: '--zone= --region= --project= --location= --instance= --cluster= --type= --global --keyring= --account= --configuration= --service= --secret= --network= --database= --topic= --billing-project=',
} as const;

const AZ = {
  without: '--yes -y --no-wait --force',
  only: '-g= --resource-group= -n= --name= --subscription= -s= --server= --ids= --account-name= --cluster-name= --vnet-name= --nsg-name= -z= --zone-name= --namespace-name= --id= --workspace-name= --container-name= -c= --auth-mode=',
} as const;

/** Looks before a removal in the clouds: the listing or the description that the same program has. */
export const cloudLooks: readonly Rehearsal[] = [
  { programs: ['gcloud'], of: 'sql instances delete', becomes: 'sql backups create --instance', ...GCLOUD, most: 1 },
  {
    programs: ['gcloud'],
    of: 'delete',
    ...{ becomes: 'describe', ...GCLOUD, most: 1 },
    under:
      'instances instance-groups instance-templates disks images snapshots networks subnets routers addresses firewall-rules forwarding-rules backend-services url-maps health-checks clusters node-pools projects folders services jobs revisions functions topics subscriptions schemas buckets secrets databases users managed-zones record-sets policies backups repositories packages sinks metrics roles service-accounts environments versions deployments',
  },
  { programs: ['gcloud'], of: 'instances stop|suspend|reset', becomes: 'instances describe', ...GCLOUD, most: 1 },
  {
    programs: ['az'],
    of: 'group delete',
    becomes: 'resource list',
    without: `${AZ.without} --force-deletion-types= -f=`,
    only: '-g= --resource-group= -n= --name= --subscription=',
    unless: '-n --name',
  },
  { programs: ['az'], of: 'group delete', becomes: 'group show', without: AZ.without, only: AZ.only },
  { programs: ['az'], of: 'keyvault purge', becomes: 'keyvault show-deleted', ...AZ },
  {
    programs: ['az'],
    of: 'delete',
    ...{ becomes: 'show', ...AZ },
    under:
      'vm vmss disk snapshot image db server aks acr webapp functionapp account container blob vnet nsg nic lb public-ip dns zone resource lock app sp user redis cosmosdb topic namespace eventhub plan identity workspace deployment',
  },
  { programs: ['az'], of: 'vm|webapp|functionapp|aks deallocate|stop|restart', becomes: 'VERB0 show', ...AZ },
  { programs: ['aws'], of: 's3 rb', becomes: 's3 ls', without: '--force', addLast: '--recursive' },
  {
    programs: ['oci'],
    of: 'object bulk-delete',
    ...{ add: '--dry-run', without: '--force' },
  },
  {
    programs: ['oci'],
    of: 'delete|terminate',
    ...{ becomes: 'get', without: '--force --empty --preserve-boot-volume= --wait-for-state= --max-wait-seconds=' },
    only: '*-id= -bn= --bucket-name= -ns= --namespace= --namespace-name= --profile= --region= --name=',
  },
  {
    programs: ['doctl'],
    of: 'compute droplet-action rebuild',
    becomes: 'compute droplet-action snapshot',
    without: '--image= --wait',
    addLast: '--snapshot-name before-rebuild',
  },
  {
    programs: ['doctl'],
    of: 'delete|rm',
    becomes: 'get',
    without: '-f --force --dangerous',
    only: '-t= --access-token= --context=',
    most: 1,
    under: 'droplet databases cluster volume registry apps load-balancer firewall snapshot vpcs domain',
  },
  {
    programs: ['hcloud'],
    of: 'delete',
    becomes: 'describe',
    only: '--context=',
    most: 1,
    unless: 'disable-protection',
  },
  {
    programs: ['hcloud'],
    of: 'server rebuild',
    becomes: 'server create-image --type snapshot',
    without: '--image= --allow-deprecated-image',
    most: 1,
  },
  {
    programs: ['linode-cli'],
    of: 'delete',
    becomes: 'view',
    only: '--json --text --as-user=',
    most: 1,
    under: 'linodes volumes domains nodebalancers stackscripts images firewalls',
  },
  { programs: ['linode-cli'], of: 'lke cluster-delete', becomes: 'lke cluster-view', most: 1 },
  { programs: ['linode-cli'], of: 'databases postgresql-delete', becomes: 'databases postgresql-view', most: 1 },
  { programs: ['linode-cli'], of: 'databases mysql-delete', becomes: 'databases mysql-view', most: 1 },
  {
    programs: ['openstack'],
    of: 'delete',
    becomes: 'show',
    without: '--force --wait -y --yes --purge --cascade',
    only: '--os-cloud=',
    most: 1,
  },
  {
    programs: ['openstack'],
    of: 'server stop|rebuild|reboot',
    becomes: 'server show',
    without: '--hard --soft --wait --image=',
    only: '--os-cloud=',
    most: 1,
  },
  { programs: ['ibmcloud'], of: 'is instance-delete', becomes: 'is instance', without: '-f --force', most: 1 },
  {
    programs: ['ibmcloud'],
    of: 'ks cluster rm',
    becomes: 'ks cluster get',
    without: '-f --force-delete-storage --skip-advanced-permissions-check',
  },
  {
    programs: ['ibmcloud'],
    of: 'resource service-instance-delete',
    becomes: 'resource service-instance',
    without: '-f --force --recursive',
  },
  { programs: ['cf'], of: 'delete|stop|restart', becomes: 'app', without: '-f -r', most: 1 },
  { programs: ['cf'], of: 'delete-service', becomes: 'service', without: '-f', most: 1 },
  { programs: ['cf'], of: 'delete-org', becomes: 'org', without: '-f', most: 1 },
  { programs: ['cf'], of: 'delete-space', becomes: 'space', without: '-f', only: '', most: 1 },
];
