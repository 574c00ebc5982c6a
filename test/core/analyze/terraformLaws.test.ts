import assert from 'node:assert/strict';
import fc from 'fast-check';
import { terraform } from '../../../src/core/analyze/terraform';
import type { Analyzed } from '../../../src/core/model/analyzer';
import type { FileChange } from '../../../src/core/model/operation';

const blocks = [
  'resource "aws_db_instance" "main" {\n  engine = "mysql"\n  deletion_protection = true\n}\n',
  'resource "aws_db_instance" "main" {\n  engine = local.engine\n  skip_final_snapshot = true\n}\n',
  'resource "aws_db_instance" "other" {\n  engine = "mysql"\n  deletion_protection = true\n}\n',
  'resource "aws_s3_bucket" "logs" {\n  bucket = "logs"\n  force_destroy = var.force\n}\n',
  'resource "aws_s3_bucket" "logs" {\n  bucket = "logs-${aws_db_instance.main.id}"\n}\n',
  'resource "aws_instance" "web" {\n  count = 2\n  ami = "ami-1"\n}\n',
  'resource "aws_instance" "web" {\n  for_each = var.names\n  ami = "ami-2"\n}\n',
  'module "net" {\n  source = "./net"\n}\n',
  'moved {\n  from = aws_db_instance.main\n  to = aws_db_instance.other\n}\n',
  'moved {\n  from = aws_db_instance.other\n  to = aws_db_instance.main\n}\n',
  'locals {\n  engine = "mysql"\n}\n',
  'locals {\n  engine = "postgres"\n}\n',
  'locals {\n  engine = "${local.engine}${local.engine}"\n}\n',
  'variable "force" {\n  default = true\n}\n',
  'resource "aws_instance" "cut" {\n  ami = [\n',
  '"${',
];
const text = fc.option(
  fc.array(fc.constantFrom(...blocks), { maxLength: 4 }).map((parts) => parts.join('\n')),
  { nil: null },
);
const change: fc.Arbitrary<FileChange[]> = fc.uniqueArray(
  fc.record({ path: fc.constantFrom('/w/a.tf', '/w/b.tf', '/w/c.tf', '/v/a.tf'), before: text, after: text }),
  { selector: ({ path }) => path, minLength: 1 },
);

function analyzed(files: readonly FileChange[], around: readonly FileChange[] = []): Analyzed {
  const neighbours = around.flatMap(({ path, after }) => (after === null ? [] : [{ path, text: after }]));
  return terraform.analyze({ files, neighbours: () => neighbours });
}

describe('the laws of a Terraform change set', function () {
  this.timeout(30_000);

  it('the order of the files means nothing', () => {
    fc.assert(
      fc.property(change, (files) => {
        assert.deepEqual(analyzed([...files].reverse()), analyzed(files));
      }),
    );
  });

  it('a changed file in the neighbourhood counts as its own change says', () => {
    fc.assert(
      fc.property(change, (files) => {
        assert.deepEqual(analyzed(files, files), analyzed(files));
      }),
    );
  });

  it('edits that arrive one by one end at the findings of one piece', () => {
    const detours = fc.array(fc.tuple(fc.nat(3), text), { maxLength: 4 });
    fc.assert(
      fc.property(change, detours, (files, steps) => {
        const world = new Map(files.map(({ path, before }) => [path, before]));
        const carried = new Map<string, string | null>();
        const edit = (path: string, after: string | null): Analyzed => {
          if (!carried.has(path)) carried.set(path, world.get(path) ?? null);
          world.set(path, after);
          const soFar = [...carried].map(([at, before]) => ({ path: at, before, after: world.get(at) ?? null }));
          const around = [...world].map(([at, now]) => ({ path: at, before: null, after: now }));
          return analyzed(soFar, around);
        };
        for (const [index, after] of steps) {
          const file = files[index % files.length];
          if (file !== undefined) edit(file.path, after);
        }
        const last = files.map(({ path, after }) => edit(path, after)).at(-1);
        assert.deepEqual(last, analyzed(files));
      }),
    );
  });

  it('what did not change says nothing', () => {
    fc.assert(
      fc.property(change, (files) => {
        const same = files.map((file) => ({ ...file, after: file.before }));
        assert.deepEqual(analyzed(same).observations, []);
      }),
    );
  });

  it('a change that is taken back again says nothing, through whatever came between', () => {
    fc.assert(
      fc.property(change, change, (files, other) => {
        const back = files.map((file) => ({ ...file, after: file.before }));
        const foreign = other.filter(({ path }) => !files.some((file) => file.path === path));
        assert.deepEqual(analyzed(back, foreign).observations, []);
      }),
    );
  });

  it('every finding is of stage `write`, in a file, on a side', () => {
    fc.assert(
      fc.property(change, (files) => {
        for (const { stage, at, says, signals } of analyzed(files).observations) {
          assert.equal(stage, 'write');
          assert.ok(at.file !== undefined && at.side !== undefined);
          assert.match(says, /^[A-Z][^.]*[^]*[^.]$/);
          assert.deepEqual(signals, []);
        }
      }),
    );
  });
});

