import assert from 'node:assert/strict';
import { otherClouds } from '../../../src/core/facts/curated/otherClouds';
import { otherServices } from '../../../src/core/facts/curated/otherServices';
import { schemaGaps } from '../../../src/core/facts/curated/schemaGaps';
import { factLineOf } from '../../../src/core/facts/factTable';
import { lossOf } from '../../../src/core/facts/losses';
import { recreateTime } from '../../../src/core/facts/recreateTimes';
import { terraformFacts } from '../../../src/core/facts/terraformFacts';
import { factLine } from '../../../scripts/facts/factLine';

function checkReplaces(type: string, always: readonly string[], updates: readonly string[]): void {
  const facts = terraformFacts(type);
  assert.ok(facts !== null, `${type} is known`);
  for (const path of always) assert.ok(facts.all || facts.always.includes(path), `${type}.${path} replaces`);
  for (const path of updates) assert.ok(!facts.always.includes(path), `${type}.${path} is changed in place`);
}

describe('facts of Terraform types', () => {
  const known: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['aws_instance', ['ami', 'availability_zone', 'subnet_id'], ['instance_type', 'monitoring']],
    ['aws_db_instance', ['engine', 'storage_encrypted', 'username'], ['identifier', 'instance_class']],
    ['aws_s3_bucket', ['bucket'], ['force_destroy']],
    ['aws_subnet', ['vpc_id', 'cidr_block'], ['map_public_ip_on_launch']],
    ['aws_lambda_function', ['function_name'], ['memory_size']],
    ['aws_lb', ['name', 'internal'], ['idle_timeout']],
    ['aws_lb_target_group', ['port', 'protocol'], []],
    ['google_sql_database_instance', ['region', 'name'], []],
    ['azurerm_resource_group', ['location', 'name'], []],
    ['azurerm_storage_account', ['name'], []],
    ['cloudflare_dns_record', ['zone_id'], ['content']],
    ['kubernetes_service_v1', ['metadata.name', 'spec.cluster_ip'], ['spec.type']],
    ['google_container_node_pool', ['node_config.preemptible', 'name'], ['node_count']],
    ['google_project_iam_member', ['member'], []],
    ['random_password', ['length'], []],
    ['aws_sqs_queue', ['name', 'region'], ['delay_seconds']],
    ['azuread_service_principal', ['client_id'], ['description']],
    ['azurerm_api_management_api', ['api_management_name', 'name'], ['display_name']],
    ['azurerm_function_app', ['storage_account_name'], ['app_settings']],
    ['google_monitoring_alert_policy', ['project'], ['display_name']],
  ];
  for (const [type, always, updates] of known) {
    it(`what replaces ${type}`, () => {
      checkReplaces(type, always, updates);
    });
  }

  for (const type of ['aws_nothing_like_this', 'datadog_nothing', 'noprefix', '']) {
    it(`nothing is known of \`${type}\``, () => {
      assert.equal(terraformFacts(type), null);
    });
  }

  it('a type is written by hand once', () => {
    const types = [...schemaGaps, ...otherClouds, ...otherServices].flatMap((line) =>
      (line.split('|')[0] ?? '').split(' '),
    );
    const twice = types.filter((type, index) => types.indexOf(type) !== index);
    assert.deepEqual(twice, []);
  });

  it('brakes come with their defaults', () => {
    assert.equal(terraformFacts('google_sql_database_instance')?.brakes.get('deletion_protection'), 'true');
    assert.equal(terraformFacts('aws_db_instance')?.brakes.get('skip_final_snapshot'), 'false');
    assert.equal(terraformFacts('aws_db_instance')?.brakes.get('deletion_protection'), null);
  });

  it('facts name the provider version they come from', () => {
    assert.equal(terraformFacts('aws_instance')?.source, 'aws 6.58.0');
  });

  it('time-outs are in minutes', () => {
    const timeouts = terraformFacts('aws_db_instance')?.timeouts;
    assert.deepEqual(timeouts, { createMinutes: 50, updateMinutes: 80, deleteMinutes: 60 });
  });
});

describe('a line of a fact table', () => {
  it('reads what was written, nested paths too', () => {
    const row = {
      always: ['a', 'b', 'b.c', 'b.c.d', 'e.f', 'e.g.h'],
      maybe: ['m.n'],
      all: true,
      timeouts: [1, null, 3] as const,
      brakes: [
        ['x', 'true'],
        ['y', null],
      ] as const,
    };
    const line = factLineOf(`\n${factLine('thing', row)}\nthing_two|z\nempty\n`, 'thing');
    assert.ok(line !== null);
    assert.deepEqual([...line.always].sort(), [...row.always].sort());
    assert.deepEqual({ ...line, always: [] }, { ...row, always: [], brakes: new Map(row.brakes) });
  });

  it('a type without facts is known and says nothing', () => {
    assert.deepEqual(factLineOf('\nempty\n', 'empty')?.always, []);
  });
});

describe('what a recreation costs', () => {
  it('is from what is reported to the sum of the time-outs', () => {
    assert.deepEqual(recreateTime('aws_db_instance'), {
      minSeconds: 600,
      maxSeconds: 6600,
      source: 'provider time-outs',
    });
  });
  it('has a bound of its own where the schema names none', () => {
    assert.equal(recreateTime('google_sql_database_instance')?.maxSeconds, 10_800);
  });
  it('is not guessed', () => {
    assert.equal(recreateTime('aws_iam_role'), null);
  });
  it('tells what is lost of stateful types only', () => {
    assert.deepEqual(lossOf('aws_db_instance')?.unless, 'a final snapshot exists');
    assert.equal(lossOf('aws_iam_role'), null);
  });
});
