import type { Command, RuleContext, RulePack, Statement, Word } from '../../model/command';
import type { Signal } from '../../model/environment';
import type { Unknown } from '../../model/finding';
import { nothing, statement } from '../../model/statement';
import { dynamicPart, remoteObservation } from '../shared/remoteObservation';
import { holdings, type Deed } from '../shared/toolPack';
import { deedByManner, thingOf } from './byManner';
import { isThing } from './losses';
import { opened, unguarded } from './said';
import type { Told, Vendor, VendorCall, VendorGrammar } from './vendor';
import { readPastFlags, readVendorCall } from './vendorCall';

const IDLE = ['--help', '--dry-run', '--dryrun', '--plan-only', '--what-if', '--validate-only', '--noop'];

/** Options of every tool that say where it lands. */
const PLACES = [
  ...['--env', '--environment', '--stage', '--target', '--context', '--project', '--app', '--site', '--org', '--team'],
  ...['--organization', '--workspace', '--namespace', '--cluster', '--service', '--profile', '--instance', '--branch'],
];

const LONGEST = 4;

function shown(word: Word): string {
  return word.dynamic ? word.raw : word.value;
}

/** `secrets unset|rm; env rm` as all that it stands for. */
function spelt(key: string): readonly string[] {
  return key
    .split('; ')
    .flatMap((words) =>
      words
        .split(' ')
        .reduce<readonly string[]>(
          (heads, part) =>
            heads.flatMap((head) => part.split('|').map((one) => (head === '' ? one : `${head} ${one}`))),
          [''],
        ),
    );
}

type Telling = ReadonlyMap<string, Told>;

/** What a table says of the words, and what stands behind the ones that it knows. */
function toldOf(call: VendorCall, telling: Telling): { readonly told: Told; readonly rest: readonly Word[] } | null {
  for (let count = Math.min(LONGEST, call.words.length); count > 0; count -= 1) {
    const key = call.words
      .slice(0, count)
      .map(({ value }) => value)
      .join(' ');
    const told = telling.get(key);
    if (told !== undefined) return { told, rest: call.words.slice(count) };
  }
  return null;
}

const IDS = /[-_]?(?:id|name|ids|names)$/i;
/** What has an id too, and only says where the thing is. */
const AROUND = /region|zone|compartment|project|org|team|tenant|account|resource-group|profile|user-?name/i;

/** The name behind an option: of the thing itself, else whatever has an id, else where it is. */
function namedByOption(call: VendorCall, vendor: VendorGrammar): readonly Word[] {
  const thing = thingOf(call);
  const own = [`--${thing}-id`, `--${thing}-name`, `--${thing}`, '--id', '--name', '-n', ...(vendor.named ?? [])];
  const [last] = call.options.values(...own).slice(-1);
  if (last !== undefined) return [last];
  const ids = call.options.given.filter(({ name }) => IDS.test(name) && !AROUND.test(name));
  const places = call.options.given.filter(({ name }) => [...PLACES, ...(vendor.places ?? [])].includes(name));
  return [...ids, ...places].flatMap(({ values }) => values).slice(0, 1);
}

function targetsOf(call: VendorCall, effect: Deed['effect'], vendor: VendorGrammar): readonly Word[] {
  const words = vendor.many === true && effect === 'delete' ? call.rest : call.rest.slice(0, 1);
  return words.length > 0 ? words : namedByOption(call, vendor);
}

/** What tells the environment: options, variables, the flag that says production, and the name of the thing. */
function signalsOf(call: VendorCall, vendor: VendorGrammar, context: RuleContext): readonly Signal[] {
  const places = [...PLACES, ...(vendor.places ?? [])];
  const given = call.options.given
    .filter(({ name }) => places.includes(name))
    .flatMap(({ name, values }) =>
      values.flatMap((word): readonly Signal[] =>
        word.dynamic ? [] : [{ kind: 'name', value: word.value, from: name }],
      ),
    );
  const flag = ['--prod', '--production', '--live'].find((name) => call.options.has(name));
  const production: readonly Signal[] = flag === undefined ? [] : [{ kind: 'name', value: 'production', from: flag }];
  const variables = (vendor.variables ?? []).flatMap((name): readonly Signal[] => {
    const value = context.variable(name);
    return value === undefined || given.length > 0 ? [] : [{ kind: 'name', value, from: name }];
  });
  return [...production, ...given, ...variables, ...(vendor.signals?.(call) ?? [])];
}

