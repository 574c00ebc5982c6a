/** A file that is hostile by its size or its shape, made `size` large. */
export type Heavy = {
  readonly path: string;
  readonly text: (size: number) => string;
  /** A code that is told of it when it is new, or null where only an unknown is. */
  readonly told: string | null;
};

function lines(size: number, line: (index: number) => string): string {
  return Array.from({ length: size }, (_, index) => line(index)).join('\n');
}

const database = 'resource "aws_db_instance" "open" {\n  publicly_accessible = true\n}\n';
const template = 'Resources:\n  Open: { Type: "AWS::RDS::DBInstance", Properties: { PubliclyAccessible: true } }\n';
const migration = '/w/migrations/0007_x.sql';

/** By what is in them; whole sizes are in the tens of thousands. */
export const heavy: Readonly<Record<string, Heavy>> = {
  'statements that each drop a table': {
    path: migration,
    text: (size) => lines(size, (at) => `DROP TABLE t${at};`),
    told: 'Q01',
  },
  'one statement that drops many columns': {
    path: migration,
    text: (size) => `ALTER TABLE t ${lines(size, (at) => `DROP COLUMN c${at},`)} DROP COLUMN z;`,
    told: 'Q02',
  },
  'a condition in many parentheses': {
    path: migration,
    text: (size) => `DELETE FROM a WHERE ${'('.repeat(size)}1${')'.repeat(size)};\nDROP TABLE b;\n`,
    told: 'Q01',
  },
  'blocks inside each other': {
    path: '/w/main.tf',
    text: (size) => `${'a {\n'.repeat(size)}${'}\n'.repeat(size)}${database}`,
    told: 'NX03',
  },
  'a list inside of lists': {
    path: '/w/main.tf',
    text: (size) => `locals {\n  a = ${'['.repeat(size)}${']'.repeat(size)}\n}\n${database}`,
    told: 'NX03',
  },
  'locals that double each other': {
    path: '/w/main.tf',
    text: (size) =>
      `locals {\n${lines(size, (at) => `  a${at} = "\${local.a${at + 1}}\${local.a${at + 1}}"`)}\n}\n${database}`,
    told: 'NX03',
  },
  'strings that never end': {
    path: '/w/main.tf',
    text: (size) => `${lines(size, () => 'resource "a" "b" { x = "')}\n${database}`,
    told: 'NX03',
  },
  'a very long line of HCL': {
    path: '/w/main.tf',
    text: (size) => `locals {\n  a = "${'x'.repeat(30 * size)}"\n}\n${database}`,
    told: 'NX03',
  },
  'brackets of JSON inside each other': {
    path: '/w/stack.json',
    text: (size) =>
      `{"Resources": {"Deep": ${'['.repeat(size)}${']'.repeat(size)}, "Open": {"Type": "AWS::RDS::DBInstance", "Properties": {"PubliclyAccessible": true}}}}`,
    told: 'NX03',
  },
  'brackets of YAML inside each other': {
    path: '/w/stack.yaml',
    text: (size) => `${template}  Deep: ${'['.repeat(size)}${']'.repeat(size)}\n`,
    told: 'NX03',
  },
  'aliases that multiply': {
    path: '/w/stack.yaml',
    text: (size) =>
      `${template}  A0: &a0 [x, x, x, x, x, x, x, x, x]\n${lines(Math.min(30, size), (at) => `  A${at + 1}: &a${at + 1} [${Array.from({ length: 9 }, () => `*a${at}`).join(', ')}]`)}\n`,
    told: 'NX03',
  },
  'YAML that is damaged everywhere': {
    path: '/w/stack.yaml',
    text: (size) => template + '  A: [\n  B: {\n'.repeat(size),
    told: 'NX03',
  },
  'a very long line of YAML': {
    path: '/w/stack.yaml',
    text: (size) =>
      `${template}  Long: { Type: "AWS::SNS::Topic", Properties: { DisplayName: "${'x '.repeat(15 * size)}" } }\n`,
    told: 'NX03',
  },
  'a very long line of a script': {
    path: '/w/deploy.sh',
    text: (size) => `echo ${'x '.repeat(15 * size)}\nterraform destroy -auto-approve\n`,
    told: 'TF06',
  },
  'more than is read of HCL': { path: '/w/main.tf', text: () => '#'.repeat(2_000_001), told: null },
  'more than is read of a template': {
    path: '/w/stack.yaml',
    text: () => `${template}${'#'.repeat(2_000_001)}`,
    told: null,
  },
  'more than is read of a policy': {
    path: '/w/app.json',
    text: () => `{"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}${' '.repeat(2_000_001)}`,
    told: null,
  },
  'more than is read of a migration': {
    path: migration,
    text: () => `DROP TABLE a;${' '.repeat(2_000_001)}`,
    told: null,
  },
  'more than is read of a script': {
    path: '/w/deploy.sh',
    text: () => `terraform destroy\n${'#'.repeat(2_000_001)}`,
    told: null,
  },
};
