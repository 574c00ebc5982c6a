import { parse } from 'jsonc-parser';
import type { Word } from '../../../model/command';
import { UNKNOWN_PART } from '../../../model/command';
import type { WrapperCall } from '../../wrappers/wrapper';
import { isTooDeep } from '../runLine';
import { nearestTaskFile, startFolder } from '../taskFile';
import { isRecord, recordAt, type DataRecord } from '../values';

/** `scripts.build`, `scripts[build]`, `scripts["build"]` */
function keysOf(path: string): readonly string[] {
  return [...path.matchAll(/\[["']?([^\]"']+)["']?\]|([^.[\]]+)/g)].map(([, inside, plain]) => inside ?? plain ?? '');
}

function withField(record: DataRecord, [key, ...deeper]: readonly string[], value: string): DataRecord {
  if (key === undefined) return record;
  const below = deeper.length === 0 ? value : withField(recordAt(record, key), deeper, value);
  return { ...record, [key]: below };
}

type Field = readonly [keys: readonly string[], value: string];

function fieldIn(pair: string): readonly Field[] {
  const at = pair.indexOf('=');
  return at < 1 ? [] : [[keysOf(pair.slice(0, at)), pair.slice(at + 1)]];
}

/** Leaves the package.json here with more fields in it, so that a script that was just set is the one that runs. */
function setFields(fields: readonly Field[], call: WrapperCall): void {
  const folder = isTooDeep(call) ? null : startFolder(null, call);
  if (folder === null || fields.length === 0) return;
  const file = nearestTaskFile(folder, ['package.json'], call);
  const root: unknown = file === null ? {} : parse(file.text, [], { allowTrailingComma: true });
  const after = fields.reduce((record, [keys, value]) => withField(record, keys, value), isRecord(root) ? root : {});
  call.reader.writeFile(file?.path ?? `${folder}/package.json`, JSON.stringify(after, null, 2));
}

/** `npm pkg set KEY=VALUE …`, `npm set-script NAME LINE`; whether the verb is one of these. */
export function packageFields(call: WrapperCall, verb: string, words: readonly Word[]): boolean {
  if (verb !== 'pkg' && verb !== 'set-script') return false;
  const values = words.map(({ value }) => value).filter((value) => !value.startsWith('-'));
  if (values.some((value) => value.includes(UNKNOWN_PART))) return true;
  const [first = '', second = '', ...more] = values;
  if (verb === 'set-script') setFields([[['scripts', first], second]], call);
  else if (first === 'set') setFields([second, ...more].flatMap(fieldIn), call);
  return true;
}
