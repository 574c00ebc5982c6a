import type { RulePack } from '../model/command';
import { nothing } from '../model/statement';
import { asStorage } from './clouds/asStorage';
import { gcloud } from './gcloud';

/** The older client of Google's storage, read as the newer one that does the same: `gcloud storage`. */
export const gsutil: RulePack = {
  programs: ['gsutil'],
  documentation: [
    'https://cloud.google.com/storage/docs/gsutil/commands',
    'https://cloud.google.com/storage/docs/gsutil-transition-to-gcloud',
  ],
  review: (command, context) => {
    const args = asStorage(command);
    return args === null ? nothing : gcloud.review({ ...command, args }, context);
  },
  examples: {
    catches: [
      { run: 'gsutil -m rm -r gs://acme-logs', rule: 'gcloud/delete', effect: 'delete', target: 'gs://acme-logs' },
      { run: 'gsutil rb -f gs://acme-logs', rule: 'gcloud/delete', effect: 'delete', target: 'gs://acme-logs' },
      {
        run: 'gsutil rsync -r -d dist gs://acme-web',
        rule: 'gcloud/delete',
        effect: 'delete',
        target: 'gs://acme-web',
      },
      {
        run: 'gsutil iam ch allUsers:objectViewer gs://acme-web',
        rule: 'gcloud/expose',
        effect: 'expose',
        target: 'gs://acme-web',
      },
      { run: 'gsutil iam ch user:eve@example.com:admin gs://acme-web', rule: 'gcloud/grant', effect: 'grant' },
      { run: 'gsutil acl ch -u AllUsers:R gs://acme-web/a', rule: 'gcloud/expose', effect: 'expose' },
      { run: 'gsutil acl ch -d eve@example.com gs://acme-web', rule: 'gcloud/detach', effect: 'delete' },
      {
        run: 'gsutil versioning set off gs://acme-data',
        rule: 'gcloud/unprotect',
        effect: 'unprotect',
        target: 'gs://acme-data',
      },
      { run: 'gsutil retention clear gs://acme-data', rule: 'gcloud/unprotect', effect: 'unprotect' },
      { run: 'gsutil softdelete clear gs://acme-data', rule: 'gcloud/unprotect', effect: 'unprotect' },
      { run: 'gsutil retention temp release gs://acme-data/x', rule: 'gcloud/unprotect', effect: 'unprotect' },
      {
        run: 'gsutil lifecycle set rule.json gs://acme-data',
        rule: 'gcloud/delete',
        effect: 'delete',
        target: 'gs://acme-data',
      },
      { run: 'gsutil cp -a public-read x.html gs://acme-web', rule: 'gcloud/expose', effect: 'expose' },
      {
        run: 'gsutil mv gs://acme-data/a gs://acme-data/b',
        rule: 'gcloud/delete',
        effect: 'delete',
        target: 'gs://acme-data/a',
      },
    ],
    leaves: [
      'gsutil ls gs://acme-web',
      'gsutil rsync -n -d dist gs://acme-web',
      'gsutil versioning get gs://acme-data',
      'gsutil iam get gs://acme-web',
      'gsutil lifecycle get gs://acme-data',
      'gsutil mv a.txt b.txt',
      'gsutil cat gs://acme-web/a',
    ],
  },
};
