import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { policySchema } from '../src/core/policy/schema';
import { writeGenerated } from './writeGenerated';

/* Writes `policies/policy.schema.json` from the conditions. With `--check` only says whether it is stale. */

const folder = join(resolve(__dirname, '..'), 'policies');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const schema = policySchema(names.map((name) => basename(name, '.yaml')).sort());
writeGenerated(join(folder, 'policy.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
