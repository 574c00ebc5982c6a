import assert from 'node:assert/strict';
import { terraform } from '../../../src/core/analyze/terraform';

/** The last zone, region, provider or replica that a change takes away, by what is said of it. */
function checkLost(before: string, after: string, expected: readonly string[]): void {
  const files = [{ path: '/w/main.tf', before, after }] as const;
  const { observations } = terraform.analyze({ files, neighbours: () => [] });
  const told = observations.filter(({ says }) => says.startsWith('Takes away the last'));
  assert.deepEqual(
    told.map(
      ({ code, target, says }) =>
        `${code ?? ''} ${target.name} ${/^Takes away the last (?:\S+ in )?(\w+)/.exec(says)?.[1] ?? ''}`,
    ),
    expected,
  );
}

const thing = (type: string, name: string, ...lines: readonly string[]): string =>
  `resource "${type}" "${name}" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

const subnet = (name: string, zone: string): string =>
  thing('aws_subnet', name, 'vpc_id = aws_vpc.main.id', `availability_zone = "${zone}"`);
const vpc = thing('aws_vpc', 'main', 'cidr_block = "10.0.0.0/16"');
const replica = (name: string): string =>
  thing(
    'aws_db_instance',
    name,
    'replicate_source_db = aws_db_instance.main.identifier',
    'instance_class = "db.t3.micro"',
  );
const main = thing('aws_db_instance', 'main', 'identifier = "main"');

describe('redundancy that goes with a change of Terraform', () => {
  it('the second of two zones', () => {
    const both = vpc + subnet('a', 'eu-west-1a') + subnet('b', 'eu-west-1b');
    checkLost(both, vpc + subnet('a', 'eu-west-1a'), ['X08 aws_subnet.b zone']);
    checkLost(both, vpc + subnet('a', 'eu-west-1a') + subnet('b', 'eu-west-1a'), ['X08 aws_subnet.b zone']);
  });

  it('the second of two regions, and of two providers', () => {
    const table = (name: string, line: string): string =>
      thing('aws_dynamodb_table', name, 'name = aws_ssm_parameter.name.value', line);
    const name = thing('aws_ssm_parameter', 'name', 'value = "t"');
    for (const [attribute, one, other] of [
      ['region', '"eu-west-1"', '"us-east-1"'],
      ['provider', 'aws.europe', 'aws.america'],
    ] as const) {
      const kept = name + table('a', `${attribute} = ${one}`);
      checkLost(kept + table('b', `${attribute} = ${other}`), kept, [`X08 aws_dynamodb_table.b ${attribute}`]);
    }
  });

  it('the last replica, not the one before it', () => {
    checkLost(main + replica('a') + replica('b'), main + replica('a'), []);
    checkLost(main + replica('a'), main, ['X08 aws_db_instance.a replica']);
  });

  it('one of three zones, one that another takes the place of, and things that nothing joins', () => {
    const three = vpc + subnet('a', 'eu-west-1a') + subnet('b', 'eu-west-1b') + subnet('c', 'eu-west-1c');
    checkLost(three, vpc + subnet('a', 'eu-west-1a') + subnet('b', 'eu-west-1b'), []);
    checkLost(three, vpc + subnet('a', 'eu-west-1a') + subnet('c', 'eu-west-1c') + subnet('b', 'eu-west-1b'), []);
    const alone = (name: string, zone: string): string => thing('aws_instance', name, `availability_zone = "${zone}"`);
    checkLost(alone('a', 'eu-west-1a') + alone('b', 'eu-west-1b'), alone('a', 'eu-west-1a'), []);
  });
});