function typeOf(call: VendorCall, deed: Deed, vendor: VendorGrammar): string {
  const thing = deed.type === '' ? thingOf(call) : deed.type;
  return thing === '' ? vendor.tool : `${vendor.tool}.${thing}`;
}

function observed(deed: Deed, call: VendorCall, vendor: VendorGrammar, context: RuleContext): Statement {
  const { named, name, says, rule, holds, ...facts } = deed;
  const words = name !== undefined ? [] : (named?.(call.rest, call.options) ?? targetsOf(call, deed.effect, vendor));
  const signals = signalsOf(call, vendor, context);
  const things =
    words.length > 0 ? words.map((word) => ({ text: shown(word), word })) : [{ text: name ?? '', word: null }];
  const observations = things.map(({ text, word }) => {
    const own: readonly Signal[] =
      word === null || word.dynamic ? [] : [{ kind: 'name', value: word.value, from: 'its name' }];
    return remoteObservation(call.command, context, {
      ...facts,
      rule: rule.includes('/') ? rule : `${vendor.tool}/${rule}`,
      type: typeOf(call, deed, vendor),
      name: text === '' ? vendor.title : text,
      says: [says, text.replace(/\.+$/, '')].filter((part) => part !== '').join(' '),
      signals: [...signals, ...own],
    });
  });
  return statement({ observations, destroys: holdings(holds, observations) });
}

