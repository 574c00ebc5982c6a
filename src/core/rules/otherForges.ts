import type { RulePack } from '../model/command';
import { forgeApi } from './forges/forgeApi';
import { forgeDeeds } from './forges/deeds';
import { reviewTool, type Deed, type Grammar } from './shared/toolPack';

const hub = forgeDeeds('hub', 'github');
const tea = forgeDeeds('tea', 'gitea');
const server = forgeDeeds('gitlab', 'gitlab');

const hubGrammar: Grammar = {
  grammar: { valued: ['-m', '-F', '-b', '-h', '-t', '-a', '--remote-name', '-f', '--format', '-C'] },
  verbs: {
    delete: hub.gone('repo-delete', 'Deletes repository', 'critical'),
    'release delete': hub.gone('release-delete', 'Deletes release'),
    'release create': ({ has }) => (has('--draft', '-d') ? null : hub.published('release-create', 'Publishes release')),
    'release edit': hub.changed('release-edit', 'Changes release', { severity: 'low' }),
    'gist create': ({ has }) => (has('--public') ? hub.published('gist-create', 'Publishes a gist of') : null),
    create: ({ has }) =>
      has('--private', '-p')
        ? null
        : hub.published('repo-public', 'Publishes repository', { severity: 'high', undo: 'impossible' }),
    'pr merge': hub.changed('pr-merge', 'Merges pull request', { undo: 'costly' }),
    'issue labels': () => null,
  },
};

const teaGrammar: Grammar = {
  grammar: { valued: ['--repo', '-r', '--login', '-l', '--remote', '-R', '--output', '-o', '--name', '--owner', '-O'] },
  verbs: {
    'repos delete': ({ value }) => ({
      ...tea.gone('repo-delete', 'Deletes repository', 'critical'),
      ...{ name: [value('--owner', '-O'), value('--name')].flatMap((word) => word?.value ?? []).join('/') },
    }),
    'releases delete': tea.gone('release-delete', 'Deletes release'),
    'release delete': tea.gone('release-delete', 'Deletes release'),
    'labels delete': tea.removed('label-delete', 'Deletes label'),
    'milestones delete': tea.removed('milestone-delete', 'Deletes milestone'),
    'branches unprotect': tea.unbraked('protection', 'Takes the protection off branch'),
    'webhooks delete': tea.removed('hook-delete', 'Deletes webhook'),
    'pulls merge': tea.changed('pr-merge', 'Merges pull request', { undo: 'costly' }),
    'pulls clean': tea.removed('branch-delete', 'Deletes the branches of pull request'),
    'logins delete': { ...tea.little('login-delete', 'Forgets login'), reach: 'local' },
  },
};

const restore: Deed = {
  ...server.gone('restore', 'Replaces what the server holds by a backup of', 'critical'),
  effect: 'replace',
  name: 'GitLab',
};
const serverGrammar: Grammar = {
  verbs: {
    stop: { ...server.stopped('interrupt', 'Stops'), severity: 'high', name: 'GitLab' },
    restart: { ...server.stopped('interrupt', 'Restarts'), severity: 'high', name: 'GitLab' },
    kill: { ...server.stopped('interrupt', 'Stops'), severity: 'high', name: 'GitLab' },
    reconfigure: server.changed('reconfigure', 'Applies the settings of', { name: 'GitLab' }),
    cleanse: server.gone('cleanse', 'Deletes all data of', 'critical'),
    uninstall: server.gone('cleanse', 'Stops and removes', 'high'),
    'gitlab:backup:restore': restore,
    'db:drop': server.gone('db-drop', 'Deletes the database of', 'critical'),
    'db:reset': server.gone('db-drop', 'Deletes the database of', 'critical'),
    'gitlab:setup': server.gone('db-drop', 'Deletes and makes anew the database of', 'critical'),
    'gitlab:cleanup:orphan_job_artifact_files': server.gone('cleanup', 'Deletes files of', 'medium'),
    'gitlab:cleanup:project_uploads': server.gone('cleanup', 'Deletes files of', 'medium'),
    'cache:clear': server.little('cache-clear', 'Empties the cache of'),
  },
};

function grammarOf(program: string): Grammar {
  if (program === 'hub') return hubGrammar;
  if (program === 'tea') return teaGrammar;
  return program === 'gitlab-backup' ? { verbs: { restore } } : serverGrammar;
}

/** hub, tea for Gitea, and the commands of a GitLab server. */
export const otherForges: RulePack = {
  programs: ['hub', 'tea', 'gitlab-ctl', 'gitlab-rake', 'gitlab-backup'],
  documentation: [
    'https://hub.github.com/hub.1.html',
    'https://gitea.com/gitea/tea',
    'https://docs.gitlab.com/administration/backup_restore/restore_gitlab/',
  ],
  review: (command, context) => {
    const [first, ...rest] = command.args;
    if (command.program === 'hub' && first?.value === 'api') {
      return forgeApi('https://api.github.com', rest, command, context);
    }
    return reviewTool(grammarOf(command.program), command, context);
  },
  examples: {
    catches: [
      { run: 'hub delete -y acme/api', rule: 'hub/repo-delete', effect: 'delete', target: 'acme/api' },
      { run: 'hub api -X DELETE repos/acme/api', rule: 'gh/repo-delete', effect: 'delete', target: 'acme/api' },
      { run: 'hub release create v1', rule: 'hub/release-create', effect: 'publish', target: 'v1' },
      { run: 'hub create acme/x', rule: 'hub/repo-public', effect: 'publish', target: 'acme/x' },
      { run: 'hub gist create --public a.txt', rule: 'hub/gist-create', effect: 'publish', target: 'a.txt' },
      {
        run: 'tea repos delete --owner acme --name api --force',
        rule: 'tea/repo-delete',
        effect: 'delete',
        target: 'acme/api',
      },
      { run: 'tea branches unprotect main', rule: 'tea/protection', effect: 'unprotect', target: 'main' },
      { run: 'gitlab-backup restore BACKUP=x', rule: 'gitlab/restore', effect: 'replace' },
      { run: 'gitlab-rake gitlab:backup:restore', rule: 'gitlab/restore', effect: 'replace' },
      { run: 'gitlab-ctl stop puma', rule: 'gitlab/interrupt', effect: 'interrupt' },
      { run: 'gitlab-ctl cleanse', rule: 'gitlab/cleanse', effect: 'delete' },
    ],
    leaves: [
      'hub pr list',
      'hub create -p acme/x',
      'hub gist create a.txt',
      'hub release create -d v1',
      'hub browse',
      'tea repos ls',
      'tea pulls list',
      'gitlab-ctl status',
      'gitlab-ctl tail',
      'gitlab-rake gitlab:check',
      'gitlab-backup create',
    ],
  },
};
