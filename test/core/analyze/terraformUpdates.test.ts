import assert from 'node:assert/strict';
import { terraform } from '../../../src/core/analyze/terraform';

function config(type: string, body: string): string {
  return `resource "${type}" "test" {\n${body.replaceAll('; ', '\n')}\n}\n`;
}

const strategy = (weight: number, more = ''): string =>
  `${more}capacity_provider_strategy {; capacity_provider = "a"; weight = ${weight}; }`;
const stored = (engine: string, type: string): string => `engine = ${engine}; storage_type = "${type}"`;

const rows: readonly (readonly [name: string, type: string, before: string, after: string, says: string])[] = [
  ['weights of a service', 'aws_ecs_service', strategy(1), strategy(2), 'expected'],
  [
    'weights of one that is deployed anew',
    'aws_ecs_service',
    strategy(1, 'force_new_deployment = true; '),
    strategy(2, 'force_new_deployment = true; '),
    'silent',
  ],
  [
    'weights of one of which that is not known',
    'aws_ecs_service',
    strategy(1, 'force_new_deployment = var.anew; '),
    strategy(2, 'force_new_deployment = var.anew; '),
    'possible',
  ],
  [
    'a strategy that comes',
    'aws_ecs_service',
    'force_new_deployment = true',
    strategy(1, 'force_new_deployment = true; '),
    'possible',
  ],
  ['storage of an engine', 'aws_rds_cluster', stored('"mysql"', 'io1'), stored('"mysql"', 'io2'), 'expected'],
  [
    'storage of Aurora',
    'aws_rds_cluster',
    stored('"aurora-mysql"', 'aurora'),
    stored('"aurora-mysql"', 'aurora-iopt1'),
    'silent',
  ],
  ['storage of an engine from outside', 'aws_rds_cluster', stored('var.a', 'io1'), stored('var.a', 'io2'), 'possible'],
];

describe('what lets a change update', () => {
  for (const [name, type, before, after, says] of rows) {
    it(name, () => {
      const files = [{ path: '/w/main.tf', before: config(type, before), after: config(type, after) }];
      const { observations } = terraform.analyze({ files, neighbours: () => [] });
      assert.equal(observations.find(({ effect }) => effect === 'replace')?.certainty ?? 'silent', says);
    });
  }
});
