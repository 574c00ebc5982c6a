import { awsFacts, awsVersion } from './aws.generated';
import { azurermFacts, azurermVersion } from './azurerm.generated';
import { cloudflareFacts, cloudflareVersion } from './cloudflare.generated';
import { factLineOf } from './factTable';
import { googleFacts, googleVersion } from './google.generated';
import { kubernetesFacts, kubernetesVersion } from './kubernetes.generated';

/** What the provider's schema says about one resource type. */
export type TerraformFacts = {
  /** Paths whose change replaces the resource: `engine`, `s3_import.bucket_name`. */
  readonly always: readonly string[];
  /** Paths whose change may replace it. */
  readonly maybe: readonly string[];
  /** Every change replaces it, tags and labels excepted. */
  readonly all: boolean;
  /** The provider's default time-outs: upper bounds. */
  readonly timeouts: {
    readonly createMinutes: number | null;
    readonly updateMinutes: number | null;
    readonly deleteMinutes: number | null;
  } | null;
  /** Attributes that stop or speed a delete, with their defaults where the schema names one. */
  readonly brakes: ReadonlyMap<string, string | null>;
  /** A change below a replacing path replaces too: true of providers built on the newer framework. */
  readonly nestedReplaces: boolean;
  /** `aws 6.58.0`. */
  readonly source: string;
};

const tables: Readonly<Record<string, { readonly text: () => string; readonly version: string }>> = {
  aws: { text: awsFacts, version: awsVersion },
  azurerm: { text: azurermFacts, version: azurermVersion },
  google: { text: googleFacts, version: googleVersion },
  cloudflare: { text: cloudflareFacts, version: cloudflareVersion },
  kubernetes: { text: kubernetesFacts, version: kubernetesVersion },
};

/** Types with two names, of which the tables know one. */
function knownName(type: string): string {
  return type.replace(/^aws_lb(?=_listener|_target_group|$)/, 'aws_alb');
}

/** The facts of a resource type, or null when its provider or the type is not known. */
export function terraformFacts(type: string): TerraformFacts | null {
  const name = knownName(type);
  const provider = name.slice(0, name.indexOf('_'));
  const table = tables[provider];
  if (table === undefined) return null;
  const line = factLineOf(table.text(), name.slice(provider.length + 1));
  if (line === null) return null;
  const [createMinutes, updateMinutes, deleteMinutes] = line.timeouts ?? [null, null, null];
  return {
    always: line.always,
    maybe: line.maybe,
    all: line.all,
    timeouts: line.timeouts === null ? null : { createMinutes, updateMinutes, deleteMinutes },
    brakes: line.brakes,
    nestedReplaces: provider === 'cloudflare',
    source: `${provider} ${table.version}`,
  };
}
