import type { RulePack } from '../model/command';
import { toolPack } from './shared/toolPack';
import { deedsIn } from './shared/deedsIn';

const inRegistry = deedsIn('registry');

/** The command line that runs inside of Azure's registries: `az acr run --cmd 'acr purge …' /dev/null`. */
export const acr: RulePack = toolPack({
  programs: ['acr'],
  documentation: ['https://learn.microsoft.com/azure/container-registry/container-registry-auto-purge'],
  grammar: { valued: ['-r', '--registry', '-f', '--filter', '--ago', '--keep', '--repository', '-u', '-p', '-c'] },
  idle: ['--dry-run', '-h'],
  verbs: {
    purge: inRegistry.gone('Deletes old images of', 'image', {
      ...{ named: (_rest, options) => options.values('-f', '--filter'), saferWay: 'acr purge --dry-run' },
    }),
    'tag delete': inRegistry.gone('Deletes the tag', 'image', { undo: 'costly' }),
    'manifest delete': inRegistry.gone('Deletes the image', 'image'),
  },
  examples: {
    catches: [
      { run: "acr purge --filter 'web:.*' --ago 30d", rule: 'registry/removed', effect: 'delete', target: 'web:.*' },
      { run: 'acr tag delete -r acme --repository web v1', rule: 'registry/removed', effect: 'delete', target: 'v1' },
    ],
    leaves: ["acr purge --filter 'web:.*' --ago 30d --dry-run", 'acr tag list -r acme --repository web', 'acr version'],
  },
});
