import { UNKNOWN_PART } from '../../../model/command';
import { isKnown, wordOf, type Call, type Made, type Value } from '../value';

/** The values in front of a call, from the nearest to the one that the chain began with. */
export function linksOf(call: Call): readonly Made[] {
  const links: Made[] = [];
  for (let at: Value = call.on; at.kind === 'made'; at = at.on) links.push(at);
  return links;
}

/** The nearest call in front whose method is one of these: `getVolume` of `docker.getVolume('x').remove()`. */
export function linkNamed(call: Call, method: RegExp): Made | undefined {
  return linksOf(call).find((link) => method.test(link.name.split('.').at(-1) ?? '') && hasArguments(link));
}

function hasArguments({ args, named }: Pick<Call, 'args' | 'named'>): boolean {
  return args.length > 0 || named.size > 0;
}

/** What the arguments say under a name, by name or in an object of options. */
export function given({ args, named }: Pick<Call, 'args' | 'named'>, ...names: readonly string[]): Value | undefined {
  const tables = [named, ...args.flatMap((value) => (value.kind === 'record' ? [value.entries] : []))];
  return tables.flatMap((table) => names.map((name) => table.get(name))).find((value) => value !== undefined);
}

const NAMING = /^(?:name|id|ids|key|path|uid|sid|slug|\w+_(?:name|id|ids|key|path)|\w+(?:Name|Id|Ids|Key|Path))$/;

/** Every word that the arguments say something is called; the first list in full. */
function namesGiven({ args, named }: Pick<Call, 'args' | 'named'>): readonly string[] {
  const options = [...named, ...args.flatMap((value) => (value.kind === 'record' ? [...value.entries] : []))];
  const naming = options.flatMap(([key, value]) => (NAMING.test(key) ? [value] : []));
  return [...args, ...naming]
    .flatMap((value) => (value.kind === 'list' ? value.items : [value]))
    .map(wordOf)
    .filter(isKnown);
}

/** What a call names: by its own arguments, else by those of the call that gave its object. Marked where nothing is known. */
export function nameGiven(call: Call): string {
  const [before] = linksOf(call).filter(hasArguments);
  const own = namesGiven(call);
  const words = own.length > 0 || hasArguments(call) || before === undefined ? own : namesGiven(before);
  return words[0] ?? UNKNOWN_PART;
}
