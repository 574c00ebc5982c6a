import type { Deed, DeedOf } from '../shared/toolPack';
import { forgeDeeds, when } from './deeds';

const { gone, removed, little, stopped, changed, granted, opened, published, unbraked, shown } = forgeDeeds(
  'glab',
  'gitlab',
);

const isPublic = (value: string | undefined): boolean => value?.toLowerCase() === 'public';

const created: DeedOf = ({ has, value }) =>
  has('--public', '-P') || isPublic(value('--visibility')?.value)
    ? published('repo-public', 'Publishes project', { severity: 'high', undo: 'impossible' })
    : null;

const edited: DeedOf = ({ has, value }) => {
  if (isPublic(value('--visibility')?.value)) return opened('repo-visibility', 'Makes public project');
  return has('--archive') ? stopped('repo-archive', 'Archives project') : null;
};

const token = granted('token-create', 'Creates an access token for');

const byVerb: Readonly<Record<string, Deed | DeedOf>> = {
  'repo delete': gone('repo-delete', 'Deletes project', 'critical'),
  'repo archive': stopped('repo-archive', 'Archives project'),
  'repo transfer': {
    ...granted('repo-transfer', 'Gives to other owners project'),
    undo: 'costly',
  },
  'repo create': created,
  'repo update': edited,
  'repo edit': edited,
  'repo members add': granted('member-add', 'Lets somebody into', { name: 'the project' }),
  'repo members remove': { ...little('member-remove', 'Takes somebody out of the project'), name: '' },
  'repo mirror': changed('repo-mirror', 'Mirrors project', { undo: 'costly' }),
  'release delete': gone('release-delete', 'Deletes release'),
  'release create': published('release-create', 'Publishes release'),
  'release upload': published('release-upload', 'Publishes files in release'),
  'variable delete': gone('variable-delete', 'Deletes variable'),
  'variable update': changed('variable-set', 'Overwrites variable', { undo: 'impossible' }),
  'variable set': changed('variable-set', 'Sets variable', { severity: 'low', undo: 'costly' }),
  'variable get': shown('variable-get', 'Prints a variable'),
  'variable export': shown('variable-get', 'Prints the variables'),
  'ci delete': gone('ci-delete', 'Deletes pipeline', 'medium'),
  'ci cancel pipeline': stopped('ci-cancel', 'Stops pipeline'),
  'ci cancel job': stopped('ci-cancel', 'Stops job'),
  'ci cancel': stopped('ci-cancel', 'Stops'),
  'ci retry': changed('ci-retry', 'Starts again job', { severity: 'low' }),
  'ci run': changed('ci-run', 'Starts a pipeline of the project', { undo: 'unknown', name: '' }),
  'ci trigger': changed('ci-run', 'Starts job', { undo: 'unknown' }),
  'job artifact': () => null,
  'mr merge': changed('mr-merge', 'Merges merge request', { undo: 'costly' }),
  'mr delete': gone('mr-delete', 'Deletes merge request', 'medium'),
  'mr close': changed('mr-close', 'Closes merge request', { severity: 'low' }),
  'mr revoke': changed('mr-revoke', 'Takes back the approval of merge request', { severity: 'low' }),
  'issue delete': gone('issue-delete', 'Deletes issue', 'medium'),
  'incident close': changed('incident-close', 'Closes incident', { severity: 'low' }),
  'label delete': removed('label-delete', 'Deletes label'),
  'milestone delete': removed('milestone-delete', 'Deletes milestone'),
  'snippet create': when(published('snippet-create', 'Publishes a snippet of', { undo: 'impossible' }), '--public'),
  'schedule delete': removed('schedule-delete', 'Deletes pipeline schedule'),
  'schedule run': changed('schedule-run', 'Starts pipeline schedule', { undo: 'unknown' }),
  'ssh-key add': granted('ssh-key-add', 'Lets a key into the account'),
  'ssh-key delete': removed('ssh-key-delete', 'Deletes key'),
  'gpg-key delete': removed('gpg-key-delete', 'Deletes key'),
  'deploy-key add': granted('deploy-key-add', 'Lets a key into the project'),
  'deploy-key delete': removed('deploy-key-delete', 'Deletes deploy key'),
  'securefile remove': gone('securefile-delete', 'Deletes secure file'),
  'securefile download': shown('securefile-get', 'Fetches a secure file'),
  'token create': token,
  'token revoke': removed('token-revoke', 'Revokes access token'),
  'token rotate': changed('token-rotate', 'Replaces access token', { undo: 'impossible' }),
  'runner delete': removed('runner-delete', 'Deletes runner'),
  'runner pause': stopped('runner-pause', 'Pauses runner'),
  'opentofu state delete': gone('state-delete', 'Deletes Terraform state', 'critical'),
  'opentofu state unlock': unbraked('state-unlock', 'Takes the lock off Terraform state'),
  'cluster agent token revoke': removed('token-revoke', 'Revokes token of a cluster agent'),
  'auth logout': { ...little('auth-logout', 'Forgets the login of the account'), name: '', reach: 'local' },
  'auth status': (options, rest, command) =>
    options.has('--show-token', '-t')
      ? shown('auth-token', 'Prints the token of the account')(options, rest, command)
      : null,
};

/** Nouns and verbs that the tool takes in other words as well. */
const ALIASES: readonly (readonly [word: string, other: string])[] = [
  ['repo', 'project'],
  ['ci', 'pipe'],
  ['ci', 'pipeline'],
  ['variable', 'var'],
  ['mr', 'merge-request'],
  ['issue delete', 'issue del'],
  ['mr delete', 'mr del'],
  ['mr merge', 'mr accept'],
  ['variable delete', 'variable remove'],
  ['variable set', 'variable new'],
  ['variable export', 'variable ex'],
  ['schedule delete', 'schedule del'],
];

function otherSpellings(verb: string): readonly string[] {
  return ALIASES.filter(([word]) => verb === word || verb.startsWith(`${word} `)).map(
    ([word, other]) => `${other}${verb.slice(word.length)}`,
  );
}

/** What `glab NOUN VERB` does to something that others share; everything else reads, or can be taken back. */
export const glabVerbs: Readonly<Record<string, Deed | DeedOf>> = Object.fromEntries(
  Object.entries(byVerb).flatMap(([verb, deed]) => [verb, ...otherSpellings(verb)].map((one) => [one, deed])),
);
