import { describe, it } from 'mocha';
import { cdk } from '../../../src/core/rules/cdk';
import { checkPack, type Expected } from './checkPack';

const cases: readonly (readonly [title: string, line: string, expected: Expected])[] = [
  [
    'a destroyed stack is its own evidence',
    'cdk destroy --force api-prod',
    {
      says: ['Destroys stack api-prod without asking'],
      weights: ['delete critical impossible'],
      signals: ['stack stack name api-prod'],
      saferWay: 'cdk diff',
    },
  ],
  ['all stacks are those of the folder', 'cdk destroy --all', { says: ['Destroys every stack of app'], signals: [] }],
  [
    'nobody is asked about permissions',
    'cdk deploy api --require-approval never',
    {
      says: ['Deploys stack api, wider permissions too, without asking'],
    },
  ],
  [
    'a value of the app names the environment',
    'cdk deploy api -c env=prod',
    {
      signals: ['stack stack name api', 'name --context env prod'],
    },
  ],
  [
    'an account is an identity',
    'cdk bootstrap aws://111122223333/eu-west-1',
    {
      signals: ['aws-account account 111122223333'],
    },
  ],
  [
    'an option of deploy does not make destroy harmless',
    'cdk destroy --no-execute api',
    {
      weights: ['delete critical impossible'],
    },
  ],
  ['a dynamic command is an unknown with a stake', 'cdk $WHAT', { unknowns: ['dynamic present'] }],
  ['an unknown command is one of possible stake', 'cdk frobnicate', { unknowns: ['unknown-program possible'] }],
];

describe('cdk', () => {
  for (const [title, line, expected] of cases) {
    it(title, () => {
      checkPack(cdk, line, expected);
    });
  }
});
