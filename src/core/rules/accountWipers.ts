import type { RulePack } from '../model/command';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const everything: Deed = {
  ...{ rule: 'wiper/account-wide', effect: 'delete', severity: 'critical', undo: 'impossible', type: 'account' },
  ...{ name: '', says: 'Deletes every resource that it finds in the account', lost: 'everything in the account' },
};

/** These only list until they are told that this is no rehearsal. */
const inEarnest: DeedOf = (options) =>
  options.has('--no-dry-run') && options.value('--no-dry-run')?.value !== 'false' ? everything : null;

/** Programs that empty whole accounts of a cloud. */
export const accountWipers: RulePack = toolsPack({
  tools: [
    {
      programs: ['aws-nuke', 'azure-nuke', 'gcp-nuke'],
      grammar: { flags: ['--no-dry-run', '--force', '--no-prompt', '-q', '--quiet', '-v'], unlisted: 'valued' },
      verbs: { ...{ run: inEarnest, nuke: inEarnest, '': inEarnest }, ...{ 'resource-types': () => null } },
    },
    {
      // It asks for a word on the terminal, which `--force` answers.
      programs: ['cloud-nuke'],
      grammar: { flags: ['--force', '--dry-run', '--list-resource-types', '--delete-unaliased-kms-keys'] },
      idle: ['--dry-run', '--list-resource-types', '-h'],
      verbs: { aws: everything, gcp: everything, 'defaults-aws': { ...everything, rule: 'wiper/defaults' } },
    },
  ],
  documentation: ['https://github.com/ekristen/aws-nuke', 'https://github.com/gruntwork-io/cloud-nuke'],
  examples: {
    catches: [
      { run: 'aws-nuke run -c nuke.yaml --no-dry-run', rule: 'wiper/account-wide', effect: 'delete' },
      { run: 'aws-nuke -c nuke.yaml --no-dry-run --force', rule: 'wiper/account-wide', effect: 'delete' },
      { run: 'azure-nuke run --no-dry-run', rule: 'wiper/account-wide', effect: 'delete' },
      { run: 'cloud-nuke aws --region eu-west-1 --force', rule: 'wiper/account-wide', effect: 'delete' },
      { run: 'cloud-nuke defaults-aws', rule: 'wiper/defaults', effect: 'delete' },
    ],
    leaves: [
      'aws-nuke run -c nuke.yaml',
      'aws-nuke resource-types',
      'cloud-nuke aws --dry-run',
      'cloud-nuke inspect-aws --region eu-west-1',
      'cloud-nuke aws --list-resource-types',
    ],
  },
});
