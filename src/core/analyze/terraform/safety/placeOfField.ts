import type { Place } from '../../../model/place';
import { placeIn } from '../module';
import type { Tree } from './tree';
import type { Field } from './value';

function blockText({ resource }: Tree): string {
  return resource.source.text.slice(resource.block.span.start, resource.block.span.end);
}

/** Where a field stands; in a resource that nobody touched, where the value that reaches it is written. */
export function placeOfField(was: Tree | null, is: Tree, field: Field): Place {
  const elsewhere = was !== null && blockText(was) === blockText(is) ? field.from[0] : undefined;
  return elsewhere ?? placeIn(is.resource.source, field.span);
}
