import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import type { Deed } from './shared/toolPack';
import { toolPack } from './shared/toolPack';

const inBuilds = deedsIn('vela');
/** Vela names things by options: `--org acme --repo web --name token`. */
const by = (...names: readonly string[]): Partial<Deed> => ({
  named: (_, options) => names.flatMap((name) => options.values(name)).slice(0, 1),
});
const repo = by('--repo', '-r', '--repository');
const build = by('--build', '-b', '--number');
const named = by('--name', '-n');

/** Vela's builds, the repositories that it builds, and their secrets. */
export const vela: RulePack = toolPack({
  programs: ['vela'],
  documentation: ['https://go-vela.github.io/docs/reference/cli/'],
  grammar: {
    valued: [
      ...['--org', '-o', '--repo', '-r', '--repository', '--build', '-b', '--number', '--name', '-n', '--value', '-v'],
      ...['--secret.engine', '--secret.type', '--se', '--st', '--team', '--addr', '-a', '--token', '-t', '--step'],
      ...['--service', '--event', '--branch', '--file', '-f', '--output', '--op', '--schedule', '--deployment'],
    ],
  },
  idle: ['-h'],
  verbs: {
    'remove repo': inBuilds.gone('Switches off the builds of', 'repo', { ...repo, undo: 'costly', severity: 'medium' }),
    'remove secret': inBuilds.gone('Deletes the secret', 'secret', named),
    'remove schedule': inBuilds.gone('Deletes the schedule', 'schedule', {
      ...by('--schedule', '--name'),
      undo: 'costly',
    }),
    'remove dashboard': inBuilds.dropped('Deletes the dashboard', 'dashboard', named),
    ...{ 'cancel build': inBuilds.interrupted('Stops build', 'build', build) },
    ...{ 'restart build': inBuilds.changed('Starts again build', 'build', { ...build, severity: 'low' }) },
    'approve build': inBuilds.changed('Lets run build', 'build', { ...build, undo: 'unknown' }),
    ...{ 'add deployment': inBuilds.changed('Deploys', 'repo', { ...repo, undo: 'costly' }) },
    ...{
      'add secret': inBuilds.made('Adds the secret', 'secret', named),
      'update secret': inBuilds.changed('Changes the secret', 'secret', { ...named, undo: 'costly' }),
    },
    'update repo': inBuilds.changed('Changes the settings of', 'repo', repo),
    'chown repo': inBuilds.granted('Makes oneself the owner of', 'repo', repo),
    'repair repo': inBuilds.changed('Puts the webhook back of', 'repo', { ...repo, severity: 'low' }),
  },
  examples: {
    catches: [
      { run: 'vela remove repo --org acme --repo web', rule: 'vela/removed', effect: 'delete', target: 'web' },
      {
        run: 'vela remove secret --secret.engine native --secret.type repo --org acme --repo web --name token',
        ...{ rule: 'vela/removed', effect: 'delete', target: 'token' },
      },
      {
        run: 'vela cancel build --org acme --repo web --build 5',
        rule: 'vela/interrupt',
        effect: 'interrupt',
        target: '5',
      },
      { run: 'vela chown repo --org acme --repo web', rule: 'vela/access', effect: 'grant', target: 'web' },
    ],
    leaves: [
      'vela get builds --org acme --repo web',
      'vela view build --org acme --repo web --build 5',
      'vela validate pipeline',
      'vela exec pipeline',
      'vela login --api.addr https://vela.acme.example',
    ],
  },
});
