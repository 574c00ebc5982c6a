import type { Deed, DeedOf } from '../shared/toolPack';
import { isLocalRegistry, pushed } from './deeds';

/** What others can no longer get from a registry. */
export function withdrawn(says: string, part: Partial<Deed> = {}): DeedOf {
  return (_options, rest) =>
    isLocalRegistry(rest[0]?.value ?? '')
      ? null
      : {
          ...{ rule: 'containers/registry', effect: 'delete', severity: 'high', undo: 'costly', type: 'image', says },
          named: (operands) => operands,
          ...part,
        };
}

/** A copy to a registry, where `at` is the operand that says which; a file or a registry of this machine is none. */
export function sentTo(at: number, says?: string, part: Partial<Deed> = {}): DeedOf {
  return (_options, rest) => {
    const to = rest.at(at)?.value ?? '';
    const isFile = /^(?:dir|oci|oci-archive|docker-archive|docker-daemon|containers-storage|ocidir|file|tarball):/.test(
      to,
    );
    return isFile || isLocalRegistry(to) ? null : pushed(says, { named: () => rest.slice(at).slice(0, 1), ...part });
  };
}
