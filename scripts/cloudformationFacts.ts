import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, Resource, SpecDatabase, TypeDefinition } from '@aws-cdk/service-spec-types';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { factLine } from './facts/factLine';

/*
 * Builds src/core/facts/cloudformation.generated.ts from the database of `@aws-cdk/aws-service-spec`: for each resource
 * type the properties whose change replaces it, always or under conditions. Usage: npx tsx scripts/cloudformationFacts.ts
 */

type Paths = { readonly always: string[]; readonly maybe: string[] };

const DEEPEST = 6;

/** The definitions that a property's type leads to, through lists, maps and alternatives. */
function definitionsOf(database: SpecDatabase, type: PropertyType): readonly TypeDefinition[] {
  if (type.type === 'ref') return [database.get('typeDefinition', type.reference.$ref)];
  if (type.type === 'array' || type.type === 'map') return definitionsOf(database, type.element);
  return type.type === 'union' ? type.types.flatMap((one) => definitionsOf(database, one)) : [];
}

function collect(
  database: SpecDatabase,
  properties: Resource['properties'],
  above: readonly string[],
  seen: readonly string[],
  paths: Paths,
): void {
  for (const [name, { causesReplacement, type }] of Object.entries(properties)) {
    const path = [...above, name];
    if (causesReplacement === 'yes') paths.always.push(path.join('.'));
    if (causesReplacement === 'maybe') paths.maybe.push(path.join('.'));
    // What stands below a replacing property replaces with it and need not be named.
    if (causesReplacement === 'yes' || (causesReplacement === 'maybe' && above.length === 0)) continue;
    if (path.length > DEEPEST) continue;
    for (const definition of definitionsOf(database, type)) {
      if (!seen.includes(definition.$id))
        collect(database, definition.properties, path, [...seen, definition.$id], paths);
    }
  }
}

/** SAM's types are macros: what they make is told in src/core/analyze, and the database has every property replace. */
const macro = /^AWS::Serverless::/;

function lines(database: SpecDatabase): readonly string[] {
  return database
    .all('resource')
    .filter(({ cloudFormationType }) => !macro.test(cloudFormationType))
    .map((resource) => {
      const paths: Paths = { always: [], maybe: [] };
      collect(database, resource.properties, [], [], paths);
      const type = resource.cloudFormationType.replace(/^AWS::/, '');
      return factLine(type, { ...paths, all: false, timeouts: [null, null, null], brakes: [] });
    })
    .sort();
}

const manifest = resolve(__dirname, '../node_modules/@aws-cdk/aws-service-spec/package.json');
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
const text = `// Written by scripts/cloudformationFacts.ts; do not edit. One resource type a line, see factTable.ts.
export const cloudformationVersion = '${version}';
export const cloudformationFacts = (): string => \`
${lines(loadAwsServiceSpecSync()).join('\n')}
\`;
`;
writeFileSync(join(__dirname, '../src/core/facts/cloudformation.generated.ts'), text);
