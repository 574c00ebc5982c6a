import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/*
 * Writes the index of every room in which one file is one thing (a command line tool, a coding agent, …), so that a new
 * file is found without being named anywhere. With `--check` nothing is written and a stale index is a failure.
 */

type Room = {
  readonly folder: string;
  /** The list's name in the index. */
  readonly list: string;
  readonly type: string;
  /** Module of the type, seen from the index. */
  readonly from: string;
};

const rooms: readonly Room[] = [
  { folder: 'src/agents', list: 'agents', type: 'Agent', from: '../core/model/agent' },
  { folder: 'src/core/analyze', list: 'analyzers', type: 'Analyzer', from: '../model/analyzer' },
  { folder: 'src/core/code', list: 'codeReaders', type: 'CodeReader', from: '../model/codeReader' },
  { folder: 'src/core/paths', list: 'pathPacks', type: 'PathPack', from: '../model/pathPack' },
  { folder: 'src/core/policy/conditions', list: 'conditions', type: 'Condition', from: '../condition' },
  { folder: 'src/core/reach', list: 'reachSources', type: 'ReachSource', from: '../model/reach' },
  { folder: 'src/core/rules', list: 'rulePacks', type: 'RulePack', from: '../model/command' },
  { folder: 'src/core/tools', list: 'toolFamilies', type: 'ToolFamily', from: '../model/toolFamily' },
];

const root = resolve(__dirname, '..');

/** Names of the things in a room, sorted. Helper files live in subfolders, so a file that exports nothing is a mistake. */
function thingsIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.filter(({ name }) => /^[A-Za-z0-9]+\.ts$/.test(name)).map(({ name }) => name.slice(0, -3));
  for (const name of names) {
    const text = readFileSync(join(folder, `${name}.ts`), 'utf8');
    if (!text.includes(`\nexport const ${name}: `)) {
      throw new Error(`\`${join(folder, name)}.ts\` does not export a typed const \`${name}\``);
    }
  }
  return names.sort((a, b) => (a < b ? -1 : 1));
}

function indexOf(room: Room, names: readonly string[]): string {
  const imports = names.map((name) => `import { ${name} } from './${name}';`);
  return [
    '// Written by scripts/registries.ts; do not edit.',
    `import type { ${room.type} } from '${room.from}';`,
    ...imports,
    '',
    `export const ${room.list}: readonly ${room.type}[] = [`,
    ...names.map((name) => `  ${name},`),
    '];',
    '',
  ].join('\n');
}

function staleRooms(check: boolean): readonly string[] {
  return rooms.flatMap((room) => {
    const folder = join(root, room.folder);
    if (!existsSync(folder)) return [];
    const file = join(folder, 'index.generated.ts');
    const text = indexOf(room, thingsIn(folder));
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return [];
    if (!check) writeFileSync(file, text);
    return [`${room.folder}/index.generated.ts`];
  });
}

const check = process.argv.includes('--check');
const stale = staleRooms(check);
for (const file of stale) console.log(check ? `stale: ${file}` : `wrote ${file}`);
if (check && stale.length > 0) process.exitCode = 1;
