import type { Deed, DeedOf } from '../shared/toolPack';
import { forgeDeeds, when } from './deeds';

const { gone, removed, little, stopped, changed, granted, opened, published, unbraked, shown } = forgeDeeds(
  'gh',
  'github',
);

const isPublic = (value: string | undefined): boolean => value?.toLowerCase() === 'public';

const edited: DeedOf = ({ value, has }) => {
  if (isPublic(value('--visibility')?.value)) return opened('repo-visibility', 'Makes public repository');
  return has('--default-branch') ? changed('repo-edit', 'Changes the default branch of repository') : null;
};

/** `--force` makes the branch like the other one, whatever it had of its own. */
const synced: DeedOf = ({ has }) =>
  has('--force')
    ? { ...gone('repo-sync', 'Overwrites the branch of repository'), effect: 'rewrite-history', undo: 'costly' }
    : null;

const merged: DeedOf = ({ has }) =>
  has('--admin')
    ? unbraked('pr-merge', 'Merges past the rules of the branch pull request')
    : has('--disable-auto')
      ? null
      : changed('pr-merge', 'Merges pull request', { undo: 'costly' });

const drafted: DeedOf = ({ has }) => (has('--draft', '-d') ? null : published('release-create', 'Publishes release'));

const visible: DeedOf = (_options, rest) => {
  const port = rest.find(({ value }) => /:public$/i.test(value));
  return port === undefined ? null : { ...opened('codespace-ports', 'Lets everybody reach port'), undo: 'easy' };
};

const scoped: DeedOf = ({ value }) => {
  const scopes = value('--scopes', '-s')?.value;
  return scopes === undefined ? null : granted('auth-refresh', 'Widens the rights of the account to', { name: scopes });
};

const shortened: Readonly<Record<string, Deed | DeedOf>> = {
  'repo delete': gone('repo-delete', 'Deletes repository', 'critical'),
  'repo archive': stopped('repo-archive', 'Archives repository'),
  'repo rename': changed('repo-rename', 'Renames repository'),
  'repo edit': edited,
  'repo sync': synced,
  'repo create': when(
    published('repo-public', 'Publishes repository', { severity: 'high', undo: 'impossible' }),
    '--public',
  ),
  'repo deploy-key add': granted('repo-deploy-key-add', 'Lets a key into the repository'),
  'repo deploy-key delete': removed('repo-deploy-key-delete', 'Deletes deploy key'),
  'repo autolink delete': little('repo-autolink-delete', 'Deletes autolink'),
  'release delete': gone('release-delete', 'Deletes release'),
  'release delete-asset': gone('release-delete-asset', 'Deletes a file of release'),
  'release create': drafted,
  'release upload': published('release-upload', 'Publishes files in release'),
  'release edit': ({ given }) =>
    given.some(({ name, values }) => name === '--draft' && values[0]?.value === 'false')
      ? published('release-create', 'Publishes release')
      : changed('release-edit', 'Changes release', { severity: 'low' }),
  'secret set': changed('secret-set', 'Overwrites secret', { undo: 'impossible' }),
  'secret delete': gone('secret-delete', 'Deletes secret'),
  'variable set': changed('variable-set', 'Changes variable', { severity: 'low', undo: 'costly' }),
  'variable delete': removed('variable-delete', 'Deletes variable'),
  'issue delete': gone('issue-delete', 'Deletes issue', 'medium'),
  'issue transfer': changed('issue-transfer', 'Moves to another repository issue', { undo: 'costly' }),
  'issue lock': changed('issue-lock', 'Locks issue', { severity: 'low' }),
  'pr lock': changed('pr-lock', 'Locks pull request', { severity: 'low' }),
  'pr merge': merged,
  'pr close': ({ has }) =>
    has('--delete-branch', '-d')
      ? removed('pr-close', 'Closes and deletes the branch of pull request')
      : changed('pr-close', 'Closes pull request', { severity: 'low' }),
  'gist delete': gone('gist-delete', 'Deletes gist', 'medium'),
  'gist create': when(published('gist-create', 'Publishes a gist of', { undo: 'impossible' }), '--public', '-p'),
  'project delete': gone('project-delete', 'Deletes project'),
  'project field-delete': gone('project-field-delete', 'Deletes field of a project'),
  'project item-delete': removed('project-item-delete', 'Deletes item of project'),
  'project edit': ({ value }) =>
    isPublic(value('--visibility')?.value) ? opened('project-visibility', 'Makes public project') : null,
  'label delete': removed('label-delete', 'Deletes label'),
  'run delete': gone('run-delete', 'Deletes workflow run', 'medium'),
  'run cancel': stopped('run-cancel', 'Stops workflow run'),
  'run rerun': changed('run-rerun', 'Starts again workflow run', { severity: 'low' }),
  'cache delete': ({ has }) =>
    has('--all', '-a')
      ? { ...little('cache-delete', 'Deletes every build cache'), name: '' }
      : little('cache-delete', 'Deletes build cache'),
  'codespace delete': gone('codespace-delete', 'Deletes codespace with its uncommitted work'),
  'codespace stop': stopped('codespace-stop', 'Stops codespace'),
  'codespace ports visibility': visible,
  'workflow disable': unbraked('workflow-disable', 'Switches off workflow'),
  'workflow run': changed('workflow-run', 'Starts workflow', { undo: 'unknown' }),
  'ssh-key add': granted('ssh-key-add', 'Lets a key into the account'),
  'ssh-key delete': removed('ssh-key-delete', 'Deletes key'),
  'gpg-key add': granted('gpg-key-add', 'Lets sign as the account key'),
  'gpg-key delete': removed('gpg-key-delete', 'Deletes key'),
  'auth token': shown('auth-token', 'Prints the token of the account'),
  'auth status': (options, rest, command) =>
    options.has('--show-token', '-t')
      ? shown('auth-token', 'Prints the token of the account')(options, rest, command)
      : null,
  'auth refresh': scoped,
  'auth logout': { ...little('auth-logout', 'Forgets the login of the account'), name: '', reach: 'local' },
  'extension install': {
    ...changed('extension-install', 'Installs a program from'),
    effect: 'execute',
  },
  'extension remove': { ...little('extension-remove', 'Removes extension'), reach: 'local' },
};

/** A noun of tomorrow, with a verb whose meaning never changes. */
export function ghRemoval(noun: string): Deed {
  return removed('delete', `Deletes ${noun}`);
}

/** Nouns and verbs that the tool takes in other words as well. */
const ALIASES: readonly (readonly [word: string, other: string])[] = [
  ['codespace', 'cs'],
  ['extension', 'ext'],
  ['extension', 'extensions'],
  ['repo deploy-key', 'repo keys'],
  ['secret delete', 'secret remove'],
  ['variable delete', 'variable remove'],
  ['release create', 'release new'],
  ['gist create', 'gist new'],
  ['repo create', 'repo new'],
  ['issue delete', 'issue rm'],
];

function otherSpellings(verb: string): readonly string[] {
  return ALIASES.filter(([word]) => verb === word || verb.startsWith(`${word} `)).map(
    ([word, other]) => `${other}${verb.slice(word.length)}`,
  );
}

/** What `gh NOUN VERB` does to something that others share; everything else reads, or can be taken back. */
export const ghVerbs: Readonly<Record<string, Deed | DeedOf>> = Object.fromEntries(
  Object.entries(shortened).flatMap(([verb, deed]) => [verb, ...otherSpellings(verb)].map((one) => [one, deed])),
);
