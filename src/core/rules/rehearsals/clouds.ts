import type { Rehearsal } from './rehearsal';

const scopes = ['group', 'sub', 'mg', 'tenant'].map((scope): Rehearsal => ({
  ...{ programs: ['az'], of: `deployment ${scope} create`, becomes: `deployment ${scope} what-if` },
  without: '--no-wait --yes -y --confirm-with-what-if -c',
}));

/** Dry runs, change sets and listings of the clouds and of the platforms. */
export const clouds: readonly Rehearsal[] = [
  { programs: ['aws'], of: 's3 rm|sync|mv|cp', addLast: '--dryrun' },
  { programs: ['aws'], of: 'cloudformation deploy', addLast: '--no-execute-changeset' },
  {
    programs: ['aws'],
    of: 'cloudformation update-stack',
    becomes: 'cloudformation create-change-set --change-set-name review',
  },
  {
    programs: ['aws'],
    of: 'cloudformation create-stack',
    becomes: 'cloudformation create-change-set --change-set-type CREATE --change-set-name review',
  },
  {
    programs: ['aws'],
    of: 'ec2 terminate-instances|stop-instances|reboot-instances|delete-volume|delete-snapshot|delete-security-group|delete-vpc|delete-subnet|deregister-image|release-address|delete-nat-gateway|modify-instance-attribute|authorize-security-group-ingress',
    addLast: '--dry-run',
  },
  ...scopes,
  { programs: ['azcopy'], of: 'remove|rm|sync|copy|cp', add: '--dry-run' },
  { programs: ['gcloud'], of: 'storage rsync', add: '--dry-run' },
  { programs: ['gcloud'], of: 'storage rm', becomes: 'storage ls', without: '--quiet -q --continue-on-error -c' },
  { programs: ['gsutil'], of: 'rsync', add: '-n' },
  { programs: ['gsutil'], of: 'rm', becomes: 'ls', without: '-f' },
  { programs: ['wrangler'], of: 'deploy|publish', add: '--dry-run' },
  {
    programs: ['wrangler'],
    of: 'd1 delete',
    ...{ becomes: 'd1 export', without: '-y --skip-confirmation', addLast: '--remote --output backup.sql' },
  },
  { programs: ['wrangler'], of: 'd1 migrations apply', becomes: 'd1 migrations list' },
  { programs: ['supabase'], of: 'db push', add: '--dry-run' },
  {
    programs: ['supabase'],
    of: 'db reset',
    ...{ becomes: 'db dump', without: '--no-seed --version= --yes', addLast: '-f backup.sql' },
  },
  { programs: ['firebase'], of: 'deploy', add: '--dry-run', without: '--force -f' },
  { programs: ['vercel', 'vc', 'netlify'], of: 'deploy', without: '--prod -p --yes' },
  {
    programs: ['fly', 'flyctl'],
    of: 'volumes|volume|vol destroy|delete|rm',
    ...{ becomes: 'volumes snapshots create', without: '-y --yes' },
  },
  { programs: ['heroku'], of: 'pg:reset', becomes: 'pg:backups:capture', without: '--confirm= -c=' },
  { programs: ['shopify'], of: 'theme push', add: '--unpublished', without: '--live -l --allow-live -a' },
  { programs: ['octodns-sync'], of: '', without: '--doit --force' },
  { programs: ['dnscontrol'], of: 'push', becomes: 'preview' },
  { programs: ['deck'], of: 'gateway sync', becomes: 'gateway diff' },
  { programs: ['deck'], of: 'gateway reset', becomes: 'gateway dump', without: '--force' },
  { programs: ['deck'], of: 'sync', becomes: 'diff' },
  { programs: ['acr'], of: 'purge', add: '--dry-run' },
  { programs: ['aws-nuke', 'azure-nuke'], of: '', without: '--no-dry-run --force' },
  { programs: ['cloud-nuke'], of: 'aws', add: '--dry-run', without: '--force' },
];