describe('which files are read', () => {
  for (const path of ['/w/main.tf', '/w/main.tofu', '/w/terraform.tfvars', '/w/x.auto.tfvars']) {
    it(`${path} is`, () => {
      assert.ok(terraform.matches(path));
    });
  }
  for (const path of ['/w/main.tf.bak', '/w/prod.tfvars', '/w/tf', '/w/terraform.tfstate']) {
    it(`${path} is not`, () => {
      assert.ok(!terraform.matches(path));
    });
  }
});

describe('what is not seen through', () => {
  function checkUnknowns(before: string, after: string, expected: readonly string[]): void {
    const { unknowns } = analyzed([{ path: '/w/main.tf', before, after }]);
    assert.deepEqual(
      unknowns.map(({ code, stake }) => `${code} ${stake}`),
      expected,
    );
  }
  it('a half-edited file', () => {
    checkUnknowns('a = 1\n', 'a = [\n', ['unparsed possible']);
  });
  it('another version of a module', () => {
    checkUnknowns('module "m" {\n  version = "1"\n}\n', 'module "m" {\n  version = "2"\n}\n', ['dynamic possible']);
  });
  it('a type of a provider without facts', () => {
    checkUnknowns('resource "x_y" "z" {\n  a = 1\n}\n', 'resource "x_y" "z" {\n  a = 2\n}\n', ['dynamic possible']);
  });
  it('a text that is too long', () => {
    checkUnknowns('', '#'.repeat(2_000_001), ['too-long possible']);
  });
  it('a file that cannot be read any more, of which nothing is told as gone', () => {
    const long = `${'#'.repeat(2_000_001)}\n`;
    const before = 'variable "e" {\n  default = "a"\n}\nresource "aws_db_instance" "d" {\n  engine = var.e\n}\n';
    const user = 'resource "aws_db_instance" "u" {\n  engine = var.e\n}\n';
    const json = '{"resource": {"aws_db_instance": {"d": {"engine": "a"}}}}';
    const deep = `${'['.repeat(200)}${json}${']'.repeat(200)}`;
    const rows = [
      [{ path: '/w/main.tf', before, after: `${before}${long}` }],
      [{ path: '/w/new.tf', movedFrom: '/w/main.tf', before, after: `${before}${long}` }],
      [
        { path: '/w/main.tf', before, after: `${before}${long}` },
        { path: '/w/user.tf', before: user, after: `# here\n${user}` },
      ],
      [{ path: '/w/main.tf.json', before: json, after: deep }],
    ];
    for (const files of rows) {
      const { observations, unknowns } = analyzed(files);
      assert.deepEqual([observations.map(({ says }) => says), unknowns.length], [[], 1]);
    }
    const twin = analyzed([
      { path: '/w/main.tf', before: '', after: long },
      { path: '/w/user.tf', before: user, after: '' },
    ]);
    assert.equal(twin.observations.length, 1);
  });
  it('a file that was too long to be read, and is not any more', () => {
    checkUnknowns(`a = 1\n${'#'.repeat(2_000_001)}`, 'a = 1\n', ['too-long possible']);
    checkUnknowns('#'.repeat(2_000_001), '#'.repeat(2_000_002), ['too-long possible']);
  });
  it('what nests too deep in a file of which the rest is read', () => {
    const json = '{"resource": {"aws_db_instance": {"d": {"engine": "a"}, "e": {"deletion_protection": true}}}}';
    const deep = `{"resource": {"aws_db_instance": {"e": {"deletion_protection": false}, "x": ${'{"a": '.repeat(200)}1${'}'.repeat(203)}`;
    const { observations, unknowns } = analyzed([{ path: '/w/main.tf.json', before: json, after: deep }]);
    assert.deepEqual(
      observations.map(({ says }) => says),
      ['May delete aws_db_instance.d', 'Removes deletion protection from aws_db_instance.e'],
    );
    assert.equal(unknowns.length, 1);
  });
  it('nothing when all is known', () => {
    checkUnknowns('locals {\n  a = 1\n}\n', 'locals {\n  a = 2\n}\n', []);
  });
});