/** `--disableTerminationProtection` as others write it. */
function kebabOption(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

/** A protection that an option takes away, whatever the verb is. */
function protectionOff({ options, manner }: VendorCall, vendor: VendorGrammar): Deed | null {
  if (manner === 'read') return null;
  const off = options.given.find(({ name, values }) => {
    const [, isOff, what] =
      /^--?(no-|disable-)?((?:[a-z]+-)*(?:protection|protected|protect)(?:-enabled)?)$/.exec(kebabOption(name)) ?? [];
    return (
      what !== undefined && (isOff !== undefined || /^(?:false|off|0|disabled|none)$/i.test(values[0]?.value ?? ''))
    );
  });
  return off === undefined ? null : unguarded(`Takes protection off something at ${vendor.title}:`);
}

const EVERYBODY = /(?:^|[^\d.])0\.0\.0\.0\/0|(?:^|[^\w:])::\/0/;

/** Of what goes out: `--egress`, `--direction outbound`. */
function isOutward({ options }: VendorCall): boolean {
  return options.has('--egress', '--outbound') || /^(?:out|egress)/i.test(options.value('--direction')?.value ?? '');
}

/** A rule that lets every address in, whatever the tool calls it. */
function openToAll(call: VendorCall, vendor: VendorGrammar): Deed | null {
  const acts = call.manner !== null && ['create', 'update', 'grant', 'replace'].includes(call.manner);
  if (!acts || /rout/.test(call.noun) || isOutward(call)) return null;
  const inbound = call.options.given
    .filter(({ name }) => !/out|egress|dest/i.test(name))
    .flatMap(({ values }) => values);
  const isOpen = [...inbound, ...call.rest].some(
    ({ value }) => EVERYBODY.test(value) && !/egress|outbound/i.test(value),
  );
  return isOpen ? opened(`Opens to the whole internet something at ${vendor.title}:`) : null;
}

/** Words that no table knows: nothing, unless the verb itself is not known before it runs. */
function untold(call: VendorCall, context: RuleContext): Statement {
  const { command, words } = call;
  const hidden = words.slice(0, 3).findIndex(({ dynamic }) => dynamic);
  if (hidden === 0 || (hidden > 0 && isThing(words[hidden - 1]?.value ?? ''))) {
    const says = `which command of \`${command.program}\` runs is not known before it runs`;
    return statement({ unknowns: [dynamicPart(command, context, says)] });
  }
  const [first] = words;
  // A topic alone lists what is in it.
  if (first === undefined || (words.length < 4 && isThing(words.at(-1)?.value ?? ''))) return nothing;
  const says = `\`${command.program} ${first.value}\` is a command that no rule knows`;
  const unknown: Unknown = { ...dynamicPart(command, context, says), code: 'unknown-program', stake: 'possible' };
  return statement({ unknowns: [unknown] });
}

function deedOf(told: Told, call: VendorCall, context: RuleContext): Deed | null | undefined {
  return typeof told === 'function' ? told(call, context) : told;
}

function said(deed: Deed | null, call: VendorCall, vendor: VendorGrammar, context: RuleContext): Statement {
  return deed === null ? nothing : observed(deed, call, vendor, context);
}

/** What the options of a plain change make of it. */
function worseByOption(deed: Deed | null, call: VendorCall, vendor: VendorGrammar): Deed | null {
  if (deed?.effect !== 'update' && deed?.effect !== 'create') return null;
  const own = { ...call, manner: call.manner ?? deed.effect };
  return protectionOff(own, vendor) ?? openToAll(own, vendor);
}

/** By the table of commands; `null` where it says nothing. */
function byTable(call: VendorCall, vendor: VendorGrammar, telling: Telling, context: RuleContext): Statement | null {
  const found = toldOf(call, telling);
  const own = found === null ? call : { ...call, rest: found.rest };
  const deed = found === null ? undefined : deedOf(found.told, own, context);
  return deed === undefined ? null : said(worseByOption(deed, own, vendor) ?? deed, own, vendor, context);
}

/** By the verb, and where there is none by what the tool does without one. */
function byVerb(call: VendorCall, vendor: VendorGrammar, context: RuleContext): Statement {
  const [first] = call.words;
  if (vendor.local?.includes(first?.value ?? '') === true) return nothing;
  if (call.manner !== null)
    return said(
      protectionOff(call, vendor) ?? openToAll(call, vendor) ?? deedByManner(call, vendor),
      call,
      vendor,
      context,
    );
  const own = { ...call, rest: call.words };
  const bare = vendor.bare === undefined || first?.dynamic === true ? undefined : deedOf(vendor.bare, own, context);
  return bare === undefined ? untold(call, context) : said(bare, own, vendor, context);
}

/** It answers about itself, or only shows what it would do. */
function isIdle({ options }: VendorCall, vendor: VendorGrammar): boolean {
  const short = vendor.valued?.includes('-h') === true ? [] : ['-h'];
  // `--version 3` is a version of something.
  const asksVersion = options.given.some(({ name, values }) => name === '--version' && values.length === 0);
  return asksVersion || options.has(...IDLE, ...short, ...(vendor.idle ?? []));
}

function reviewed(vendor: VendorGrammar, telling: Telling, command: Command, context: RuleContext): Statement {
  const call = readVendorCall(command, vendor);
  if (isIdle(call, vendor)) return nothing;
  const told = vendor.handled?.(call, context) ?? byTable(call, vendor, telling, context);
  if (told !== null || call.manner !== null) return told ?? byVerb(call, vendor, context);
  const other = readPastFlags(command, vendor);
  return byTable(other, vendor, telling, context) ?? byVerb(other.manner === null ? call : other, vendor, context);
}

function tellingOf({ told = {} }: VendorGrammar): Telling {
  return new Map(Object.entries(told).flatMap(([key, one]) => spelt(key).map((words) => [words, one])));
}

/** The review of one vendor's command line: what its tables do not tell is judged by the verb and the thing. */
export function vendorReview(vendor: VendorGrammar): RulePack['review'] {
  // Spelt out at the first call: a process meets two or three of the hundred vendors, and starts before each call.
  let telling: Telling | undefined;
  return (command, context) => reviewed(vendor, (telling ??= tellingOf(vendor)), command, context);
}

/** A pack for a vendor's command line. */
export function vendorPack(vendor: Vendor): RulePack {
  const { programs, documentation, examples } = vendor;
  return { programs, documentation, examples, review: vendorReview(vendor) };
}
