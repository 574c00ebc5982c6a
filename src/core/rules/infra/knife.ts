import { below } from '../shared/below';
import { deedsIn } from '../shared/deedsIn';
import type { Deed } from '../shared/toolPack';
import type { NamedGrammar } from '../shared/toolsPack';

const inKeeping = deedsIn('configuration');
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const nameless: Partial<Deed> = { name: '' };
const gone = inKeeping.gone('Deletes', 'node', {
  undo: 'costly',
  saferWay: 'knife download / --chef-repo-path backup',
});
const machineGone = inKeeping.gone('Deletes the machine', 'server', { undo: 'costly', lost: 'disks that go with it' });
/** Plugins for clouds: `knife ec2 server delete ID`. */
const clouds = [
  'ec2',
  'azure',
  'google',
  'gcp',
  'openstack',
  'vsphere',
  'digital_ocean',
  'rackspace',
  'linode',
  'vcenter',
];
const things = ['node', 'client', 'role', 'environment', 'cookbook', 'data bag', 'user', 'group', 'acl'];

/** Chef's server: what it keeps of machines, and the machines themselves. */
export const knife: NamedGrammar = {
  programs: ['knife', 'chef'],
  grammar: {
    valued: [
      ...[
        '-c',
        '--config',
        '-u',
        '--user',
        '-k',
        '--key',
        '-s',
        '--server-url',
        '-E',
        '--environment',
        '-F',
        '--format',
      ],
      ...['-N', '--node-name', '-r', '--run-list', '-x', '--ssh-user', '-i', '--ssh-identity-file', '-A', '-P', '-o'],
    ],
  },
  idle: ['-h'],
  verbs: {
    ...Object.fromEntries(
      things.flatMap((thing) =>
        [`${thing} delete`, `${thing} bulk delete`].map((verb) => [
          verb,
          { ...gone, says: `Deletes ${thing}`, type: thing },
        ]),
      ),
    ),
    ...Object.fromEntries(
      things.map((thing) => [`${thing} from file`, inKeeping.changed(`Uploads ${thing}`, thing, first)]),
    ),
    ...below(clouds, {
      ...{ 'server delete': machineGone, 'droplet destroy': machineGone, 'vm delete': machineGone },
    }),
    'node run_list set': inKeeping.changed('Changes what is kept on', 'node', first),
    delete: gone,
    ...{
      upload: inKeeping.changed('Uploads', 'file', first),
      'cookbook upload': inKeeping.changed('Uploads cookbook', 'cookbook', first),
    },
    bootstrap: inKeeping.changed('Sets up machine', 'machine', { ...first, severity: 'high' }),
    'acl add': inKeeping.granted('Changes who may do what with', 'access', first),
    push: inKeeping.changed('Deploys the policy to', 'policy group', { ...first, severity: 'high' }),
    ...{
      'delete-policy': inKeeping.gone('Deletes policy', 'policy', { undo: 'costly' }),
      'delete-policy-group': inKeeping.gone('Deletes policy group', 'policy group', { undo: 'costly' }),
    },
    'clean-policy-revisions': inKeeping.dropped('Deletes unused policies', 'policy', nameless),
  },
};
