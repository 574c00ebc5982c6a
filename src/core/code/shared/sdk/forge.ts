import { ownField } from '../../../model/ownField';
import type { Act } from '../act';
import { request } from '../telling';
import { isKnown, text, wordOf, type Call, type Value } from '../value';
import { given, linkNamed } from './chain';

const API = 'https://api.github.com';
const OCTOKIT =
  /^(?:(?:@octokit\/[\w-]+|octokit)(?:\.\w*Octokit\w*|\.getOctokit)?|@actions\/github\.getOctokit|probot\.\w+)\.(?:rest\.)?/;

/** Methods of the library by the request that each makes; a word in braces is one of its options. */
const ROUTES: Readonly<Record<string, string>> = {
  'repos.delete': 'DELETE /repos/{owner}/{repo}',
  'repos.update': 'PATCH /repos/{owner}/{repo}',
  'repos.transfer': 'POST /repos/{owner}/{repo}/transfer',
  'repos.deleteBranchProtection': 'DELETE /repos/{owner}/{repo}/branches/{branch}/protection',
  'repos.updateBranchProtection': 'PUT /repos/{owner}/{repo}/branches/{branch}/protection',
  'repos.deleteRepoRuleset': 'DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}',
  'repos.deleteRelease': 'DELETE /repos/{owner}/{repo}/releases/{release_id}',
  'repos.deleteAnEnvironment': 'DELETE /repos/{owner}/{repo}/environments/{environment_name}',
  'repos.deleteWebhook': 'DELETE /repos/{owner}/{repo}/hooks/{hook_id}',
  'repos.createWebhook': 'POST /repos/{owner}/{repo}/hooks',
  'repos.addCollaborator': 'PUT /repos/{owner}/{repo}/collaborators/{username}',
  'repos.createDeployKey': 'POST /repos/{owner}/{repo}/keys',
  'git.deleteRef': 'DELETE /repos/{owner}/{repo}/git/refs/{ref}',
  'git.updateRef': 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
  'actions.deleteRepoSecret': 'DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}',
  'actions.createOrUpdateRepoSecret': 'PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}',
  'orgs.delete': 'DELETE /orgs/{org}',
  'orgs.removeMember': 'DELETE /orgs/{org}/members/{username}',
  'orgs.setMembershipForUser': 'PUT /orgs/{org}/memberships/{username}',
  'teams.deleteInOrg': 'DELETE /orgs/{org}/teams/{team_slug}',
  'packages.deletePackageForOrg': 'DELETE /orgs/{org}/packages/{package_type}/{package_name}',
};

function filled(path: string, call: Call): string {
  const whole = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const word = wordOf(given(call, name));
    return isKnown(word) ? word : name;
  });
  return whole.startsWith('http') ? whole : `${API}${whole.startsWith('/') ? '' : '/'}${whole}`;
}

function sent(route: string, call: Call): readonly Act[] {
  const [, method, path] = /^([A-Z]+)\s+(\S+)$/.exec(route) ?? [];
  if (method === undefined || path === undefined) return [];
  const body: Value | undefined = call.args.findLast(({ kind }) => kind === 'record');
  return [request(method, text(filled(path, call)), method === 'GET' || method === 'DELETE' ? [] : [body])];
}

/** `octokit.rest.repos.delete({ owner, repo })`, `octokit.request('DELETE /repos/{owner}/{repo}', { … })` */
function ofOctokit(call: Call): readonly Act[] {
  const path = OCTOKIT.test(call.name) ? call.name.replace(OCTOKIT, '') : '';
  if (path === 'request') return sent(wordOf(call.args[0]), call);
  return Object.hasOwn(ROUTES, path) ? sent(ownField(ROUTES, path) ?? '', call) : [];
}

/** `Github(token).get_repo('o/r').delete()`, `.edit(private=False)` */
function ofPyGithub(call: Call): readonly Act[] {
  const method =
    /^github\.(?:Github\.|\w+\.Github\.).*\bget_repo(?:\.\w+)*\.(delete|edit|remove_protection|add_to_collaborators)$/.exec(
      call.name,
    )?.[1];
  const repository = wordOf(linkNamed(call, /^get_repo$/)?.args[0]);
  if (method === undefined || !isKnown(repository)) return [];
  const branch = linkNamed(call, /^get_(?:branch|git_ref)$/)?.args[0];
  const part = branch === undefined ? '' : `/branches/${wordOf(branch)}`;
  const address = text(`${API}/repos/${repository}`);
  switch (method) {
    case 'remove_protection':
      return [request('DELETE', text(`${API}/repos/${repository}${part}/protection`))];
    case 'add_to_collaborators':
      return [request('PUT', text(`${API}/repos/${repository}/collaborators/${wordOf(call.args[0])}`))];
    case 'edit':
      return [request('PATCH', address, [{ kind: 'record', entries: call.named }])];
    default:
      return /\.get_repo\.delete$/.test(call.name) ? [request('DELETE', address)] : [];
  }
}

/** What a call of a library of GitHub's does, told as the request that it makes. */
export function forgeActs(call: Call): readonly Act[] {
  const told = ofOctokit(call);
  return told.length > 0 ? told : ofPyGithub(call);
}
