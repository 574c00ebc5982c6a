import type { HclAttribute, HclBlock } from '../../hcl/hcl';
import type { Source } from '../../terraform/resource';
import type { Node } from '../read/node';
import type { Lookup } from '../read/reading';

/** Reads values with what the module says of their references put in. */
export type ValueReader = {
  readonly read: (source: Source, attribute: HclAttribute, inner?: Lookup) => Node;
  /** The same, of a block's attribute; null when it has none of that name. */
  readonly value: (source: Source, block: HclBlock, name: string, inner?: Lookup) => Node | null;
};
