import { awsAction, type ActionClass } from './awsActions';
import { isWild } from './pattern';
import type { Dialect } from './policy';

const googleRights =
  /(?:\.setiampolicy|\.actas|\.getaccesstoken|\.getopenidtoken|\.signblob|\.signjwt|\.implicitdelegation|serviceaccountkeys\.create|^iam\.roles\.(?:create|update)|^iam\.workloadidentitypool\w*\.(?:create|update)|^orgpolicy\.policy\.set|^storage\.hmackeys\.create|^resourcemanager\.\w+\.createpolicybinding)$/;
const googleCode =
  /^(?:cloudfunctions\.functions\.(?:create|update|sourcecodeset)|run\.(?:services|jobs)\.(?:create|update)|compute\.instances\.(?:create|setmetadata|setserviceaccount|osadminlogin)|compute\.projects\.setcommoninstancemetadata|cloudbuild\.builds\.create|cloudscheduler\.jobs\.create|deploymentmanager\.deployments\.(?:create|update)|dataproc\.clusters\.create|composer\.environments\.create|serviceusage\.apikeys\.create|secretmanager\.versions\.access|container\.clusterroles?(?:bindings)?\.(?:create|update|bind|escalate))$/;

function googleAction(action: string): ActionClass {
  if (/^\*+$/.test(action)) return 'all';
  if (googleRights.test(action)) return 'identity';
  if (googleCode.test(action)) return 'code';
  return isWild(action) ? 'service' : 'harmless';
}

const azureRights =
  /^(?:microsoft\.authorization\/(?:\*|.*\/(?:write|\*)|elevateaccess\/action)|\*\/(?:write|action)|microsoft\.managedidentity\/.*(?:assign\/action|federatedidentitycredentials\/write|\*))$/;
const azureCode =
  /^microsoft\.(?:compute\/virtualmachines\/(?:runcommand\/action|runcommands\/write|extensions\/write)|automation\/automationaccounts\/(?:runbooks|jobs)\/write|keyvault\/vaults\/(?:accesspolicies\/)?write|.*\/listkeys\/action|.*\/list(?:cluster)?(?:admin|user)credentials?\/action|containerservice\/managedclusters\/runcommand\/action|web\/sites\/(?:publishxml|config\/list)\/action|resources\/deploymentscripts\/write)$/;

function azureAction(action: string): ActionClass {
  if (/^\*+(?:\/\*+)?$/.test(action)) return 'all';
  if (azureRights.test(action)) return 'identity';
  if (azureCode.test(action)) return 'code';
  if (/\/(?:read|read\/action)$/.test(action)) return 'harmless';
  return isWild(action) ? 'service' : 'harmless';
}

function kubernetesVerb(verb: string): ActionClass {
  if (verb === '*') return 'service';
  if (/^(?:escalate|bind|impersonate)$/.test(verb)) return 'identity';
  return /^(?:get|list|watch)$/.test(verb) ? 'data' : 'write';
}

/** What holding an action (in lower case) lets its holder do. */
export function actionClass(dialect: Dialect, action: string): ActionClass {
  if (action.startsWith('${')) return 'unknown';
  switch (dialect) {
    case 'aws':
      return awsAction(action);
    case 'gcp':
      return googleAction(action);
    case 'azure':
      return azureAction(action);
    case 'kubernetes':
      return kubernetesVerb(action);
  }
}

/** Services whose names begin with the name of one thing, not with a kind of things. */
const namedFirst = new Set(['s3', 'execute-api', 'codecommit', 'sqs', 'sns']);

/** How much a name of a resource takes in: everything, everything of a kind, some of one thing, or one. */
export function breadth(resource: string): 'all' | 'kind' | 'some' | 'one' {
  if (/^[*:]+$/.test(resource)) return 'all';
  if (!resource.includes('*')) return 'one';
  const [head = '', , service = '', , , ...rest] = resource.split(':');
  const name = rest.join(':');
  const bare = /^\*[*/:]*$/.test(name);
  const ofKind = !namedFirst.has(service) && /^[\w-]+[/:]\*[*/:]*$/.test(name);
  return head === 'arn' && (bare || ofKind) ? 'kind' : 'some';
}
