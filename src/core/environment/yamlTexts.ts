/** A longer line holds no name of a place. */
const LONGEST_LINE = 2000;

const SETTING = /^(\s*)(?:- )?["']?([\w./:<-]+?)["']?:(?:\s+(.*))?$/;
const ITEM = /^(\s*)- (.*)$/;

/** The text of a YAML scalar; of an expression (`${opt:stage, 'prod'}`) the text that it falls back to; ERB as it is. */
function scalar(written: string): string | null {
  if (/^["']?<%=.*%>["']?$/.test(written)) return written;
  const fallback = /^["']?\$\{[^}]*,\s*["']([\w./-]+)["']\s*\}["']?\s*$/.exec(written)?.[1];
  if (fallback !== undefined) return fallback;
  const [, double, single, bare] =
    /^(?:"([^"]*)"|'([^']*)'|([^\s#{}[\]&*|>$"'][^#{}[\]$]*?))\s*(?:#.*)?$/.exec(written) ?? [];
  const text = double ?? single ?? bare ?? '';
  return text === '' ? null : text;
}

type Line = { readonly indent: number; readonly key: string; readonly value: string };

/** One `key: value` of block style with its depth, or `- value` under the key `-`; null for another line. */
function lineOf(line: string): Line | null {
  if (line.length > LONGEST_LINE) return null;
  const depth = (blank: string): number => blank.length + (line.trimStart().startsWith('- ') ? 2 : 0);
  const [, blank = '', key, value = ''] = SETTING.exec(line) ?? [];
  if (key !== undefined) return { indent: depth(blank), key, value: value.trim() };
  const [, before = '', item] = ITEM.exec(line) ?? [];
  return item === undefined ? null : { indent: depth(before), key: '-', value: item.trim() };
}

type Setting = { readonly way: readonly string[]; readonly value: string };

function settingsIn(text: string): readonly Setting[] {
  const parents: Line[] = [];
  return text.split('\n').flatMap((written): readonly Setting[] => {
    const line = lineOf(written);
    if (line === null) return [];
    while ((parents.at(-1)?.indent ?? -1) >= line.indent) parents.pop();
    parents.push(line);
    return [{ way: parents.map(({ key }) => key), value: line.value }];
  });
}

function isAt(way: readonly string[], meant: readonly string[]): boolean {
  return way.length === meant.length && meant.every((one, at) => one === '*' || way[at] === one);
}

/** A mapping that takes another one in takes in what that one took; deeper than this nobody does. */
const DEEPEST = 4;

function textsIn(settings: readonly Setting[], meant: readonly string[], depth: number): readonly string[] {
  const own = settings.flatMap(({ way, value }) => (isAt(way, meant) ? (scalar(value) ?? []) : []));
  if (own.length > 0 || depth >= DEEPEST) return own;
  // `<<: *default`: what stands below the anchor stands here too.
  return settings.flatMap(({ way, value }): readonly string[] => {
    const name = way.at(-1) === '<<' ? /^\*([\w-]+)/.exec(value)?.[1] : undefined;
    const under = way.slice(0, -1);
    if (name === undefined || !isAt(under, meant.slice(0, under.length))) return [];
    const anchor = settings.find(({ value: one }) => one.split(/\s/)[0] === `&${name}`);
    return anchor === undefined ? [] : textsIn(settings, [...anchor.way, ...meant.slice(under.length)], depth + 1);
  });
}

/**
 * The texts at a way of keys in a YAML file in block style, `*` standing for any key and `-` for the items of a list of
 * texts; lists of mappings are looked through, merged mappings too. A flow collection or another shape says nothing.
 */
export function yamlTexts(text: string, way: readonly string[]): readonly string[] {
  return textsIn(settingsIn(text), way, 0);
}
