import type { Observation } from '../../../model/finding';
import { floatingSince } from '../../shared/imageTag';
import { placeOfField } from './placeOfField';
import { readingsAt } from './readings';
import type { Tree } from './tree';
import { wordOf, type Field } from './value';
import { stated } from './wording';

const names = ['image', 'image_uri', 'docker_image', 'docker_image_name', 'image_identifier'];

function imagesIn({ root }: Tree): readonly { readonly field: Field; readonly text: string }[] {
  return names
    .flatMap((name) => readingsAt(root, ['**', name]))
    .flatMap(({ field }) => {
      const text = field === null ? null : wordOf(field.value);
      return field === null || text === null ? [] : [{ field, text }];
    });
}

/** Images that named one version of themselves and do not any more. */
export function imageChanges(was: Tree, is: Tree): readonly Observation[] {
  const old = imagesIn(was).map(({ text }) => text);
  if (old.length === 0) return [];
  return imagesIn(is)
    .filter(({ text }) => floatingSince(old, text))
    .map(({ field, text }) =>
      stated({
        kind: 'X14',
        mood: field.overridable ? 'may' : 'sure',
        resource: is.resource,
        at: placeOfField(was, is, field),
        says: `Lets ${is.resource.address} change by itself: the image \`${text}\` is no longer fixed`,
      }),
    );
}
