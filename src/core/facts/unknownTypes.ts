/** Attributes by which most providers know a thing for good: what it is, and where. */
const identity =
  /^(?:name|name_prefix|kind|type|engine|location|region|zone|availability_zone|datacenter|namespace|project|organization|account|tenant|resource_group_name|[a-z0-9_]+_(?:id|region|zone))$/;

/** `tiering_configuration_name` of `aws_backup_tiering_configuration`: its own name, told in full. */
function isOwnName(type: string, path: string): boolean {
  return path.endsWith('_name') && type.endsWith(`_${path.slice(0, -'_name'.length)}`);
}

/**
 * Whether a change of an attribute may replace a resource of whose type nothing is known. Names and parents of things are
 * changed in place by some providers; a plan tells.
 */
export function mayIdentify(type: string, path: string): boolean {
  return identity.test(path) || isOwnName(type, path);
}
