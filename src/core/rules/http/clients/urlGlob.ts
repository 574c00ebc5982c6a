/** More addresses than this in one word are told as they are written. */
const MOST = 30;

function rangeOf(text: string): readonly string[] | null {
  const [, from, to, step = '1'] = /^(\d+|[a-z])-(\d+|[a-z])(?::(\d+))?$/i.exec(text) ?? [];
  if (from === undefined || to === undefined) return null;
  const isNumber = /^\d/.test(from);
  if (isNumber !== /^\d/.test(to)) return null;
  const [first, last] = isNumber ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
  const count = Math.floor((last - first) / Math.max(1, Number(step))) + 1;
  if (count < 1 || count > MOST) return null;
  return Array.from({ length: count }, (_, at) => {
    const value = first + at * Math.max(1, Number(step));
    return isNumber ? String(value).padStart(from.length, '0') : String.fromCharCode(value);
  });
}

/** What `curl` makes of an address by itself: `{a,b}` and `[1-5]` stand for several. */
export function urlGlob(address: string): readonly string[] {
  const found = /\{([^{}]*,[^{}]*)\}|\[([^[\]]+-[^[\]]+)\]/.exec(address);
  if (found === null) return [address];
  const [whole, list, range] = found;
  const parts = list === undefined ? rangeOf(range ?? '') : list.split(',');
  if (parts === null) return [address];
  const before = address.slice(0, found.index);
  const after = urlGlob(address.slice(found.index + whole.length));
  const all = parts.flatMap((part) => after.map((rest) => `${before}${part}${rest}`));
  return all.length > MOST ? [address] : all;
}
