import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readHcl } from '../src/core/analyze/hcl/readHcl';
import { isSource, runBundled } from './bundled';

/*
 * How fast the reader of HCL is when it is warm, beside `JSON.parse` on as many bytes.
 *
 *     tsx bench/hcl.ts [FOLDER]
 *
 * Reads the `.tf` files below FOLDER, or a made-up module. Times are of the processor, since a shared machine says
 * nothing by the clock.
 */

const ROUNDS = 12;

function madeUp(): string {
  const block = (index: number): string => `# Serves the shop, see the runbook.
resource "aws_instance" "web${index}" {
  ami                    = "ami-0abcdef${index}"
  instance_type          = var.instance_type
  vpc_security_group_ids = [aws_security_group.web.id, aws_security_group.admin.id]
  tags = {
    Name = "web-\${var.environment}-${index}"
    Team = "platform"
  }
  root_block_device {
    volume_size = 100
    encrypted   = true
  }
  user_data = <<-EOT
    #!/bin/bash
    echo "hello \${var.name}"
  EOT
}
`;
  return Array.from({ length: 4_000 }, (_, index) => block(index)).join('\n');
}

function textsBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return textsBelow(path);
    return name.endsWith('.tf') ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Megabytes a second of processor time, the best of some rounds. */
function speedOf(bytes: number, run: () => void): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return bytes / best;
}

function main(folder: string | undefined): void {
  const texts = folder === undefined ? [madeUp()] : textsBelow(folder);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const row = {
    name: 'web',
    ami: 'ami-0abcdef',
    size: 100,
    tags: { team: 'platform', env: 'prod' },
    groups: ['a', 'b'],
  };
  const json = JSON.stringify(Array.from({ length: Math.ceil(bytes / JSON.stringify(row).length) }, () => row));
  const hclSpeed = speedOf(bytes, () => {
    for (const text of texts) readHcl(text);
  });
  const jsonSpeed = speedOf(Buffer.byteLength(json), () => {
    JSON.parse(json);
  });
  const [ours, theirs] = [hclSpeed, jsonSpeed].map((speed) => speed.toFixed(0));
  console.log(`${(bytes / 1e6).toFixed(1)} MB of HCL: ${ours} MB/s warm; JSON.parse: ${theirs} MB/s   goal 40`);
}

if (isSource(__filename)) runBundled(__filename, process.argv.slice(2));
else main(process.argv[2]);
