import type { Deed } from './toolPack';

/** Where packages come from, from then on, is somebody else's to decide. */
export const untrustedSource: Deed = {
  ...{ rule: 'packages/source', effect: 'unprotect', severity: 'medium', undo: 'easy', type: 'setting' },
  ...{ reach: 'local', name: '', says: 'Lets packages come from where nothing proves who made them' },
};

/** Whether an address of packages is another machine's and the way there is not encrypted. */
export function isPlainSource(address: string): boolean {
  const host = /^http:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:]*)/i.exec(address)?.[1];
  return host !== undefined && !/^(?:localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0|[\w.-]+\.localhost)$/i.test(host);
}
