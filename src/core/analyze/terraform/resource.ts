import type { Place, Span } from '../../model/place';
import type { HclBlock, HclFile } from '../hcl/hcl';

/** One file of a module as it was or is. */
export type Source = {
  readonly path: string;
  readonly side: 'before' | 'after';
  readonly text: string;
  readonly file: HclFile;
  /** Where a span of `text` stands; of the first file, where another's text follows. */
  readonly places: (span: Span) => Place;
  /** Where the text of another file begins, whose blocks override some of this one's. */
  readonly overlay?: { readonly from: number; readonly source: Source };
};

/** A managed resource or a module call, with the file it stands in. */
export type Resource = {
  /** `aws_db_instance.main`, `module.network`. */
  readonly address: string;
  /** The resource's type, or `module`. */
  readonly type: string;
  readonly block: HclBlock;
  readonly source: Source;
};
