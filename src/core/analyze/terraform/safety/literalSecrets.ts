import type { Observation } from '../../../model/finding';
import { placeOfField } from './placeOfField';
import type { Tree } from './tree';
import { nothing, wordOf, type Field, type ObjectValue, type Value } from './value';
import { stated, type Mood } from './wording';

const secretName =
  /(?:^|[_.-])(?:passwords?|passwd|pwd|secret|secret_?key|access_?key|api_?key|apikey|private_?key|auth_?token|access_?token|refresh_?token|client_?secret|token|passphrase|connection_?string|credentials?|shared_?key|pre_?shared_?key|psk|sas_?token|webhook_?url|master_?key|encryption_?key|signing_?key|license_?key)(?:$|[_.-]?(?:\d|value|plaintext|string|base64|text)$)/i;
const notSecret =
  /(?:_id|_arn|_name|_path|_ref|_url|_uri|_file|_type|_version|_policy|_rotation|_length|_endpoint|_algorithm|_days|_key_ids?|_enabled|_required|_authentication|ssh_public_key|public_key)$|^(?:kms|key_vault|encryption_key_id|tags?|name|key)$/i;
const placeholder =
  /^(?:|\*+|x+|none|null|true|false|default|changeme!?|change[-_ ]?me|replace[-_ ]?me|todo|tbd|dummy|placeholder|redacted|your[-_ ].*|<.*>|\{\{.*\}\}|\$.*|enabled|disabled|required|optional)$/i;
/** Names of things that hold the secret, not the secret. */
const reference =
  /^(?:arn:|projects\/|https:\/\/[\w-]+\.vault\.azure\.net|@Microsoft\.KeyVault|aws:|alias\/|op:\/\/|vault:|ssm:|secretsmanager|AKV|file:|\/)|^\d+$/i;
const inAddress =
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@"]+:([^\s@"/]{3,})@|(?:AccountKey|SharedAccessKey|Password|Pwd)=([^;\s"]{6,})/i;
const inScript =
  /(?:password|passwd|secret|token|access_key|api_key)\w*\s*[=:]\s*["']?([^\s"'$]{6,})|\bAKIA[A-Z2-7]{16}\b|-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/i;
const script =
  /^(?:user_data|custom_data|startup_script|startup-script|inline|template|script|metadata_startup_script|command|value|content)$/;

function isLive(text: string): boolean {
  return !placeholder.test(text) && !reference.test(text) && !/\$\{/.test(text);
}

function textsIn(value: Value): readonly string[] {
  if (value.kind === 'text') return [value.text];
  return value.kind === 'list' ? value.items.flatMap(textsIn) : [];
}

function children(value: Value): readonly ObjectValue[] {
  if (value.kind === 'object') return [value];
  return value.kind === 'list' ? value.items.flatMap(children) : [];
}

/** The secrets that a text holds beside what its name says: in an address, in a script. */
function within(name: string, text: string): boolean {
  const [, inUrl, inPairs] = inAddress.exec(text) ?? [];
  const found = inUrl ?? inPairs;
  if (found !== undefined && isLive(found)) return true;
  if (!script.test(name) && !text.includes('\n')) return false;
  const line = inScript.exec(text);
  return line !== null && isLive(line[1] ?? line[0]);
}

/** `{ name = "DB_PASSWORD", value = "…" }` names its value beside it. */
function nameOf(field: Field, parent: ObjectValue): string {
  if (field.name !== 'value' && field.name !== 'default') return field.name;
  const named = parent.fields.find(({ name }) => name === 'name' || name === 'key');
  return wordOf(named?.value ?? nothing) ?? field.name;
}

export type Secret = { readonly path: string; readonly name: string; readonly field: Field };

function holdsSecret(name: string, texts: readonly string[]): boolean {
  if (secretName.test(name) && !notSecret.test(name) && texts.some(isLive)) return true;
  return texts.some((text) => within(name, text));
}

/** Every literal below an object that is a secret by its name or by its shape. */
export function secretsIn(object: ObjectValue, path = ''): readonly Secret[] {
  return object.fields.flatMap((field) => {
    const name = nameOf(field, object);
    const here = `${path}.${name}`;
    const found = holdsSecret(name, textsIn(field.value)) ? [{ path: here, name, field }] : [];
    return [...found, ...children(field.value).flatMap((child) => secretsIn(child, here))];
  });
}

/** Types that draw a secret instead of naming one, or that only test it. */
const harmless = /^(?:random_|tls_|null_resource$|data\.|aws_ssm_parameter_policy|kubernetes_annotations)/;

/** Credentials that are written out now and were not before. */
export function secretChanges(was: Tree | null, is: Tree): readonly Observation[] {
  if (harmless.test(is.resource.type)) return [];
  const known = new Set(was === null ? [] : secretsIn(was.root).map(({ path }) => path));
  return secretsIn(is.root)
    .filter(({ path }) => !known.has(path))
    .map(({ name, field }) => {
      const mood: Mood = field.overridable ? 'may' : 'sure';
      const { resource } = is;
      const says = `Writes a secret out in ${resource.address} (\`${name}\`)`;
      return stated({ kind: 'SE01', mood, resource, at: placeOfField(was, is, field), says });
    });
}
