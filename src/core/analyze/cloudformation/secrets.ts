import type { Observation } from '../../model/finding';
import { childOf, entriesOf, nodeAt, stringOf, type DataEntry, type DataNode } from '../shared/dataTree';
import { intrinsicOf } from './intrinsics';
import type { Template } from './template';
import { resolvedValue } from './valueText';

const secretName =
  /^(?:Master(?:User)?Password|Password|AdminPassword|UserPassword|AuthToken|OAuthToken|SecretString|SecretToken|ClientSecret|AppSecret|PrivateKey|AccessToken|SharedSecret|PreSharedKey|SecretAccessKey|BindPassword)$/;
const secretVariable = /(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)$/i;
const secretParameter = /password|passwd|secret|token|api_?key|private_?key/i;
const accessKey = /^(?:AKIA|ASIA)[A-Z0-9]{16}$/;

/** A literal that is not looked up at deployment and not a placeholder of nothing. */
function isLiteralSecret(text: string): boolean {
  return text.length >= 4 && !text.includes('{{resolve:') && !/^[*x.<]+|^arn:|^\$/i.test(text);
}

type Secret = { readonly key: string; readonly entry: DataEntry; readonly text: string };

function secretsIn(node: DataNode | null, path: string, inVariables: boolean): readonly Secret[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => secretsIn(item, path, inVariables));
  if (node === null || intrinsicOf(node) !== null) return [];
  return entriesOf(node).flatMap((entry): readonly Secret[] => {
    const key = `${path}.${entry.key}`;
    const text = stringOf(entry.value);
    if (text === null) return secretsIn(entry.value, key, inVariables || entry.key === 'Variables');
    const named = secretName.test(entry.key) || (inVariables && secretVariable.test(entry.key));
    return accessKey.test(text) || (named && isLiteralSecret(text)) ? [{ key, entry, text }] : [];
  });
}

function literals({ resources }: Template): readonly (Secret & { readonly id: string; readonly type: string })[] {
  return [...resources.values()].flatMap(({ id, type, properties }) =>
    secretsIn(properties, id, false).map((secret) => ({ ...secret, id, type })),
  );
}

function exposes(
  part: Pick<Observation, 'rule' | 'code' | 'severity' | 'target' | 'at' | 'says' | 'saferWay'> & {
    readonly code: 'SE01' | 'CF07';
  },
): Observation {
  return {
    ...part,
    effect: 'expose',
    stage: 'write',
    undo: 'costly',
    reach: 'remote',
    certainty: 'expected',
    signals: [],
  };
}

/** Credentials that are written out where they were not before. */
export function literalSecrets(before: Template, after: Template): readonly Observation[] {
  const known = new Set(literals(before).map(({ key, text }) => `${key} ${text}`));
  return literals(after)
    .filter(({ key, text }) => !known.has(`${key} ${text}`))
    .map(({ id, type, entry }) =>
      exposes({
        rule: 'cloudformation/literal-secret',
        code: 'SE01',
        severity: 'critical',
        target: { type, name: id },
        at: after.placeIn(entry.span),
        says: `Writes \`${entry.key}\` of ${id} out: whoever reads the template has it`,
        saferWay: '`{{resolve:secretsmanager:…}}` or `ManageMasterUserPassword` keeps it out of the template',
      }),
    );
}

function isHidden(parameter: DataNode | null): boolean {
  const node = childOf(parameter, 'NoEcho');
  return node !== null && /^"true"$/i.test(resolvedValue(node, null).text);
}

const HIDE = 'keep `NoEcho: true` and no default, or look the value up with `{{resolve:secretsmanager:…}}`';

type Parameter = { readonly key: string; readonly value: DataNode | null; readonly old: DataNode | null };

/** What it is for is a secret, and not a place that one is looked up in. */
function holdsSecret({ key, value }: Parameter): boolean {
  const type = stringOf(childOf(value, 'Type')) ?? '';
  return (isHidden(value) || secretParameter.test(key)) && !/^AWS::|^List</.test(type);
}

/** A default that is a literal secret and was not there before. */
function tellsSecret({ key, value, old }: Parameter): boolean {
  const text = stringOf(childOf(value, 'Default')) ?? '';
  const isNew = text !== stringOf(childOf(old, 'Default'));
  return isNew && isLiteralSecret(text) && !/(?:arn|id|name|path)$/i.test(key);
}

/** Parameters that showed nothing and do now, or that have a secret as their default. */
export function parameterSecrets(before: Template, after: Template): readonly Observation[] {
  return entriesOf(childOf(after.root, 'Parameters')).flatMap(({ key, keySpan, value }): readonly Observation[] => {
    const old = nodeAt(before.root, ['Parameters', key]);
    const parameter = { key, value, old };
    const fallback = childOf(value, 'Default');
    const told = (rule: string, node: DataNode | null, says: string): Observation =>
      exposes({
        ...{ code: 'CF07', severity: 'high', target: { type: 'parameter', name: key }, saferWay: HIDE },
        ...{ rule: `cloudformation/${rule}`, at: after.placeIn(node?.span ?? keySpan), says },
      });
    const shown = isHidden(old) && !isHidden(value);
    const wasHidden = `Shows the value of the parameter ${key}, which was hidden`;
    const written = `Writes a secret out as the default of the parameter ${key}`;
    return [
      ...(shown ? [told('parameter-shown', childOf(value, 'NoEcho') ?? fallback, wasHidden)] : []),
      ...(holdsSecret(parameter) && tellsSecret(parameter) ? [told('secret-default', fallback, written)] : []),
    ];
  });
}
