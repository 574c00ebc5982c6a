import assert from 'node:assert/strict';
import type { HclBlock } from '../../../../src/core/analyze/hcl/hcl';
import { readHcl } from '../../../../src/core/analyze/hcl/readHcl';

/** Four blocks in a file, as the usual one has, with everything that can confuse a reader. */
const blocks: readonly string[] = [
  'resource "aws_instance" "a" {\n  ami = "ami-1"\n  tags = {\n    Name = "a-${var.env}"\n  }\n}\n',
  'variable "env" {\n  default = "prod"\n}\n',
  'resource "aws_s3_bucket" "b" {\n  bucket = "b"\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n',
  'module "net" {\n  source = "./net"\n  zones  = ["a", "b"]\n}\n',
];

/** What an editor or a cut leaves of one block. */
const damages: Readonly<Record<string, (block: string) => string>> = {
  'the closing brace is lost': (block) => block.replace(/\}\n$/, ''),
  'a name without a value is typed': (block) => block.replace(/\n/, '\n  new_attr = \n'),
  'a string is not closed': (block) => block.replace(/\n/, '\n  note = "half\n'),
  'a template is not closed': (block) => block.replace(/\n/, '\n  note = "${half\n'),
  'a list is not closed': (block) => block.replace(/\n/, '\n  list = [1, 2\n'),
  'an object is not closed': (block) => block.replace(/\n/, '\n  map = {\n'),
  'a here-document is not closed': (block) => block.replace(/\n/, '\n  text = <<EOT\n  half\n'),
  'merge markers stand in it': (block) =>
    block.replace(/\n/, '\n<<<<<<< ours\n  x = 1\n=======\n  x = 2\n>>>>>>> theirs\n'),
  'a closing brace too many': (block) => `${block}}\n`,
  'a closing bracket too many': (block) => block.replace(/\n/, '\n  x = 1]\n'),
  'letters that mean nothing': (block) => block.replace(/\n/, '\n  §$ ?? !!\n'),
  'it is cut in the middle': (block) => block.slice(0, block.length / 2),
};

function textOf(text: string, { span }: HclBlock): string {
  return `${text.slice(span.start, span.end)}\n`;
}

/** Which of the blocks are in the file unchanged. */
function keptIn(text: string): readonly string[] {
  const found = new Set(readHcl(text).body.blocks.map((block) => textOf(text, block)));
  return blocks.filter((block) => found.has(block));
}

describe('of a damaged file, everything but the damaged block is kept', () => {
  for (const [name, damage] of Object.entries(damages)) {
    it(name, () => {
      for (const [index, block] of blocks.entries()) {
        const text = blocks.map((one, at) => (at === index ? damage(one) : one)).join('\n');
        const others = blocks.filter((_, at) => at !== index);
        assert.deepEqual(
          keptIn(text).filter((one) => one !== block),
          others,
          `block ${index} of:\n${text}`,
        );
        assert.ok(readHcl(text).errors.length > 0);
      }
    });
  }

  it('when it ends at seven tenths', () => {
    const text = blocks.join('\n').repeat(30);
    const cut = text.slice(0, Math.floor(text.length * 0.7));
    assert.ok(readHcl(cut).body.blocks.length >= 83);
  });
});

describe('bounds', () => {
  it('ten thousand blocks inside each other are an error, not a crash', () => {
    const text = `${'a {\n'.repeat(10_000)}${'}\n'.repeat(10_000)}`;
    assert.ok(readHcl(text).errors.length > 0);
  });
});
