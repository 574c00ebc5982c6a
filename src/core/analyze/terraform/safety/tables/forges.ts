import { bad, entries, more, off, on, rankedBy, there, under, type Setting } from '../setting';

/** Below `maintain` a right is the ordinary one of who works on a repository. */
function rankOfPermission(word: string): number | null {
  return { admin: 0, maintain: 1, push: 2, write: 2, triage: 2, pull: 2, read: 2 }[word.toLowerCase()] ?? null;
}

/** Repositories, branches and secrets of GitHub and GitLab. */
export const forges: readonly Setting[] = [
  ...under('github', [
    bad('NX04', 'to everybody', 'repository', 'visibility', /^public$/i, 'unsafe'),
    on('NX04', 'to everybody', 'repository', 'private'),
    rankedBy(
      'NX06',
      'the limits of what collaborators may do',
      'repository_collaborator team_repository repository_collaborators',
      'permission user.permission team.permission',
      rankOfPermission,
      0,
    ),
    on('X05', 'the archive instead of a delete', 'repository', 'archive_on_destroy'),
    on('log', 'the alerts about weaknesses', 'repository', 'vulnerability_alerts'),
    bad(
      'log',
      'the scan for secrets',
      'repository',
      'security_and_analysis.secret_scanning.status security_and_analysis.secret_scanning_push_protection.status security_and_analysis.advanced_security.status',
      /^disabled$/i,
      'unsafe',
    ),
    on(
      'NX06',
      'the protection of the branch',
      'branch_protection branch_protection_v3',
      'enforce_admins require_signed_commits required_linear_history require_conversation_resolution required_status_checks.strict required_pull_request_reviews.require_code_owner_reviews required_pull_request_reviews.dismiss_stale_reviews required_pull_request_reviews.require_last_push_approval lock_branch',
    ),
    off(
      'NX06',
      'the protection of the branch',
      'branch_protection branch_protection_v3',
      'allows_force_pushes allows_deletions',
    ),
    there(
      'NX06',
      'the reviews that a branch needs',
      'branch_protection branch_protection_v3',
      'required_pull_request_reviews',
    ),
    there('NX06', 'the checks that a branch needs', 'branch_protection branch_protection_v3', 'required_status_checks'),
    there(
      'NX06',
      'the limit of who may push',
      'branch_protection branch_protection_v3',
      'restrict_pushes push_restrictions restrictions',
    ),
    entries(
      'NX06',
      'the checks that a branch needs',
      'branch_protection branch_protection_v3',
      'required_status_checks.contexts required_status_checks.checks',
    ),
    more(
      'NX06',
      'the reviews that a branch needs',
      'branch_protection branch_protection_v3 repository_ruleset organization_ruleset',
      'required_pull_request_reviews.required_approving_review_count rules.pull_request.required_approving_review_count',
    ),
    bad('NX06', 'the rules', 'repository_ruleset organization_ruleset', 'enforcement', /^(?:disabled|evaluate)$/i),
    on(
      'NX06',
      'the rules',
      'repository_ruleset organization_ruleset',
      'rules.deletion rules.non_fast_forward rules.required_signatures rules.required_linear_history rules.pull_request.require_code_owner_review rules.pull_request.dismiss_stale_reviews_on_push',
    ),
    there(
      'NX06',
      'the rules',
      'repository_ruleset organization_ruleset',
      'rules.pull_request rules.required_status_checks',
    ),
    off('NX05', 'the check of certificates', 'repository_webhook organization_webhook', 'configuration.insecure_ssl'),
    there('NX06', 'the secret of the hook', 'repository_webhook organization_webhook', 'configuration.secret'),
    bad(
      'NX06',
      'the limit of actions',
      'actions_organization_permissions actions_repository_permissions',
      'allowed_actions',
      /^all$/i,
      'unknown',
    ),
    bad(
      'NX06',
      'the rights of every member',
      'organization_settings',
      'default_repository_permission',
      /^(?:write|admin)$/i,
    ),
    off(
      'NX06',
      'the limit of who makes public repositories',
      'organization_settings',
      'members_can_create_public_repositories',
      'unsafe',
    ),
    on(
      'log',
      'the scan of new repositories',
      'organization_settings',
      'secret_scanning_enabled_for_new_repositories secret_scanning_push_protection_enabled_for_new_repositories dependabot_alerts_enabled_for_new_repositories advanced_security_enabled_for_new_repositories',
    ),
    there('NX06', 'the people who release', 'repository_environment', 'reviewers deployment_branch_policy'),
    off('NX06', 'the people who release', 'repository_environment', 'can_admins_bypass', 'unsafe'),
  ]),
  ...under('gitlab', [
    bad('NX04', 'to everybody', 'project group', 'visibility_level', /^(?:public|internal)$/i),
    bad(
      'NX06',
      'the protection of the branch',
      'branch_protection',
      'push_access_level merge_access_level unprotect_access_level',
      /^(?:developer|guest)$/i,
      'unknown',
    ),
    off('NX06', 'the protection of the branch', 'branch_protection', 'allow_force_push'),
    on('NX06', 'the protection of the branch', 'branch_protection', 'code_owner_approval_required'),
    on('NX06', 'the masking of the secret', 'project_variable group_variable instance_variable', 'masked protected'),
    more(
      'NX06',
      'the approvals that a merge needs',
      'project_approval_rule project',
      'approvals_required approvals_before_merge',
    ),
    on(
      'NX06',
      'the checks that a merge needs',
      'project',
      'only_allow_merge_if_pipeline_succeeds only_allow_merge_if_all_discussions_are_resolved',
    ),
  ]),
];
