import type { RulePack } from '../model/command';
import { lost, removed, secretTold } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Model hubs: what is uploaded is there for whoever may see the repository. */
export const huggingFace: RulePack = vendorPack({
  tool: 'huggingface',
  title: 'Hugging Face',
  programs: ['huggingface-cli', 'hf'],
  valued: ['--repo-type', '--revision', '--token', '--include', '--exclude', '--commit-message', '--type'],
  flags: ['-d', '--private'],
  local: [
    'scan-cache',
    'delete-cache',
    'cache',
    'env',
    'login',
    'logout',
    'whoami',
    'download',
    'jobs',
    'lfs-enable-largefiles',
  ],
  told: {
    'upload|upload-large-folder': ({ options }) =>
      options.has('--private')
        ? null
        : {
            rule: 'publish',
            effect: 'publish',
            severity: 'medium',
            undo: 'costly',
            type: 'repository',
            says: 'Uploads to Hugging Face',
          },
    'repo delete': lost('Deletes Hugging Face repository', { type: 'repository' }),
    'repo-files delete': removed('Deletes files of Hugging Face repository', { type: 'repository' }),
    tag: ({ options, verb }) =>
      verb === 'delete' || options.has('-d') ? removed('Deletes a tag of', { type: 'repository' }) : null,
    'auth token': secretTold('a token of the account', { name: '' }),
  },
  documentation: ['https://huggingface.co/docs/huggingface_hub/guides/cli'],
  examples: {
    catches: [
      { run: 'hf upload acme/model .', rule: 'huggingface/publish', effect: 'publish', target: 'acme/model' },
      { run: 'huggingface-cli repo delete acme/model', rule: 'huggingface/delete', effect: 'delete' },
      { run: 'hf auth token', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: ['hf download gpt2', 'huggingface-cli whoami', 'hf upload acme/model . --private'],
  },
});
