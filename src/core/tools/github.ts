import type { ToolFamily, ToolReading, ToolUse } from '../model/toolFamily';
import { textIn, wordIn } from './shared/fields';
import { fromTable, type ToolTable } from './shared/named';
import { leftAlone, option, sameAs } from './shared/reading';

/** The request that the server makes; the rules know the interface by method and path. */
function request(method: string, path: string, body: string | null = null): ToolReading {
  return sameAs('curl', '-X', method, `https://api.github.com/${path}`, option('-d', body));
}

const inRepository =
  (method: string, path: string, ...names: readonly string[]) =>
  ({ input }: ToolUse): ToolReading | null => {
    const [owner, repo] = [textIn(input, 'owner'), textIn(input, 'repo')];
    if (owner === null || repo === null) return null;
    const rest = names.length === 0 ? '' : (wordIn(input, ...names) ?? '');
    return request(method, `repos/${owner}/${repo}${path.replace(':x', rest)}`);
  };

function actions(use: ToolUse): ToolReading | null {
  switch (textIn(use.input, 'method') ?? '') {
    case 'run_workflow':
      return inRepository('POST', '/actions/workflows/:x/dispatches', 'workflow_id')(use);
    case 'cancel_workflow_run':
      return inRepository('POST', '/actions/runs/:x/cancel', 'run_id')(use);
    case 'delete_workflow_run_logs':
      return inRepository('DELETE', '/actions/runs/:x/logs', 'run_id')(use);
    case 'rerun_workflow_run':
    case 'rerun_failed_jobs':
      return inRepository('POST', '/actions/runs/:x/rerun', 'run_id')(use);
    default:
      return null;
  }
}

/** A message on a thread of a repository is ordinary work there. */
const ordinary = ({ input }: ToolUse): ToolReading | null => (textIn(input, 'repo') === null ? null : leftAlone);

const table: ToolTable = [
  ['delete_file', inRepository('DELETE', '/contents/:x', 'path')],
  ['create_or_update_file', inRepository('PUT', '/contents/:x', 'path')],
  ['merge_pull_request', inRepository('PUT', '/pulls/:x/merge', 'pullNumber', 'pull_number')],
  ['delete_repository', inRepository('DELETE', '')],
  ['delete_branch', inRepository('DELETE', '/git/refs/heads/:x', 'branch')],
  ['delete_release', inRepository('DELETE', '/releases/:x', 'release_id')],
  ['create_release', inRepository('POST', '/releases')],
  ['run_workflow', inRepository('POST', '/actions/workflows/:x/dispatches', 'workflow_id')],
  ['cancel_workflow_run', inRepository('POST', '/actions/runs/:x/cancel', 'run_id')],
  ['delete_workflow_run_logs', inRepository('DELETE', '/actions/runs/:x/logs', 'run_id')],
  ['actions_run_trigger', actions],
  [
    'create_gist update_gist',
    ({ input }) => (input['public'] === true ? sameAs('gh', 'gist', 'create', '--public', '-') : leftAlone),
  ],
  ['add_issue_comment create_issue update_issue issue_write create_pull_request create_branch push_files', ordinary],
  ['update_pull_request add_comment_to_pending_review pull_request_review_write request_copilot_review', ordinary],
];

/** Repositories at GitHub. */
export const github: ToolFamily = {
  title: 'GitHub',
  documentation: ['https://github.com/github/github-mcp-server'],
  read: (use) => fromTable(table, use),
  examples: {
    catches: [
      {
        call: 'github/delete_repository',
        input: { owner: 'acme', repo: 'shop' },
        rule: 'gh/repo-delete',
        effect: 'delete',
      },
      {
        call: 'github/delete_branch',
        input: { owner: 'acme', repo: 'shop', branch: 'main' },
        rule: 'gh/ref-delete',
        effect: 'delete',
      },
    ],
    leaves: [
      { call: 'github/create_gist', input: { filename: 'a.txt', content: 'x', public: false } },
      { call: 'github/get_file_contents', input: { owner: 'acme', repo: 'shop', path: 'a' } },
      { call: 'github/add_issue_comment', input: { owner: 'acme', repo: 'shop', issue_number: 1, body: 'delete it' } },
      {
        call: 'github/create_pull_request',
        input: { owner: 'acme', repo: 'shop', title: 'x', head: 'a', base: 'main' },
      },
      { call: 'github/search_code', input: { query: 'delete from' } },
    ],
  },
};
