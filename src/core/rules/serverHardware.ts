import { ownField } from '../model/ownField';
import type { RulePack, Word } from '../model/command';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const array: Deed = {
  ...{ rule: 'volumes/removed', effect: 'delete', severity: 'critical', undo: 'impossible', type: 'array', name: '' },
  says: 'Deletes a disk array or what is on its disks',
  lost: 'everything on it',
};
const outOfBand = { reach: 'remote', severity: 'high', type: 'machine', name: '' } as const;
const cut: Deed = {
  ...{ ...outOfBand, rule: 'system/power', effect: 'interrupt', undo: 'easy' },
  says: 'Cuts the power of a machine',
};
const restarted: Deed = { ...cut, severity: 'medium', says: 'Restarts the controller that manages a machine' };
const wiped: Deed = {
  ...{ ...outOfBand, rule: 'system/wiped', effect: 'delete', severity: 'critical', undo: 'impossible' },
  says: 'Deletes what a machine or its controller keeps',
};
const logged: Deed = {
  ...wiped,
  rule: 'system/log-removed',
  severity: 'medium',
  says: 'Deletes entries of the log of a machine',
};
const login: Deed = {
  ...{ ...outOfBand, rule: 'system/login', effect: 'grant', undo: 'costly' },
  says: 'Changes who may manage a machine from afar',
};

function lower(words: readonly Word[]): readonly string[] {
  return words.map(({ value }) => value.toLowerCase());
}

/** `/c0/v1 del force`, `/c0 set jbod=on`, `/c0/e1/s2 start erase`: the path of a thing, then what is done to it. */
const storcli: DeedOf = (options) => {
  const words = lower(options.operands);
  return words.some((word) => /^(?:del(?:ete)?|erase|jbod=\w+|init)$/.test(word)) && !words.includes('show')
    ? array
    : null;
};
/** `-CfgClr -aALL`: the verb is an option, a whole word with one minus sign. */
const megacli: DeedOf = (_options, _rest, { args }) =>
  lower(args).some((word) => /^-?(?:cfgclr|cfglddel|cfgforeign-?clear|ldinit|cfgspandel|pdclear|ldremove)$/.test(word))
    ? array
    : null;
const ssacli: DeedOf = (options) => {
  const words = lower(options.operands);
  return words.includes('delete') || words.some((word) => /^erase(?:pattern)?(?:=|$)/.test(word)) ? array : null;
};

/** The verbs of `racadm` that need no second word. */
const RACADM: Readonly<Record<string, Deed>> = {
  ...{ racreset: restarted, racresetcfg: wiped, systemerase: wiped, clrsel: logged, clrraclog: logged },
};

/** The same with what stands behind them. */
const RACADM_WITH: readonly (readonly [verb: string, rest: RegExp, deed: Deed])[] = [
  ['serveraction', /^(?:power(?:down|cycle)|hardreset|graceshutdown)\b/, cut],
  ['lclog', /^clear\b/, logged],
  ['storage', /^(?:deletevd|resetconfig|clearconfig|cryptographicerase)/, array],
  ['set', /\.users\..*(?:password|privilege|enable)/, login],
];

const racadm: DeedOf = (options) => {
  const [verb = '', ...words] = lower(options.operands);
  const rest = words.join(' ');
  const found = RACADM_WITH.find(([name, pattern]) => name === verb && pattern.test(rest))?.[2];
  return found ?? ownField(RACADM, verb) ?? null;
};

const local = { local: true, verbs: {} } as const;

/** Controllers of disk arrays, and of whole machines from afar. */
export const serverHardware: RulePack = toolsPack({
  tools: [
    { ...local, programs: ['storcli', 'storcli64', 'perccli', 'perccli64'], verbs: { '': storcli } },
    { ...local, programs: ['megacli', 'MegaCli', 'MegaCli64'], verbs: { '': megacli } },
    { ...local, programs: ['ssacli', 'hpssacli', 'hpacucli'], verbs: { '': ssacli } },
    {
      programs: ['racadm'],
      grammar: { valued: ['-r', '-u', '-p', '-i'] },
      verbs: { '': racadm },
    },
  ],
  documentation: [
    'https://techdocs.broadcom.com/us/en/storage-and-ethernet-connectivity/enterprise-storage-solutions/storcli-12gbs-megaraid-tri-mode.html',
    'https://www.dell.com/support/manuals/en-us/idrac9-lifecycle-controller-v5.x-series/idrac9_5.xx_racadm_pub',
    'https://support.hpe.com/hpesc/public/docDisplay?docId=a00019059en_us',
  ],
  examples: {
    catches: [
      { run: 'storcli64 /c0/v1 del force', rule: 'volumes/removed', effect: 'delete' },
      { run: 'perccli /c0/e252/s3 start erase simple', rule: 'volumes/removed', effect: 'delete' },
      { run: 'MegaCli64 -CfgLdDel -L1 -a0', rule: 'volumes/removed', effect: 'delete' },
      { run: 'ssacli ctrl slot=0 ld 1 delete forced', rule: 'volumes/removed', effect: 'delete' },
      { run: 'racadm -r bmc1 -u root serveraction powerdown', rule: 'system/power', effect: 'interrupt' },
      { run: 'racadm systemerase secureerasepd', rule: 'system/wiped', effect: 'delete' },
      { run: 'racadm set iDRAC.Users.2.Password x', rule: 'system/login', effect: 'grant' },
      { run: 'racadm clrsel', rule: 'system/log-removed', effect: 'delete' },
    ],
    leaves: [
      'storcli64 /c0/vall show',
      'storcli /c0 show all',
      'MegaCli64 -LDInfo -Lall -aALL',
      'ssacli ctrl all show config',
      'racadm getsysinfo',
      'racadm get iDRAC.Users.2',
      'racadm serveraction powerstatus',
    ],
  },
});
