export type UrnParts = { readonly stack: string; readonly type: string; readonly name: string };

/** `urn:pulumi:prod::shop::aws:rds/instance:Instance::main` → its parts; a type may stand behind its parents' types. */
export function urnParts(urn: string): UrnParts {
  const [head = '', , types = '', ...name] = urn.split('::');
  return { stack: head.replace('urn:pulumi:', ''), type: types.split('$').at(-1) ?? '', name: name.join('::') };
}
