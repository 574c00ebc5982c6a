/** A setting of a configuration whose value stands there as it is: `bucket = "acme-prod"` in `terraform.backend s3`. */
export type HclSetting = {
  /** The blocks around it, outermost first, each with its labels: `['terraform', 'backend s3']`. */
  readonly blocks: readonly string[];
  readonly key: string;
  readonly value: string;
};

/** A longer line holds no name of a place. */
const LONGEST_LINE = 2000;

const OPENING = /^([A-Za-z_][\w-]*)((?:\s+"[^"]*")*)\s*(=\s*)?\{\s*$/;
/** A block on one line: `workspaces { prefix = "prod-" }`. */
const WHOLE = /^([A-Za-z_][\w-]*)((?:\s+"[^"]*")*)\s*(?:=\s*)?\{\s*([^{}]*?)\s*\}$/;
const SETTING = /^([A-Za-z_][\w-]*)\s*=\s*(?:"([^"$]*)"|\[\s*("[^"$]*"(?:\s*,\s*"[^"$]*")*)\s*,?\s*\])\s*(?:[#/].*)?$/;

function titled(name: string, labels: string): string {
  return `${name}${labels.replaceAll('"', '').replace(/\s+/g, ' ')}`;
}

function settingIn(line: string, blocks: readonly string[]): readonly HclSetting[] {
  const [, key, one, several = ''] = SETTING.exec(line) ?? [];
  if (key === undefined) return [];
  const values = one === undefined ? [...several.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '') : [one];
  return values.filter((value) => value !== '').map((value) => ({ blocks: [...blocks], key, value }));
}

/**
 * The literal settings of HCL that is written as `terraform fmt` writes it, a setting and a brace a line, or a small
 * block on one. Expressions, templates and other layouts say nothing: whoever only wants the names of places needs no
 * more.
 */
export function hclSettings(text: string): readonly HclSetting[] {
  const blocks: string[] = [];
  return text.split('\n').flatMap((raw): readonly HclSetting[] => {
    const line = raw.length > LONGEST_LINE ? '' : raw.trim();
    const [, name, labels = ''] = OPENING.exec(line) ?? [];
    if (name !== undefined) {
      blocks.push(titled(name, labels));
      return [];
    }
    const [, whole, marks = '', inside = ''] = WHOLE.exec(line) ?? [];
    if (whole !== undefined)
      return inside.split(',').flatMap((one) => settingIn(one.trim(), [...blocks, titled(whole, marks)]));
    if (/^[}\])]+,?$/.test(line)) blocks.pop();
    return settingIn(line, blocks);
  });
}
