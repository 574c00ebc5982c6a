import type { Severity } from '../../../model/finding';
import type { Grant } from '../world/world';

/** What getting a ready-made role means; null for the many that mean nothing special. */
export type RoleClass = { readonly code: 'IA01' | 'IA02' | 'IA05'; readonly severity: Severity } | null;

const admin: RoleClass = { code: 'IA02', severity: 'critical' };
const wide: RoleClass = { code: 'IA02', severity: 'high' };
const service: RoleClass = { code: 'IA01', severity: 'medium' };
const escalates: RoleClass = { code: 'IA05', severity: 'high' };

type Row = readonly [RegExp, RoleClass];

const aws: readonly Row[] = [
  [
    /\/(?:AdministratorAccess|IAMFullAccess|AmazonEKSClusterAdminPolicy|AWSSSOMasterAccountAdministrator|AWSOrganizationsFullAccess)$/,
    admin,
  ],
  [
    /\/(?:PowerUserAccess|AmazonEKSAdminPolicy|AdministratorAccess-[\w-]+|AWSSSO\w*Administrator|(?:job-function\/)?(?:SystemAdministrator|DatabaseAdministrator|NetworkAdministrator|DataScientist))$/,
    wide,
  ],
  [
    /\/(?:AWSCloudFormationFullAccess|AWSLambda_FullAccess|AmazonSSMFullAccess|AmazonSSMAutomationRole|AWSCodeBuildAdminAccess|AWSCodePipeline_FullAccess|AmazonEC2FullAccess|AmazonECS_FullAccess|AmazonSageMakerFullAccess|AWSGlueConsoleFullAccess)$/,
    { code: 'IA05', severity: 'medium' },
  ],
  [/(?:FullAccess(?:_?v?\d*)?|_FullAccess|ReadWrite|PowerUser|Administrator)$/, service],
];

const google: readonly Row[] = [
  [/^roles\/(?:owner|resourcemanager\.organizationAdmin|iam\.securityAdmin|iam\.organizationRoleAdmin)$/, admin],
  [
    /^roles\/(?:editor|resourcemanager\.(?:projectIamAdmin|folderIamAdmin|folderAdmin|projectMover)|iam\.admin|admin|writer|orgpolicy\.policyAdmin|billing\.admin|container\.(?:admin|clusterAdmin))$/,
    wide,
  ],
  [
    /^roles\/(?:iam\.(?:serviceAccountTokenCreator|serviceAccountUser|serviceAccountAdmin|serviceAccountKeyAdmin|serviceAccountOpenIdTokenCreator|workloadIdentityPoolAdmin|roleAdmin)|cloudbuild\.builds\.editor|cloudfunctions\.(?:admin|developer)|run\.(?:admin|developer)|compute\.(?:admin|instanceAdmin(?:\.v1)?|osAdminLogin)|deploymentmanager\.editor|composer\.admin|dataproc\.(?:admin|editor)|dataflow\.admin|secretmanager\.(?:admin|secretAccessor))$/,
    escalates,
  ],
  [/^roles\/[\w.]+\.?[aA]dmin$/, service],
];

const azure: readonly Row[] = [
  [
    /^(?:Owner|User Access Administrator|Role Based Access Control Administrator(?: \(Preview\))?|Co-?Administrator|Service Administrator)$|8e3af657-a8ff-443c-a75c-2fe8c4bcb635|18d7d88d-d35e-4fb5-a5c3-7773c20a72d9|f58310d9-a9f6-439a-9e8d-f62e7b41a168/i,
    admin,
  ],
  [/^Contributor$|b24988ac-6180-42a0-ab88-20f7382dd24c/i, wide],
  [
    /^(?:Managed Identity (?:Operator|Contributor)|Virtual Machine (?:Contributor|Administrator Login)|Automation (?:Contributor|Operator)|Key Vault (?:Administrator|Contributor|Data Access Administrator)|Azure Kubernetes Service (?:RBAC )?(?:Cluster )?Admin(?: Role)?|Azure Kubernetes Service Cluster Admin Role|Azure Kubernetes Service RBAC Cluster Admin|Logic App Contributor|Website Contributor)$/i,
    { code: 'IA05', severity: 'medium' },
  ],
  [/(?:Contributor|Administrator|Owner|Admin)$/i, service],
];

const entra: readonly Row[] = [
  [
    /^(?:Global Administrator|Company Administrator|Privileged Role Administrator|Privileged Authentication Administrator)$|62e90394-69f5-4237-9190-012177145e10|e8611ab8-c189-46e8-94e1-60213ab1f814|7be44c8a-adaf-4e2a-84d6-ab2649e08a13|RoleManagement\.ReadWrite\.Directory|9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8|AppRoleAssignment\.ReadWrite\.All|06b708a9-e830-4db3-a914-8e69da51d44f/,
    admin,
  ],
  [
    /Directory\.ReadWrite\.All|Application\.ReadWrite\.All|19dbc75e-c2e2-444c-a770-ec69d8559fc7|1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9|Administrator$/,
    wide,
  ],
];

const kubernetes: readonly Row[] = [
  [/^(?:cluster-admin|system:masters)$/, admin],
  [/^(?:admin|system:(?:controller:.*|kube-controller-manager|node))$/, wide],
  [/^edit$/, service],
];

const github: readonly Row[] = [
  [/^(?:admin|owner)$/, wide],
  [/^(?:maintain|push|write)$/, service],
];

/** Groups whose name says what their members may; what they really may stands elsewhere. */
const group: readonly Row[] = [[/(?:^|[^a-z])(?:admin|administrator|superuser|root|owner)s?(?:\.\w+)?\}?$/i, wide]];

const tables: Readonly<Record<Grant['vendor'], readonly Row[]>> = {
  ...{ aws, google, azure, entra },
  ...{ kubernetes, github, group },
};

/** Roles that mean less on one thing than on a whole account. */
function lessened(role: RoleClass, reach: Grant['reach']): RoleClass {
  if (role === null || reach === 'account' || reach === 'organisation') return role;
  if (role.severity === 'critical') return reach === 'group' ? role : { ...role, severity: 'high' };
  if (role.severity === 'high') return { ...role, severity: 'medium' };
  return null;
}

export function roleClass({ vendor, role, reach }: Pick<Grant, 'vendor' | 'role' | 'reach'>): RoleClass {
  const [, found] = tables[vendor].find(([pattern]) => pattern.test(role)) ?? [];
  return lessened(found ?? null, reach);
}
