import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const inState = deedsIn('terraform');
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const every: Partial<Deed> = { named: (operands) => operands };
const BACKUP = 'terraspace state pull STACK > backup.tfstate';

const down = (says: string, part: Partial<Deed>): Deed =>
  inState.gone(says, 'terraform.configuration', {
    ...{ rule: 'terraform/destroy', severity: 'critical', lost: 'data of every resource that has no backup elsewhere' },
    ...{ saferWay: 'terraspace plan STACK --destroy', ...part },
  });

const up =
  (says: string, part: Partial<Deed>): DeedOf =>
  (options) =>
    inState.changed(says, 'terraform.configuration', {
      ...{
        rule: options.has('--plan') ? 'terraform/apply-plan' : 'terraform/apply',
        severity: 'high',
        undo: 'unknown',
      },
      ...{ saferWay: 'terraspace plan STACK --out plan.binary', ...part },
    });

/** Terraspace, which runs Terraform for stacks of one project. */
export const terraspace: RulePack = toolPack({
  programs: ['terraspace'],
  documentation: ['https://terraspace.cloud/reference/'],
  grammar: { valued: ['--plan', '--out', '--var-files', '--instance', '-i', '--reconfigure', '--app', '--role'] },
  idle: ['-h'],
  verbs: {
    up: up('Applies the configuration of stack', first),
    'all up': up('Applies the configurations of stacks', every),
    down: (options) =>
      options.has('--destroy-workspace')
        ? down('Destroys, with its workspace, every resource of stack', first)
        : down('Destroys every resource of stack', first),
    'all down': down('Destroys every resource of stacks', every),
    refresh: inState.changed('Makes the state like what is there, of stack', 'terraform.configuration', {
      ...{ rule: 'terraform/refresh', undo: 'costly', saferWay: 'terraspace plan STACK', ...first },
    }),
    import: inState.changed('Takes a resource into the state of stack', 'terraform.configuration', first),
    force_unlock: inState.unprotected('Takes the lock off the state of stack', 'terraform.state', {
      ...{ rule: 'terraform/force-unlock', ...first },
    }),
    'state rm': inState.gone('Forgets resources in the state of stack', 'terraform.state', {
      ...{ rule: 'terraform/state-rm', undo: 'costly', saferWay: BACKUP, ...first },
    }),
    'state push': inState.replaced('Overwrites the state of stack', 'terraform.state', {
      ...{ rule: 'terraform/state-push', severity: 'critical', undo: 'costly', saferWay: BACKUP, ...first },
    }),
    'tfc destroy': inState.gone('Deletes with its state the workspace of stack', 'terraform.workspace', first),
    'tfc runs prune': inState.dropped('Discards waiting runs of stack', 'terraform.run', first),
  },
  examples: {
    catches: [
      { run: 'terraspace down demo -y', rule: 'terraform/destroy', effect: 'delete', target: 'demo' },
      { run: 'terraspace all down -y', rule: 'terraform/destroy', effect: 'delete' },
      { run: 'terraspace up demo -y', rule: 'terraform/apply', effect: 'update', target: 'demo' },
      { run: 'terraspace all up web db -y', rule: 'terraform/apply', effect: 'update', target: 'db' },
      { run: 'terraspace state rm demo aws_s3_bucket.x', rule: 'terraform/state-rm', effect: 'delete' },
      { run: 'terraspace force_unlock demo 9f8a', rule: 'terraform/force-unlock', effect: 'unprotect' },
      { run: 'terraspace tfc destroy demo', rule: 'terraform/removed', effect: 'delete', target: 'demo' },
    ],
    leaves: [
      'terraspace plan demo',
      'terraspace all plan',
      'terraspace build demo',
      'terraspace state list demo',
      'terraspace all output',
      'terraspace clean all -y',
      'terraspace tfc list',
    ],
  },
});
