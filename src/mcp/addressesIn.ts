/** Addresses among the words of a command line, `--url=…` too, without user names, secrets and what is asked of them. */
export function addressesIn(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    const [, scheme, rest] = /(?:^|=)([a-z][a-z0-9+.-]*:\/\/)([^\s]+)$/i.exec(word) ?? [];
    if (scheme === undefined || rest === undefined) return [];
    const authority = /^[^/?#]*/.exec(rest)?.[0] ?? '';
    const path = /^[^?#]*/.exec(rest.slice(authority.length))?.[0] ?? '';
    return [`${scheme}${authority.slice(authority.lastIndexOf('@') + 1)}${path}`];
  });
}
