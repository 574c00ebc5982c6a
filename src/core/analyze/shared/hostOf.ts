const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^\s/@]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?(?:[/?].*)?$/i;

/** The machine that an address or a URL names, in small letters; null where a text is neither. */
export function hostOf(text: string): string | null {
  return /^[\d.]+$/.test(text) ? null : (host.exec(text)?.[1]?.toLowerCase() ?? null);
}
