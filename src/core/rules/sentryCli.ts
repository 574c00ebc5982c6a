import type { RulePack } from '../model/command';
import { programBehind, startsHere } from './platforms/startsBehind';
import { changed, dropped, lost, made, removed } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Sentry. */
export const sentryCli: RulePack = vendorPack({
  tool: 'sentry',
  title: 'Sentry',
  programs: ['sentry-cli', 'sentry'],
  many: true,
  valued: ['-o', '-p', '--org', '--project', '--auth-token', '--url', '--log-level'],
  flags: ['--finalize', '--auto'],
  places: ['-p', '-o'],
  local: ['info', 'login', 'bash-hook', 'update', 'uninstall', 'react-native', 'build', 'completions'],
  told: {
    'releases delete': removed('Deletes Sentry release', {
      type: 'release',
      undo: 'impossible',
      severity: 'medium',
      named: (words) => words,
    }),
    'releases archive': dropped('Archives Sentry release', { type: 'release' }),
    'releases new|finalize|set-commits|restore': made('Marks at Sentry release', { type: 'release' }),
    'releases files delete': removed('Deletes files of Sentry release', {
      type: 'release',
      named: (words) => words.slice(0, 1),
    }),
    'deploys new; releases deploys new': made('Marks a deployment at Sentry', { name: '' }),
    'sourcemaps|dif|debug-files|upload-dif|upload-proguard|upload-dsym|dart-symbol-map upload': made(
      'Uploads to Sentry',
      { type: 'file' },
    ),
    'sourcemaps inject|explain|resolve': null,
    'send-event|send-envelope|send-metric': made('Sends an event to Sentry', { name: '' }),
    'issues resolve|mute|unresolve': changed('Changes Sentry issues', { type: 'issue', name: '' }),
    'projects delete': lost('Deletes Sentry project', { type: 'project', lost: 'its events', named: (words) => words }),
  },
  handled: ({ words, command }) =>
    /^(?:monitors|crons)$/.test(words[0]?.value ?? '') && words[1]?.value === 'run'
      ? startsHere(programBehind(command, 3, ['-e', '--environment', '-s', '--schedule', '--timezone']))
      : null,
  documentation: ['https://docs.sentry.io/cli/'],
  examples: {
    catches: [
      { run: 'sentry-cli releases -o acme delete 1.2.0', rule: 'sentry/delete', effect: 'delete', target: '1.2.0' },
      { run: 'sentry-cli releases new 1.2.0', rule: 'sentry/create', effect: 'create', target: '1.2.0' },
    ],
    leaves: ['sentry-cli info', 'sentry-cli releases list', 'sentry-cli sourcemaps inject dist'],
  },
});
