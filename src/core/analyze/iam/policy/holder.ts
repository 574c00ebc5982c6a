import type { Spot } from '../read/node';
import type { Policy } from './policy';

/**
 * What a policy is attached to decides what its widening means: `identity` says what its owner may do, `trust` who may
 * become a role, `resource` who may reach a thing, `key` who may use and administer a key, `ceiling` what a whole
 * account may do at most, `endpoint` what may pass a network door.
 */
export type HolderKind = 'identity' | 'trust' | 'resource' | 'key' | 'ceiling' | 'endpoint';

/** A policy document in its place. */
export type Holder = {
  /** The same before and after: the address of the thing and the path in it. */
  readonly id: string;
  readonly kind: HolderKind;
  readonly target: { readonly type: string; readonly name: string };
  readonly policy: Policy;
  /** Whose rights it adds to, as far as the text says: `aws_iam_role.app`. */
  readonly subjects: readonly string[];
  readonly spot: Spot;
};
