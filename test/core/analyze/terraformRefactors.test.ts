import assert from 'node:assert/strict';
import fc from 'fast-check';
import { terraform } from '../../../src/core/analyze/terraform';
import type { Observation } from '../../../src/core/model/finding';

/** A block as data, so that it can be written in many ways. */
type Body = readonly (readonly [name: string, value: string | Body])[];
type Block = { readonly type: string; readonly labels: readonly string[]; readonly body: Body };

const config: readonly Block[] = [
  {
    type: 'locals',
    labels: [],
    body: [
      ['zone', '"eu-west-1a"'],
      ['names', '["a", "b"]'],
    ],
  },
  {
    type: 'variable',
    labels: ['engine'],
    body: [
      ['default', '"mysql"'],
      ['description', '"the engine"'],
    ],
  },
  {
    type: 'resource',
    labels: ['aws_db_instance', 'main'],
    body: [
      ['engine', 'var.engine'],
      ['availability_zone', 'local.zone'],
      ['storage_encrypted', 'true'],
      ['allocated_storage', '20'],
      ['tags', '{ Name = "main", Team = "shop" }'],
      ['lifecycle', [['prevent_destroy', 'true']]],
    ],
  },
  {
    type: 'resource',
    labels: ['aws_instance', 'web'],
    body: [
      ['for_each', 'toset(local.names)'],
      ['ami', '"ami-1"'],
      ['subnet_id', 'aws_subnet.a.id'],
      ['user_data', '<<EOT\n#!/bin/sh\necho "${each.key}"\nEOT'],
      [
        'root_block_device',
        [
          ['encrypted', 'true'],
          ['volume_size', '10'],
        ],
      ],
      [
        'ebs_block_device',
        [
          ['device_name', '"/dev/sdf"'],
          ['encrypted', 'true'],
        ],
      ],
      [
        'ebs_block_device',
        [
          ['device_name', '"/dev/sdg"'],
          ['encrypted', 'true'],
        ],
      ],
    ],
  },
  {
    type: 'resource',
    labels: ['aws_subnet', 'a'],
    body: [
      ['cidr_block', '"10.0.0.0/24"'],
      ['vpc_id', '"vpc-1"'],
    ],
  },
  {
    type: 'resource',
    labels: ['aws_sns_topic', 't'],
    body: [
      ['name', '"t"'],
      ['policy', 'jsonencode({ Version = "2012-10-17", Statement = [] })'],
    ],
  },
  {
    type: 'module',
    labels: ['net'],
    body: [
      ['source', '"acme/net/aws"'],
      ['version', '"1.2.3"'],
      ['zones', '2'],
    ],
  },
  { type: 'provider', labels: ['aws'], body: [['region', '"eu-west-1"']] },
];

/** A way to write the same: an order, an indentation, blanks, comments, spellings, files. */
type Style = {
  readonly seed: number;
  readonly indent: string;
  readonly gap: string;
  readonly comment: string;
  readonly spelt: boolean;
  readonly files: number;
  readonly renamed: boolean;
};

const style: fc.Arbitrary<Style> = fc.record({
  seed: fc.nat(1_000),
  indent: fc.constantFrom('', '  ', '\t', '      '),
  gap: fc.constantFrom(' ', '  ', '     '),
  comment: fc.constantFrom('', ' # note', ' // a = "b" {', ' /* } */'),
  spelt: fc.boolean(),
  files: fc.integer({ min: 1, max: 3 }),
  renamed: fc.boolean(),
});

/** An order that depends on the seed alone. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const keyed = items.map((item, index) => ({ item, key: Math.imul(seed + 1, (index + 1) * 2_654_435_761) >>> 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

const spellings: Readonly<Record<string, string>> = {
  'local.zone': '"${local.zone}"',
  '20': '"20"',
  '{ Name = "main", Team = "shop" }': '{\n    "Team" : "shop"\n    "Name" : "main",\n  }',
  'jsonencode({ Version = "2012-10-17", Statement = [] })': '"{\\"Statement\\": [], \\"Version\\": \\"2012-10-17\\"}"',
  '"10.0.0.0/24"': '("10.0.0.0/24")',
  '["a", "b"]': '[\n  "b", # second\n  "a",\n]',
};

function written(body: Body, how: Style, depth: number): string {
  const indent = how.indent.repeat(depth);
  return shuffled(body, how.seed)
    .map(([name, value]) => {
      if (typeof value !== 'string')
        return `${indent}${name} {${how.comment}\n${written(value, how, depth + 1)}${indent}}\n`;
      const text = how.spelt ? (spellings[value] ?? value) : value;
      return `${indent}${name}${how.gap}=${how.gap}${text}${text.endsWith('EOT') ? '' : how.comment}\n`;
    })
    .join('');
}

/** The files of the configuration in a style. */
function filesIn(how: Style): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [index, { type, labels, body }] of shuffled(config, how.seed).entries()) {
    const path = `/w/${String(index % how.files)}.tf`;
    const names = labels.map((label) => ` "${label}"`).join('');
    const text = `${how.comment.trim()}\n${type}${names} {${how.comment}\n${written(body, how, 1)}}\n`;
    files.set(path, (files.get(path) ?? '') + (how.renamed ? text.replaceAll('"web"', '"site"') : text));
  }
  if (how.renamed) {
    const path = '/w/moved.tf';
    files.set(path, 'moved {\n  from = aws_instance.web\n  to   = aws_instance.site\n}\n');
  }
  return files;
}

function found(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): readonly Observation[] {
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  const files = paths.map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }));
  return terraform.analyze({ files, neighbours: () => [] }).observations;
}

const plain: Style = { seed: 0, indent: '  ', gap: ' ', comment: '', spelt: false, files: 1, renamed: false };

describe('a refactor of Terraform that changes nothing', function () {
  this.timeout(60_000);

  it('says nothing, however the configuration is ordered, spelt, commented, parted and renamed', () => {
    fc.assert(
      fc.property(style, style, (a, b) => {
        const from = { ...a, renamed: false };
        assert.deepEqual(found(filesIn(plain), filesIn(a)), []);
        assert.deepEqual(found(filesIn(from), filesIn(b)), []);
      }),
      { numRuns: 60 },
    );
  });

  it('hides no change that comes with it, in either direction', () => {
    const edits: readonly (readonly [string, string])[] = [
      ['"ami-1"', '"ami-2"'],
      ['"10.0.0.0/24"', '"10.0.1.0/24"'],
      ['"mysql"', '"postgres"'],
      ['"eu-west-1a"', '"eu-west-1b"'],
      ['["a", "b"]', '["a", "c"]'],
      ['prevent_destroy = true', 'prevent_destroy = false'],
      ['region = "eu-west-1"', 'region = "us-east-1"'],
    ];
    fc.assert(
      fc.property(style, fc.constantFrom(...edits), (how, [old, now]) => {
        const kept = { ...how, spelt: false, gap: ' ', comment: '', renamed: false };
        const edited = new Map([...filesIn(kept)].map(([path, text]) => [path, text.replaceAll(old, now)]));
        const there = found(filesIn(plain), edited);
        const back = found(edited, filesIn(plain));
        assert.ok(there.length + back.length > 0, `${old} -> ${now}`);
      }),
      { numRuns: 60 },
    );
  });
});
