import type { RulePack } from '../model/command';
import { programBehind, startsHere } from './platforms/startsBehind';
import { changed, dropped, made, opened, run, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Datadog. */
export const datadog: RulePack = vendorPack({
  tool: 'datadog',
  title: 'Datadog',
  programs: ['datadog-ci', 'dog', 'dogshell', 'pup'],
  valued: ['-t', '-c', '--config', '-f', '--service', '-s', '-p'],
  local: [
    'version',
    'junit',
    'sarif',
    'coverage',
    'git-metadata',
    'measure',
    'gate',
    'sbom',
    'metric',
    'plugin',
    'dora',
  ],
  told: {
    'synthetics run-tests|upload-application': run('Runs synthetic tests at Datadog', {
      name: '',
      severity: 'low',
      undo: 'easy',
    }),
    'monitor unmute|unmute_all; host unmute': changed('Lets alerts of Datadog be heard again:', { type: 'monitor' }),
    'tag detach': dropped('Takes every tag off Datadog host', { type: 'tag' }),
    'tag replace': dropped('Replaces the tags of Datadog host', { type: 'tag', effect: 'replace', rule: 'replace' }),
    'tag add': made('Adds tags to Datadog host', { type: 'tag' }),
    'tag show': null,
    // `datadog-ci tag` marks the run that it is part of.
    tag: null,
    'screenboard share': opened('Lets everybody see Datadog board', { type: 'screenboard' }),
    'lambda|cloud-run|aas|stepfunctions|container-app instrument|uninstrument': changed(
      'Changes the instrumentation of functions',
      { severity: 'high', undo: 'easy', name: '' },
    ),
    'sourcemaps|dsyms|flutter-symbols|elf-symbols|pe-symbols|react-native upload': made('Uploads to Datadog', {
      type: 'file',
    }),
    'monitor mute_all|mute-all': stopped('Silences every monitor of Datadog', { name: '' }),
    'monitor mute': stopped('Silences Datadog monitor', { type: 'monitor', severity: 'medium' }),
    'downtime post|create|schedule': stopped('Silences monitors of Datadog for a time', {
      name: '',
      severity: 'medium',
    }),
    'event post': made('Sends an event to Datadog', { name: '' }),
    'host mute': stopped('Silences Datadog host', { type: 'host', severity: 'medium' }),
    'deployment correlate|mark|gate': null,
  },
  handled: ({ words, command }) => {
    if (words[0]?.value !== 'trace' && words[0]?.value !== 'wrap') return null;
    const valued = ['--name', '-n', '--tags', '--measures', '-t', '--timeout', '-k', '--submit_mode', '-p'];
    return startsHere(programBehind(command, 1, valued));
  },
  documentation: ['https://github.com/DataDog/datadog-ci'],
  examples: {
    catches: [
      { run: 'dog monitor delete 123', rule: 'datadog/delete', effect: 'delete', target: '123' },
      { run: 'dog monitor mute_all', rule: 'datadog/interrupt', effect: 'interrupt' },
      { run: 'datadog-ci lambda uninstrument -f shop', rule: 'datadog/update', effect: 'update' },
    ],
    leaves: ['datadog-ci junit upload --service shop .', 'dog monitor show_all'],
  },
});
