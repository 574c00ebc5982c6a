/** What a text of JSON says; `undefined` when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A member of an object; `undefined` for everything else. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** The values of a body's own members that are plain: strings, numbers, truths, lists of them with their first. */
export function plainMembers(text: string): readonly (readonly [name: string, value: string])[] {
  const value = jsonOf(text);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]): readonly (readonly [string, string])[] => {
    const first: unknown = Array.isArray(member) ? member[0] : member;
    return ['string', 'number', 'boolean'].includes(typeof first) ? [[name, String(first)]] : [];
  });
}
