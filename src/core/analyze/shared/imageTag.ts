/** Tags that name another image tomorrow. */
const moving =
  /^(?:latest|stable|main|master|edge|nightly|dev|develop|staging|prod|production|canary|lts|current|mainline)$/i;

type Image = { readonly repository: string; readonly fixed: boolean; readonly floats: boolean };

/** What a reference to an image names: `registry:5000/team/app:1.2@sha256:…`. Null where part of it is not known. */
function imageIn(reference: string): Image | null {
  const [, repository = '', tag = '', digest = ''] =
    /^([\w.-]+(?::\d+)?(?:\/[\w.-]+)*)(?::([\w.-]+))?(@sha256:[0-9a-f]+)?$/.exec(reference) ?? [];
  if (repository === '') return null;
  const floats = digest === '' && (tag === '' || moving.test(tag));
  return { repository, fixed: digest !== '' || /\d/.test(tag), floats };
}

/** Whether an image floats now of whose repository every reference before was fixed. */
export function floatingSince(was: readonly string[], is: string): boolean {
  const now = imageIn(is);
  if (now?.floats !== true) return false;
  const before = was.flatMap((one) => imageIn(one) ?? []).filter(({ repository }) => repository === now.repository);
  return before.length > 0 && before.every(({ fixed }) => fixed);
}
