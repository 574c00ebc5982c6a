import { ownField } from '../../model/ownField';

const ODD: Readonly<Record<string, string>> = {
  indices: 'index',
  indexes: 'index',
  caches: 'cache',
  alias: 'alias',
  aliases: 'alias',
  databases: 'database',
  releases: 'release',
  leases: 'lease',
  dns: 'dns',
  kubernetes: 'kubernetes',
  policies: 'policy',
  postgres: 'postgres',
  pages: 'pages',
  blobs: 'blobs',
  spaces: 'space',
  redis: 'redis',
  services: 'service',
  devices: 'device',
  licenses: 'license',
  vertices: 'vertex',
  nfs: 'nfs',
  dps: 'dps',
  vps: 'vps',
  ks: 'ks',
};

/** One of what the word names many of. */
export function singular(word: string): string {
  const odd = ownField(ODD, word);
  if (odd !== undefined) return odd;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  return /[^isu]s$/.test(word) ? word.slice(0, -1) : word;
}

/** `sql instance` of `sql instances`, `db-cluster` of `db-clusters`: the last word alone is many. */
export function oneOf(noun: string): string {
  return noun.replace(/[a-z]+$/, singular);
}
