import type { RulePack } from '../model/command';
import { stackName } from './infra/stackName';
import { fetched, secretGone, secretSet } from './secrets/stores';
import { deedsIn } from './shared/deedsIn';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const inStacks = deedsIn('stack');
const STACK = ['--id', '-s', '--stack'] as const;
const applied = { severity: 'high', undo: 'unknown' } as const;

/** Stacks are named by an option; without one it is that of this folder. */
const toStack =
  (deed: Deed): DeedOf =>
  (options, _rest, command) => ({ ...deed, name: stackName(options, command, { stack: STACK, folder: [] }) });

const deployed = inStacks.changed('Deploys stack', 'stack', {
  ...{ ...applied, rule: 'spacelift/deploy', undo: 'costly', saferWay: 'spacectl stack local-preview' },
});
/** Without the option a person still confirms what the run would do. */
const started: DeedOf = (options, rest, command) =>
  toStack(options.has('--auto-confirm') ? { ...deployed, rule: 'spacelift/apply' } : deployed)(options, rest, command);

const spacectl: NamedGrammar = {
  programs: ['spacectl'],
  grammar: { valued: [...STACK, '--run', '--sha', '--metadata', '--runtime-config', '--name'] },
  idle: ['-h'],
  verbs: {
    'stack delete': toStack(
      inStacks.gone('Destroys every resource of stack', 'stack', {
        ...{ rule: 'spacelift/delete', severity: 'critical', saferWay: 'spacectl stack show' },
        lost: 'what the stack keeps, where nothing retains it',
      }),
    ),
    'stack task': toStack(inStacks.changed('Runs a command in stack', 'stack', { ...applied, effect: 'execute' })),
    ...{ 'stack deploy': started, 'stack confirm': toStack(deployed) },
    'stack environment setvar': toStack(secretSet('Changes a variable of stack', { undo: 'easy' })),
    'stack environment delete': toStack(secretGone('Deletes a variable of stack', { undo: 'costly' })),
    'stack set-current-commit': toStack(inStacks.changed('Changes the commit of stack', 'stack')),
    'stack disable': toStack(inStacks.interrupted('Disables stack', 'stack')),
    'stack lock': toStack(inStacks.changed('Keeps others from stack', 'stack', { severity: 'low' })),
    'stack unlock': toStack(inStacks.unprotected('Takes the lock off stack', 'stack')),
    'stack cancel': toStack(inStacks.interrupted('Breaks off a run of stack', 'stack')),
    'module delete-version': inStacks.gone('Deletes a version of the module', 'module', { name: '', undo: 'costly' }),
    'worker-pool worker drain': inStacks.interrupted('Takes work away from a worker', 'worker', { name: '' }),
    'profile export-token': fetched('the token of the profile', { type: 'token', name: '' }),
  },
};

/** `digger run apply`, and quoted as comments have it: `digger run 'digger apply'`. */
const run: DeedOf = (options, rest) => {
  const [said = ''] = rest.map(({ value }) => value.replace(/^digger\s+/, '').split(/\s+/)[0] ?? '');
  const named: Partial<Deed> = { name: options.value('-p', '--project')?.value ?? 'the project' };
  if (said === 'apply')
    return inStacks.changed('Applies', 'project', {
      ...applied,
      ...named,
      rule: 'digger/apply',
      saferWay: 'digger run plan',
    });
  if (said === 'destroy') return inStacks.gone('Destroys', 'project', { ...named, severity: 'critical' });
  return said === 'unlock' ? inStacks.unprotected('Takes the lock off', 'project', named) : null;
};

const digger: NamedGrammar = {
  programs: ['digger', 'dgctl'],
  grammar: { valued: ['-p', '--project', '-d', '--diggerDir', '--command'] },
  idle: ['-h'],
  verbs: { run, exec: run },
};

/** Services that run Terraform for a team, by their own command lines. */
export const infraRunners: RulePack = toolsPack({
  tools: [spacectl, digger],
  documentation: ['https://docs.spacelift.io/concepts/spacectl', 'https://docs.opentaco.dev/'],
  examples: {
    catches: [
      { run: 'spacectl stack delete --id shop', rule: 'spacelift/delete', effect: 'delete', target: 'shop' },
      { run: 'spacectl stack deploy --id shop', rule: 'spacelift/deploy', effect: 'update', target: 'shop' },
      {
        run: 'spacectl stack deploy --id shop --auto-confirm',
        rule: 'spacelift/apply',
        effect: 'update',
        target: 'shop',
      },
      { run: 'spacectl stack unlock --id shop', rule: 'stack/unprotected', effect: 'unprotect', target: 'shop' },
      { run: 'spacectl profile export-token', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'digger run apply -p shop', rule: 'digger/apply', effect: 'update', target: 'shop' },
      { run: "digger run 'digger destroy' -p shop", rule: 'stack/removed', effect: 'delete', target: 'shop' },
    ],
    leaves: [
      'spacectl stack list',
      'spacectl stack local-preview --id shop',
      'spacectl profile login',
      'digger run plan -p shop',
      "digger run 'digger plan'",
    ],
  },
});
