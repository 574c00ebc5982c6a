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

/** The same with objects and lists of objects as JSON: what an option of a command line takes. */
export function membersAsText(text: string): readonly (readonly [name: string, value: string])[] {
  const value = jsonOf(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const plain = new Map(plainMembers(text));
  return Object.entries(value).map(([name, member]): readonly [string, string] => [
    name,
    plain.get(name) ?? JSON.stringify(member),
  ]);
}

/** Every plain member, however deep it stands. */
export function leavesOf(value: unknown): readonly (readonly [name: string, value: string])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, member]): readonly (readonly [string, string])[] =>
    ['string', 'number', 'boolean'].includes(typeof member) ? [[name, String(member)]] : leavesOf(member),
  );
}
