// One comment on a pull request that is kept up to date: found again by the mark that it starts with.
import { readFileSync } from 'node:fs';

const mark = '<!-- holdpoint-review -->';
const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY, HOLDPOINT_TOKEN, PULL_REQUEST } = process.env;

async function call(method, path, body) {
  const answer = await globalThis.fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${HOLDPOINT_TOKEN}`,
      'content-type': 'application/json',
      'user-agent': 'holdpoint-review',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}`);
  return answer.json();
}

async function ownComment() {
  for (let page = 1; page <= 30; page += 1) {
    const comments = await call('GET', `/issues/${PULL_REQUEST}/comments?per_page=100&page=${page}`);
    const own = comments.find(({ body, user }) => body?.startsWith(mark) && user?.type === 'Bot');
    if (own !== undefined || comments.length < 100) return own;
  }
  return undefined;
}

const body = readFileSync(process.argv[2] ?? '', 'utf8');
const own = await ownComment();
if (own === undefined) await call('POST', `/issues/${PULL_REQUEST}/comments`, { body });
else if (own.body !== body) await call('PATCH', `/issues/comments/${own.id}`, { body });
