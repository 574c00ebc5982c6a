import assert from 'node:assert/strict';
import { iam } from '../../../src/core/analyze/iam';

/** The codes and severities told of one block's change; `; ` ends a line, nothing is a block that is not there. */
function told(type: string, before: string, after: string): string {
  const text = (body: string): string =>
    body === '' ? '' : `resource "${type}" "x" {\n${body.replaceAll('; ', '\n')}\n}\n`;
  const files = [{ path: '/w/main.tf', before: text(before), after: text(after) }];
  const { observations } = iam.analyze({ files, neighbours: () => [] });
  return observations.map(({ code, severity }) => `${code ?? ''} ${severity}`).join(', ');
}

const call = 'action = "lambda:InvokeFunction"; function_name = "f"; ';
const github = 'issuer = "https://token.actions.githubusercontent.com"; audience = ["api://AzureADTokenExchange"]; ';
const main = `${github}subject = "repo:acme/app:ref:refs/heads/main"`;
const lambda = 'aws_lambda_permission';
const azure = 'azurerm_federated_identity_credential';

type Row = readonly [situation: string, type: string, before: string, after: string, told: string];

const rows: readonly Row[] = [
  ['a function that everybody may call', lambda, '', `${call}principal = "*"`, 'NX04 critical'],
  [
    'a service that may call for any owner',
    lambda,
    `${call}principal = "s3.amazonaws.com"; source_arn = "arn:aws:s3:::a"`,
    `${call}principal = "s3.amazonaws.com"`,
    'IA04 high',
  ],
  ['another account', lambda, `${call}principal = "111122223333"`, `${call}principal = "444455556666"`, 'IA03 high'],
  [
    'an organisation that holds everybody back goes',
    'aws_lambda_layer_version_permission',
    'action = "lambda:GetLayerVersion"; principal = "*"; organization_id = "o-1"',
    'action = "lambda:GetLayerVersion"; principal = "*"; organization_id = null',
    'NX04 critical',
  ],
  [
    'a bus for everybody',
    'aws_cloudwatch_event_permission',
    'principal = "111122223333"; statement_id = "a"',
    'principal = "*"; statement_id = "a"',
    'NX04 critical',
  ],
  [
    'pull requests instead of the main branch',
    azure,
    main,
    main.replace('ref:refs/heads/main', 'pull_request'),
    'IA03 medium',
  ],
  ['a subject that is not asked for', azure, main, github, 'IA03 critical'],
  [
    'the same function by another name',
    lambda,
    `${call}principal = "events.amazonaws.com"`,
    `${call}statement_id = "b"; principal = "events.amazonaws.com"`,
    '',
  ],
  [
    'a source that is narrowed',
    lambda,
    `${call}principal = "s3.amazonaws.com"`,
    `${call}principal = "s3.amazonaws.com"; source_arn = "arn:aws:s3:::a"`,
    '',
  ],
  ['the same subject', azure, main, `name = "b"; ${main}`, ''],
];

describe('rights that attributes of a block spell', () => {
  for (const [situation, type, before, after, expected] of rows) {
    it(situation, () => {
      assert.equal(told(type, before, after), expected);
    });
  }
});

describe('documents whose statements leave out their effect', () => {
  const documentOf = (statement: string): string =>
    `data "aws_iam_policy_document" "d" {\n  statement {\n${statement}\n  }\n}\nresource "aws_iam_policy" "p" {\n  policy = data.aws_iam_policy_document.d.json\n}\n`;
  const one = 'actions = ["s3:GetObject"]\nresources = ["arn:aws:s3:::b/*"]';
  const wide: readonly (readonly [string, string, string])[] = [
    ['everything but some actions', 'not_actions = ["iam:*"]\nresources = ["*"]', 'IA01'],
    ['a service on everything but one thing', 'actions = ["s3:*"]\nnot_resources = ["arn:aws:s3:::b"]', 'IA01'],
    ['everything but some actions is denied', `effect = "Deny"\nnot_actions = ["s3:*"]\nresources = ["*"]`, ''],
    ['the same', one, ''],
  ];
  for (const [situation, after, codes] of wide) {
    it(situation, () => {
      const files = [{ path: '/w/main.tf', before: documentOf(one), after: documentOf(after) }];
      const { observations } = iam.analyze({ files, neighbours: () => [] });
      assert.equal([...new Set(observations.map(({ code }) => code))].join(' '), codes);
    });
  }
});
