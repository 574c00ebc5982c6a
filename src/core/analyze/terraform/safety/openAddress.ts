import { itemsOf, type Value } from './value';

/** How much of the internet an address, a range or a service's word for it covers. */
export type Reach = 'open' | 'narrow' | 'unknown';

const everybody = /^(?:\*|any|internet|all|0\.0\.0\.0-255\.255\.255\.255|0\.0\.0\.0|::|::\/0|\[::\]\/0)$/i;
const range4 = /^(\d{1,3})(?:\.\d{1,3}){3}\/(\d{1,2})$/;
const range6 = /^[\da-f:]*:[\da-f:]*\/(\d{1,3})$/i;

/** A few ranges cover everything as well as one does: `0.0.0.0/1` and `128.0.0.0/1`. */
function isHuge(word: string): boolean {
  const [, , bits4] = range4.exec(word) ?? [];
  if (bits4 !== undefined) return Number(bits4) < 8 && !word.startsWith('10.');
  const [, bits6] = range6.exec(word) ?? [];
  return bits6 !== undefined && Number(bits6) < 8 && !/^f[cd]/i.test(word);
}

export function isOpenWord(word: string): boolean {
  return everybody.test(word) || isHuge(word);
}

/** Addresses of things of the same configuration are known to be narrow, although not what they are. */
const ownAddress = /^(?:module\.|data\.)?[\w.[\]"*-]+\.\w*(?:cidr|ip|address|range|prefix)\w*(?:\[[^\]]*\])?$/;

export function reachOf(value: Value): Reach {
  const reaches = itemsOf(value).map((item): Reach => {
    if (item.kind === 'text') return isOpenWord(item.text) ? 'open' : 'narrow';
    if (item.kind === 'unknown')
      return /\/32"?$/.test(item.text) || (ownAddress.test(item.text) && !/^(?:var|local|each)\./.test(item.text))
        ? 'narrow'
        : 'unknown';
    if (item.kind === 'either') return item.values.map(reachOf).every((one) => one === 'narrow') ? 'narrow' : 'unknown';
    return 'narrow';
  });
  if (reaches.includes('open')) return 'open';
  return reaches.includes('unknown') ? 'unknown' : 'narrow';
}

/** The families that are open; a word that means everybody means both. */
export function familiesOf(value: Value): readonly ('v4' | 'v6')[] {
  const open = itemsOf(value).flatMap((item) => (item.kind === 'text' && isOpenWord(item.text) ? [item.text] : []));
  const six = open.some((word) => !/^\d/.test(word));
  const four = open.length === 0 || open.some((word) => !word.includes(':'));
  return [...(four ? (['v4'] as const) : []), ...(six ? (['v6'] as const) : [])];
}
