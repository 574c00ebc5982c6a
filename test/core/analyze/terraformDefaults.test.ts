import assert from 'node:assert/strict';
import { called } from './replaceCalled';

const rows: readonly (readonly [name: string, type: string, before: string, after: string, says: string])[] = [
  ['a size that goes back to a smaller default', 'aws_sagemaker_notebook_instance', 'volume_size = 50', '', 'expected'],
  ['a size over its default that comes', 'aws_sagemaker_notebook_instance', '', 'volume_size = 50', 'silent'],
  ['a default that is told', 'aws_sagemaker_notebook_instance', '', 'volume_size = 5', 'silent'],
  [
    'a size from outside instead of the default',
    'aws_sagemaker_notebook_instance',
    '',
    'volume_size = var.a',
    'possible',
  ],
  [
    'an organization that gives up features',
    'aws_organizations_organization',
    '',
    'feature_set = "CONSOLIDATED_BILLING"',
    'expected',
  ],
  ['one that gets all', 'aws_organizations_organization', 'feature_set = "CONSOLIDATED_BILLING"', '', 'silent'],
  ['an alias that is cleared', 'aws_prometheus_workspace', 'alias = "a"', '', 'expected'],
  ['an alias that is emptied', 'aws_prometheus_workspace', 'alias = "a"', 'alias = ""', 'expected'],
  ['an alias that comes', 'aws_prometheus_workspace', '', 'alias = "a"', 'silent'],
  ['another alias', 'aws_prometheus_workspace', 'alias = "a"', 'alias = "b"', 'silent'],
  ['an alias from elsewhere', 'aws_prometheus_workspace', 'alias = "a"', 'alias = var.a', 'possible'],
  ['a role that is cleared', 'aws_amplify_app', 'iam_service_role_arn = aws_iam_role.a.arn', '', 'expected'],
  ['another description', 'aws_kendra_experience', 'description = "a"', 'description = "b"', 'silent'],
  ['a domain that gets a certificate', 'aws_cognito_user_pool_domain', '', 'certificate_arn = "a"', 'expected'],
  ['another certificate', 'aws_cognito_user_pool_domain', 'certificate_arn = "a"', 'certificate_arn = "b"', 'silent'],
  [
    'a classifier of another kind',
    'aws_glue_classifier',
    'csv_classifier {; delimiter = ","; }',
    'json_classifier {; json_path = "$"; }',
    'expected',
  ],
  [
    'another delimiter',
    'aws_glue_classifier',
    'csv_classifier {; delimiter = ","; }',
    'csv_classifier {; delimiter = ";"; }',
    'silent',
  ],
];

describe('what a value that is left out, cleared or comes makes of a change', () => {
  for (const [name, type, before, after, says] of rows) {
    it(name, () => {
      assert.equal(called(type, before, after), says);
    });
  }
});
