import { describe, it } from 'mocha';
import type { RulePack } from '../../../src/core/model/command';
import { az } from '../../../src/core/rules/az';
import { gcloud } from '../../../src/core/rules/gcloud';
import { checkPack, type Expected } from './checkPack';

const cases: readonly (readonly [title: string, pack: RulePack, line: string, expected: Expected])[] = [
  [
    'a project is evidence of itself',
    gcloud,
    'gcloud projects delete acme-prod',
    {
      says: ['Deletes project acme-prod'],
      weights: ['delete critical costly'],
      signals: ['gcp-project projects name acme-prod'],
    },
  ],
  [
    'a binding that is taken off deletes no project',
    gcloud,
    'gcloud projects remove-iam-policy-binding acme --member=user:eve --role=roles/owner',
    { weights: ['delete low easy'] },
  ],
  [
    'a part of an instance is not the instance',
    gcloud,
    'gcloud compute instances delete-access-config vm-1',
    {
      weights: ['delete medium unknown'],
    },
  ],
  [
    'an unlisted thing may be anything',
    gcloud,
    'gcloud novel widgets delete w',
    { weights: ['delete medium unknown'] },
  ],
  [
    'a new rule without a source lets everybody in',
    gcloud,
    'gcloud compute firewall-rules create open --allow tcp:22',
    {
      weights: ['expose high easy'],
    },
  ],
  [
    'one with a source does not',
    gcloud,
    'gcloud compute firewall-rules create own --source-ranges 10.0.0.0/8',
    {
      weights: ['create low easy'],
    },
  ],
  [
    'a dynamic verb is an unknown with a stake',
    gcloud,
    'gcloud compute instances $VERB vm-1',
    {
      says: [],
      unknowns: ['dynamic present'],
    },
  ],
  [
    'a dynamic name is shown as written',
    gcloud,
    'gcloud sql instances delete $DB',
    {
      says: ['Deletes SQL instance $DB'],
      signals: [],
      unknowns: [],
    },
  ],
  [
    'the project is remembered',
    gcloud,
    'gcloud config set project acme-prod',
    {
      session: [{ kind: 'gcp-project', project: 'acme-prod' }],
    },
  ],
  ['another setting is not', gcloud, 'gcloud config set compute/zone prod', { session: [] }],
  [
    'a configuration stands for its project',
    gcloud,
    'gcloud config configurations activate prod',
    {
      session: [{ kind: 'gcp-project', project: 'prod' }],
    },
  ],
  [
    'credentials of a cluster make it the current one',
    gcloud,
    'gcloud container clusters get-credentials shop --zone europe-west1-b --project acme-prod',
    { says: [], session: [{ kind: 'kube-context', context: 'gke_acme-prod_europe-west1-b_shop' }] },
  ],
  [
    'a subscription is remembered',
    az,
    'az account set -s acme-prod',
    {
      says: [],
      session: [{ kind: 'azure-subscription', subscription: 'acme-prod' }],
    },
  ],
  [
    'so is a cluster',
    az,
    'az aks get-credentials -g shop -n shop-prod --overwrite-existing',
    {
      says: [],
      session: [{ kind: 'kube-context', context: 'shop-prod' }],
    },
  ],
  ['a cluster in a file of its own is not', az, 'az aks get-credentials -g shop -n shop -f k.yaml', { session: [] }],
  [
    'a group takes everything along',
    az,
    'az group delete -n shop-prod -y',
    {
      says: ['Deletes group shop-prod'],
      weights: ['delete critical impossible'],
      signals: ['name group name shop-prod'],
    },
  ],
  ['a purge is final', az, 'az keyvault purge -n v', { weights: ['delete critical impossible'] }],
  [
    'machines by their ids are several findings',
    az,
    'az vm delete --ids a b --yes',
    {
      says: ['Deletes VM a', 'Deletes VM b'],
    },
  ],
  [
    'a rule that denies opens nothing',
    az,
    "az network nsg rule create -n no --access Deny --source-address-prefixes '*'",
    {
      weights: ['create low easy'],
    },
  ],
  [
    'a deployment that adds is an apply',
    az,
    'az deployment group create -g shop -n r -f main.bicep',
    {
      weights: ['update high costly'],
    },
  ],
  [
    'protection of a vault is taken off',
    az,
    'az keyvault update -n v --enable-purge-protection false',
    {
      says: ['Takes protection against deletion off v'],
      weights: ['unprotect critical easy'],
    },
  ],
  [
    'a new account comes with its password',
    az,
    'az ad sp create-for-rbac -n ci',
    {
      weights: ['grant high easy', 'read-secret high impossible'],
    },
  ],
  [
    'a dynamic group is an unknown with a stake',
    az,
    'az $GROUP delete -n x',
    {
      says: [],
      unknowns: ['dynamic present'],
    },
  ],
  ['a plain request may change anything', az, 'az rest -m put --url /x', { weights: ['update medium unknown'] }],
];

describe('gcloud and az', () => {
  for (const [title, pack, line, expected] of cases) {
    it(`${title}: ${line}`, () => {
      checkPack(pack, line, expected);
    });
  }
  it('a secret taken by a variable is of low severity', () => {
    const expected = { weights: ['read-secret low impossible'] };
    checkPack(gcloud, 'gcloud auth print-access-token', expected, { output: 'captured' });
    checkPack(az, 'az account get-access-token', expected, { output: 'captured' });
  });
});
