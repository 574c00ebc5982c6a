import { ownField } from '../model/ownField';
import { awsFacts, awsVersion } from './aws.generated';
import { azureadFacts, azureadVersion } from './azuread.generated';
import { azurermFacts, azurermVersion } from './azurerm.generated';
import { cloudflareFacts, cloudflareVersion } from './cloudflare.generated';
import { otherClouds } from './curated/otherClouds';
import { otherServices } from './curated/otherServices';
import { planTimeRules, type PlanTimeRule } from './curated/planTime';
import { schemaGaps } from './curated/schemaGaps';
import { factLineIn, factLineOf, type FactLine } from './factTable';
import { googleFacts, googleVersion } from './google.generated';
import { kubernetesFacts, kubernetesVersion } from './kubernetes.generated';
import { mayIdentify } from './unknownTypes';

/** What is known of one resource type. */
export type TerraformFacts = {
  /** Paths whose change replaces the resource: `engine`, `s3_import.bucket_name`. */
  readonly always: readonly string[];
  /** Paths whose change may replace it. */
  readonly maybe: readonly string[];
  /** Every change replaces it, tags and labels excepted. */
  readonly all: boolean;
  /** What the provider decides while it plans; goes before the paths. */
  readonly planTime: readonly PlanTimeRule[];
  /** The provider's default time-outs: upper bounds. */
  readonly timeouts: {
    readonly createMinutes: number | null;
    readonly updateMinutes: number | null;
    readonly deleteMinutes: number | null;
  } | null;
  /** Attributes that stop or speed a delete, with their defaults where the schema names one. */
  readonly brakes: ReadonlyMap<string, string | null>;
  /** A change below a replacing path replaces too: true of providers whose schemas say it of whole objects. */
  readonly nestedReplaces: boolean;
  /** `aws 6.58.0`. */
  readonly source: string;
};

const tables: Readonly<Record<string, { readonly text: () => string; readonly version: string }>> = {
  aws: { text: awsFacts, version: awsVersion },
  azuread: { text: azureadFacts, version: azureadVersion },
  azurerm: { text: azurermFacts, version: azurermVersion },
  google: { text: googleFacts, version: googleVersion },
  cloudflare: { text: cloudflareFacts, version: cloudflareVersion },
  kubernetes: { text: kubernetesFacts, version: kubernetesVersion },
};

/** What each type of a provider has, besides its own. Since version 6 an AWS resource can name its region. */
const everyType: Readonly<Record<string, readonly string[]>> = {
  aws: ['region'],
  azurerm: ['location', 'resource_group_name'],
  google: ['project'],
};

const nothing: FactLine = { always: [], maybe: [], all: false, timeouts: null, brakes: new Map() };

const written = new Map(
  [...schemaGaps, ...otherClouds, ...otherServices].flatMap((line) => {
    const names = line.slice(0, line.indexOf('|'));
    return names.split(' ').map((type) => [type, line] as const);
  }),
);

/** Access of one member, of one role, or of everything, each to one thing: only the list itself is updated. */
const accessTypes: Readonly<Record<string, string>> = {
  member: '',
  binding: 'members',
  policy: 'policy_data',
  audit_config: 'audit_log_config',
};

function accessOf(type: string): { readonly line: FactLine; readonly planTime: readonly PlanTimeRule[] } | null {
  const [, kind = ''] = /^google_\w+_iam_(member|binding|policy|audit_config)$/.exec(type) ?? [];
  const list = ownField(accessTypes, kind);
  if (list === undefined) return null;
  const updates: PlanTimeRule = { types: type, paths: list, when: 'any', outcome: 'updates' };
  return { line: { ...nothing, all: true }, planTime: list === '' ? [] : [updates] };
}

/** Types with two names, of which the tables know one. */
function knownName(type: string): string {
  return type.replace(/^aws_lb(?=_listener|_target_group|$)/, 'aws_alb');
}

function minutesOf(timeouts: FactLine['timeouts']): TerraformFacts['timeouts'] {
  if (timeouts === null) return null;
  const [createMinutes, updateMinutes, deleteMinutes] = timeouts;
  return { createMinutes, updateMinutes, deleteMinutes };
}

/** What the tables and what is written by hand say of a type; null when neither does. */
function lineOf(type: string, provider: string): FactLine | null {
  const table = ownField(tables, provider);
  const tabled = table === undefined ? null : factLineOf(table.text(), type.slice(provider.length + 1));
  const byHand = written.get(type);
  if (tabled === null && byHand === undefined) return null;
  const line = tabled ?? nothing;
  const gap = byHand === undefined ? nothing : factLineIn(byHand);
  return {
    ...line,
    always: [...line.always, ...gap.always],
    maybe: [...line.maybe, ...gap.maybe],
    all: line.all || gap.all,
  };
}

/** What is supposed of a type of which nothing is known: of the attributes that change, which may replace it. */
export function supposedFacts(type: string, paths: readonly string[]): TerraformFacts {
  return {
    always: [],
    maybe: paths.filter((path) => mayIdentify(type, path)),
    all: false,
    planTime: [],
    timeouts: null,
    brakes: new Map(),
    nestedReplaces: false,
    source: 'nothing',
  };
}

/** The facts of a resource type, or null when its provider or the type is not known. */
export function terraformFacts(type: string): TerraformFacts | null {
  const name = knownName(type);
  const provider = name.slice(0, name.indexOf('_'));
  const access = accessOf(name);
  const line = lineOf(name, provider) ?? access?.line ?? null;
  if (line === null) return null;
  return {
    always: [...line.always, ...(ownField(everyType, provider) ?? [])],
    maybe: line.maybe,
    all: line.all,
    planTime: [...planTimeRules(name), ...(access?.planTime ?? [])],
    timeouts: minutesOf(line.timeouts),
    brakes: line.brakes,
    nestedReplaces: provider === 'cloudflare' || provider === 'kubernetes',
    source: `${provider} ${ownField(tables, provider)?.version ?? 'curated'}`,
  };
}
