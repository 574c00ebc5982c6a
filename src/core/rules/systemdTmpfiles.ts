import type { RulePack } from '../model/command';
import { toolPack } from './shared/toolPack';

/** Files that a machine makes at its start. `--purge` takes away all that any configuration makes: `/home` is among it. */
export const systemdTmpfiles: RulePack = toolPack({
  programs: ['systemd-tmpfiles'],
  documentation: ['https://www.freedesktop.org/software/systemd/man/latest/systemd-tmpfiles.html'],
  grammar: { valued: ['--root', '--image', '--prefix', '--exclude-prefix', '--replace'] },
  local: true,
  idle: ['-h', '--dry-run', '--cat-config', '--tldr'],
  verbs: {
    '': (options, rest) =>
      options.has('--purge')
        ? {
            ...{ rule: 'files/outside', effect: 'delete', type: 'folder' },
            ...(rest.length === 0
              ? { severity: 'critical', undo: 'impossible', name: 'every configuration, home folders among them' }
              : { severity: 'high', undo: 'impossible' }),
            says: 'Deletes the files and folders of',
            saferWay: ['systemd-tmpfiles --purge --dry-run', ...rest.map(({ raw }) => raw)].join(' '),
          }
        : null,
  },
  examples: {
    catches: [
      { run: 'systemd-tmpfiles --purge', rule: 'files/outside', effect: 'delete' },
      { run: 'systemd-tmpfiles --purge app.conf', rule: 'files/outside', effect: 'delete', target: 'app.conf' },
    ],
    leaves: [
      'systemd-tmpfiles --create',
      'systemd-tmpfiles --clean',
      'systemd-tmpfiles --purge --dry-run',
      'systemd-tmpfiles --cat-config',
    ],
  },
});
