import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factLine, type FactRow } from './facts/factLine';
import { kubernetesRow } from './facts/kubernetesRow';

/*
 * Builds src/core/facts/*.generated.ts from a folder of derived tables (JSON lines):
 *   truth-PROVIDER.jsonl     {type, R: paths that always replace, M: conditionally, all?: every change replaces}
 *   timeouts-PROVIDER.jsonl  {type, create?, update?, delete?}, minutes
 *   brakes-PROVIDER.jsonl    {type, ATTRIBUTE: default or null}
 *   documented-PROVIDER.jsonl {type, R, M}, from scripts/documentedFacts.ts: for what the first table has not seen
 * Usage: npx tsx scripts/facts.ts FOLDER
 */

/** The provider versions whose sources the tables were derived from. */
const versions = {
  aws: '6.58.0',
  // Of @cdktf/provider-azurerm 14.23.1 with @pulumi/azure 6.40.0, and of provider-azuread 14.3.1 with azuread 6.9.1.
  azurerm: '5.2.0, 4.55.0 as documented',
  azuread: '3.7.0 as documented',
  google: 'magic-modules of November 2026',
  cloudflare: '5',
  kubernetes: 'curated',
} as const;

type Json = Readonly<Record<string, unknown>>;

function rows(folder: string, kind: string, provider: string): readonly Json[] {
  return readdirSync(folder)
    .filter((name) => name === `${kind}-${provider}.jsonl` || name === `${kind}-${provider}-hw.jsonl`)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line): Json => JSON.parse(line) as Json);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Names that the tables spell wrongly: a constant's name was cut at the wrong place. */
const corrections: Readonly<Record<string, string>> = { vpcid: 'vpc_id' };

/** `a.0.b` → `a.b`: the index of a block list means nothing here. */
function plainPath(path: string): string {
  return path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .map((part) => corrections[part] ?? part)
    .join('.');
}

const emptyRow: FactRow = { always: [], maybe: [], all: false, timeouts: [null, null, null], brakes: [] };

function minutes(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** Defaults that are names of Go constants: `awstypes.DeletionProtectionTypeInactive` → `INACTIVE`. */
function brakeDefault(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (/^awstypes\.DeletionProtectionType/.test(text))
    return text.replace(/^awstypes\.DeletionProtectionType/, '').toUpperCase();
  return /^(?:true|false|\d+|[A-Z_]+)$/.test(text) ? text : null;
}

/** The top-level attributes that the schema of each type has: what it says of them is newer than any documentation. */
function seenAttributes(folder: string, provider: string): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(rows(folder, 'truth', provider).map((row) => [String(row['type']), new Set(strings(row['top']))]));
}

function factsOf(folder: string, provider: string): ReadonlyMap<string, FactRow> {
  const facts = new Map<string, FactRow>();
  const put = (row: Json, change: (old: FactRow) => FactRow): void => {
    const type = row['type'];
    // Some rows have no type, some name a helper: only real types of this provider are kept.
    if (typeof type !== 'string' || !type.startsWith(`${provider}_`) || row['missing'] === true) return;
    facts.set(type, change(facts.get(type) ?? emptyRow));
  };
  for (const row of rows(folder, 'truth', provider)) {
    put(row, (old) => ({
      ...old,
      always: [...old.always, ...strings(row['R']).map(plainPath)],
      maybe: [...old.maybe, ...strings(row['M']).map(plainPath)],
      all: old.all || row['all'] === true,
    }));
  }
  const seen = seenAttributes(folder, provider);
  for (const row of rows(folder, 'documented', provider)) {
    const isNew = (path: string): boolean => seen.get(String(row['type']))?.has(path.split('.')[0] ?? '') !== true;
    // What stands inside a block may have another name there, or a condition in the block's own words.
    const isSure = (path: string): boolean => !path.includes('.');
    const [told, asked] = [strings(row['R']).filter(isNew), strings(row['M']).filter(isNew)];
    put(row, (old) => ({
      ...old,
      always: [...old.always, ...told.filter(isSure)],
      maybe: [...old.maybe, ...told.filter((path) => !isSure(path)), ...asked],
    }));
  }
  for (const row of rows(folder, 'timeouts', provider)) {
    put(row, (old) => ({ ...old, timeouts: [minutes(row['create']), minutes(row['update']), minutes(row['delete'])] }));
  }
  for (const row of rows(folder, 'brakes', provider)) {
    const brakes = Object.entries(row).filter(([name]) => name !== 'type');
    put(row, (old) => ({
      ...old,
      brakes: [...old.brakes, ...brakes.map(([name, value]) => [name, brakeDefault(value)] as const)],
    }));
  }
  return facts;
}

/** The table is a function's, so that a program that never asks for it does not make half a megabyte of text. */
function moduleText(provider: keyof typeof versions, facts: ReadonlyMap<string, FactRow>): string {
  const lines = [...facts]
    .map(([type, row]) => [type, provider === 'kubernetes' ? kubernetesRow(type, row) : row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, row]) => factLine(type.slice(provider.length + 1), row));
  return [
    '// Written by scripts/facts.ts; do not edit. One resource type a line, see factTable.ts.',
    `export const ${provider}Version = '${versions[provider]}';`,
    `export const ${provider}Facts = (): string => \`\n${lines.join('\n')}\n\`;`,
    '',
  ].join('\n');
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('usage: npx tsx scripts/facts.ts FOLDER\n');
  process.exitCode = 2;
} else {
  for (const provider of Object.keys(versions) as (keyof typeof versions)[]) {
    const file = join(__dirname, '..', 'src', 'core', 'facts', `${provider}.generated.ts`);
    writeFileSync(file, moduleText(provider, factsOf(folder, provider)));
  }
}
