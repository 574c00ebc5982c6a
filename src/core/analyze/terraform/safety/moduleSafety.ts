import type { Observation } from '../../../model/finding';
import { placeIn, type Module } from '../module';
import type { Resource } from '../resource';
import { resolve } from '../resolve';
import { canonical } from '../../hcl/canonical';
import { onePerPlace } from './onePerPlace';
import { everybodyChanges } from './everybody';
import { removedGuards } from './guards';
import { secretChanges, secretsIn } from './literalSecrets';
import { readValue } from './readValue';
import { settingChanges } from './settingChanges';
import { treeOf } from './tree';
import { stated } from './wording';

/** Blocks that are no resources but say how safe things are: providers and data sources. */
function sideBlocks(module: Module): ReadonlyMap<string, Resource> {
  const found = new Map<string, Resource>();
  for (const source of module.sources) {
    for (const block of source.file.body.blocks) {
      const [first = '', second = ''] = block.labels;
      const alias = block.body.attributes.find(({ name }) => name === 'alias');
      const suffix = alias === undefined ? '' : `.${canonical(source.text.slice(alias.value.start, alias.value.end))}`;
      const address = block.type === 'provider' ? `provider.${first}${suffix}` : `data.${first}.${second}`;
      const type = block.type === 'provider' ? `provider_${first}` : first;
      if (block.type === 'provider' || block.type === 'data') found.set(address, { address, type, block, source });
    }
  }
  return found;
}

function sideChanges(before: Module, after: Module): readonly Observation[] {
  const old = sideBlocks(before);
  return [...sideBlocks(after)].flatMap(([address, is]) => {
    const was = old.get(address);
    const then = was === undefined ? null : treeOf(before, was);
    const now = treeOf(after, is);
    const isProvider = is.block.type === 'provider';
    return [
      ...(isProvider ? settingChanges(then, now) : everybodyChanges(then, now)),
      ...(isProvider ? secretChanges(then, now) : []),
    ];
  });
}

/** Characters that the values of one module may come to; locals that double each other would be read for minutes. */
const MOST_RESOLVED = 2_000_000;

/** Secrets that variables and locals hold by themselves. */
function secretValues(before: Module, after: Module): readonly Observation[] {
  let left = MOST_RESOLVED;
  return [...after.values].flatMap(([reference, { text, at }]) => {
    if (before.values.get(reference)?.text === text) return [];
    const said = left > 0 ? resolve(text, after).text : text;
    left -= said.length;
    const name = reference.slice(reference.indexOf('.') + 1);
    const field = {
      name,
      value: readValue(said),
      span: { start: 0, end: 0 },
      written: text,
      resolved: text,
      from: [],
      overridable: false,
    };
    const root = { kind: 'object', fields: [field] } as const;
    if (secretsIn(root).length === 0) return [];
    const old = before.values.get(reference);
    const known =
      old !== undefined && secretsIn({ kind: 'object', fields: [{ ...field, value: readValue(old.text) }] }).length > 0;
    if (known) return [];
    const source = after.sources.find(({ path }) => path === at.file);
    const block = source?.file.body.blocks[0];
    if (source === undefined || block === undefined) return [];
    const resource: Resource = { address: reference, type: 'variable', block, source };
    return [stated({ kind: 'SE01', mood: 'sure', resource, at, says: `Writes a secret out in ${reference}` })];
  });
}

/** Variables that are gone while an expression of the module still names them. */
function lostVariables(before: Module, after: Module): readonly Observation[] {
  const names = (module: Module): ReadonlyMap<string, Resource> =>
    new Map(
      module.sources.flatMap((source) =>
        source.file.body.blocks
          .filter(({ type }) => type === 'variable')
          .map((block): [string, Resource] => {
            const address = `var.${block.labels[0] ?? ''}`;
            return [address, { address, type: 'variable', block, source }];
          }),
      ),
    );
  const now = names(after);
  const lost = [...names(before)].filter(([address]) => !now.has(address));
  const read = new Set(
    lost.length === 0 ? [] : after.sources.flatMap(({ text }) => text.match(/\bvar\.[\w-]+/g) ?? []),
  );
  return lost.flatMap(([address, resource]) => {
    if (!read.has(address)) return [];
    const at = placeIn(resource.source, resource.block.header);
    return [
      stated({ kind: 'SE02', mood: 'sure', resource, at, says: `Removes \`${address}\` while it is still read` }),
    ];
  });
}

/** What a module does to its safety beside its resources; `gone` are the resources that are destroyed. */
export function moduleSafety(before: Module, after: Module, gone: readonly Resource[]): readonly Observation[] {
  const destroyed = gone.filter(({ address }) => after.removed.get(address) !== false);
  return onePerPlace([
    ...removedGuards(destroyed),
    ...sideChanges(before, after),
    ...secretValues(before, after),
    ...lostVariables(before, after),
  ]);
}
