import type { ReachSource } from '../model/reach';
import { tokenFile } from './shared/tokenFile';

/** Application default credentials and keys of service accounts for Google Cloud. */
export const gcloudDefault: ReachSource = tokenFile({
  kind: 'google credentials',
  files: ['@/gcloud/application_default_credentials.json'],
  shape: 'json',
  keys: ['refresh_token', 'private_key'],
  places: [
    ['gcp-project', 'quota_project_id'],
    ['gcp-project', 'project_id'],
    ['name', 'client_email'],
  ],
  name: 'application default',
  instead: 'gcloud auth application-default revoke, then login with --impersonate-service-account',
});
