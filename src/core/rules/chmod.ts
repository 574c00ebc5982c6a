import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { UNKNOWN_PART } from '../model/command';
import type { Observation, Touch } from '../model/finding';
import { nothing, statement } from '../model/statement';
import { readArguments } from './files/arguments';
import { guardTouches } from './files/guards';
import { locate, type Location } from './files/locate';
import { identity, setsIdentity } from './files/setIdentity';
import { givenAway, hides, stops, unusable } from './files/systemMode';
import { placesOf } from './files/writing';
import { observation } from './git/call';
import { isCredentialFile } from './shared/credentialFile';

const GRAMMAR = {
  valued: ['--reference', '--from'],
  long: [
    '--recursive',
    '--help',
    '--version',
    '--changes',
    '--quiet',
    '--silent',
    '--verbose',
    '--no-preserve-root',
    '--preserve-root',
    '--no-dereference',
  ],
};

type Known = Extract<Location, { readonly kind: 'known' }>;

/** Whether a mode lets everybody write: `777`, `o+w`, `a=rwx`. */
function opensToAll(mode: string): boolean {
  if (/^[0-7]+$/.test(mode)) {
    return /[2367]$/.test(mode);
  }
  return mode.split(',').some((part) => {
    const [, who = '', may = ''] = /^([ugoa]*)[+=]([rwxXst]*)$/.exec(part) ?? [];
    return /[oa]/.test(who) && may.includes('w');
  });
}

/** Whether a mode lets others than the owner read: `644`, `o+r`, `a=r`, `+r`. */
function showsToOthers(mode: string): boolean {
  if (/^[0-7]+$/.test(mode)) return /[4-7][0-7]$|[4-7]$/.test(mode.slice(-2));
  return mode.split(',').some((part) => {
    const [, who = '', may = ''] = /^([ugoa]*)[+=]([rwxXst]*)$/.exec(part) ?? [];
    return (who === '' || /[goa]/.test(who)) && may.includes('r');
  });
}

function ofMachine(place: Known, verb: string, command: Command, context: RuleContext): Observation {
  return observation(
    { command, context },
    {
      rule: 'files/home-or-root',
      effect: 'interrupt',
      severity: 'critical',
      undo: 'impossible',
      target: { type: 'folder', name: place.path },
      says: `${verb} everything in ${place.path}`,
      lost: 'who owned and could use each file',
      at: place.word,
    },
  );
}

function exposed(place: Known, mode: string, command: Command, context: RuleContext): Observation {
  return observation(
    { command, context },
    {
      rule: 'files/world-writable',
      effect: 'expose',
      severity: 'medium',
      undo: 'easy',
      target: { type: 'file', name: place.path },
      says: `Lets every user of the machine change ${place.path} (${mode})`,
      saferWay: `chmod u+rwX ${place.path}`,
      at: place.word,
    },
  );
}

/** A key that others may read; one inside of a project is as open as the project. */
function shown(
  place: Known,
  { mode, recursive }: Mode,
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  const isFolder = /\/\.(?:ssh|aws|gnupg|kube|azure)$/.test(place.path);
  const isKept = place.zone === 'outside' || place.zone === 'system' || place.path.startsWith('/etc/');
  if (!isKept || !showsToOthers(mode) || (isFolder && !recursive) || !isCredentialFile(place.path, null)) return [];
  return [
    observation(
      { command, context },
      {
        ...{ rule: 'files/key-readable', effect: 'expose', severity: 'high', undo: 'easy' },
        target: { type: 'credential', name: place.path },
        says: `Lets other users of the machine read the credentials in ${place.path} (${mode})`,
        saferWay: `chmod 600 ${place.path}`,
        at: place.word,
      },
    ),
  ];
}

type Mode = {
  readonly mode: string;
  readonly owner?: Word | undefined;
  readonly verb: string;
  readonly recursive: boolean;
};

function ofPlace(place: Known, given: Mode, command: Command, context: RuleContext): readonly Observation[] {
  const isMachine = ['root', 'home', 'system'].includes(place.zone);
  if (isMachine && given.recursive) {
    return [ofMachine(place, given.verb, command, context)];
  }
  const file = { path: place.path, word: place.word, command, context };
  if (command.program !== 'chmod') return givenAway(given.owner, file);
  const isPassing = place.zone === 'temp' || place.zone === 'made';
  const wide = opensToAll(given.mode) && !isPassing;
  return [
    ...(wide ? [exposed(place, given.mode, command, context)] : []),
    ...unusable(given.mode, file),
    ...(wide ? [] : shown(place, given, command, context)),
    ...(setsIdentity(given.mode) ? [identity(place.path, given.mode, place.word, command, context)] : []),
  ];
}

/** Files that only turn up when it runs: `find /etc -exec chmod 777 {} +`. */
function ofUnknown(
  place: Exclude<Location, Known>,
  mode: string,
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  if (command.program !== 'chmod' || place.harmless) return [];
  const path = place.word.value.replaceAll(UNKNOWN_PART, '…');
  const unseen: Known = { kind: 'known', path, whole: false, zone: 'outside', word: place.word };
  if (opensToAll(mode)) return [exposed(unseen, mode, command, context)];
  return setsIdentity(mode) ? [identity(path, mode, place.word, command, context)] : [];
}

/**
 * Whether an owner is not the one whose files they are: `chown dev /home/dev/.claude` gives them back, and a group alone
 * takes nothing.
 */
function isStranger(owner: string, path: string, home: string): boolean {
  const name = owner.split(/[:.]/, 1)[0] ?? '';
  const isHomes = home.endsWith(`/${name}`) || path.includes(`/home/${name}/`) || path.includes(`/Users/${name}/`);
  return !/^\d*$/.test(name) && !name.includes(UNKNOWN_PART) && !isHomes;
}

/**
 * A hook or a launcher that may no longer be started guards nothing, and neither do settings that nobody can read or
 * that are somebody else's: they are as good as gone.
 */
function stopped(words: readonly Word[], mode: string, command: Command, context: RuleContext): readonly Touch[] {
  const { home } = context.surroundings;
  return guardTouches(words, 'delete', command, context).filter(({ path }) => {
    if (command.program === 'chown') return isStranger(mode, path, home);
    return command.program === 'chmod' && (hides(mode) || (stops(mode) && /\/hooks(?:\/|$)|holdpoint/i.test(path)));
  });
}

/** `chmod -x file` and `chmod -w file` are modes, not options. */
function isModeWord({ value }: Word): boolean {
  return /^-[rwxXst]+$/.test(value);
}

function review(command: Command, context: RuleContext): Statement {
  const minus = command.program === 'chmod' ? command.args.find(isModeWord) : undefined;
  const args = readArguments(
    command.args.filter((word) => word !== minus),
    GRAMMAR,
  );
  if (args.has('--help', '--version')) {
    return nothing;
  }
  const byReference = minus !== undefined || args.has('--reference');
  const mode = minus?.value ?? (byReference ? '' : (args.operands[0]?.value ?? ''));
  const words = byReference ? args.operands : args.operands.slice(1);
  const verb = command.program === 'chmod' ? 'Changes who may use' : 'Changes who owns';
  const given = {
    mode,
    owner: byReference ? undefined : args.operands[0],
    verb,
    recursive: args.has('-R', '--recursive'),
  };
  return statement({
    touches: [...stopped(words, mode, command, context), ...placesOf(words, command, context)],
    observations: words.flatMap((word) => {
      const place = locate(word, command, context);
      return place.kind === 'known'
        ? ofPlace(place, given, command, context)
        : ofUnknown(place, mode, command, context);
    }),
  });
}

/** Modes and owners: of everything in the home or the system, or open to everybody. */
export const chmod: RulePack = {
  programs: ['chmod', 'chown', 'chgrp'],
  documentation: [
    'https://www.gnu.org/software/coreutils/manual/html_node/chmod-invocation.html',
    'https://www.gnu.org/software/coreutils/manual/html_node/chown-invocation.html',
  ],
  review,
  examples: {
    catches: [
      { run: 'chmod -R 777 /', rule: 'files/home-or-root', effect: 'interrupt', target: '/' },
      { run: 'chown -R nobody /usr', rule: 'files/home-or-root', effect: 'interrupt', target: '/usr' },
      { run: 'chmod -R a+rwx .', rule: 'files/world-writable', effect: 'expose' },
      { run: 'chmod 000 /etc/passwd', rule: 'files/system', effect: 'replace', target: '/etc/passwd' },
      { run: 'chmod -x /bin/chmod', rule: 'files/system', effect: 'replace', target: '/bin/chmod' },
      { run: 'chown eve /etc/shadow', rule: 'files/system-owner', effect: 'grant', target: '/etc/shadow' },
      { run: 'chmod 4755 /tmp/helper', rule: 'files/set-identity', effect: 'grant' },
      { run: 'chmod 777 /srv/app/config', rule: 'files/world-writable', effect: 'expose' },
      { run: 'chmod o+r ~/.ssh/id_rsa', rule: 'files/key-readable', effect: 'expose' },
      { run: 'chmod 644 ~/.aws/credentials', rule: 'files/key-readable', effect: 'expose' },
      { run: 'chmod -R 755 ~/.ssh', rule: 'files/key-readable', effect: 'expose' },
      { run: 'chmod +r /etc/shadow', rule: 'files/key-readable', effect: 'expose' },
      { run: 'chmod u+s ./tool', rule: 'files/set-identity', effect: 'grant' },
      { run: 'chmod 777 "$FILE"', rule: 'files/world-writable', effect: 'expose' },
    ],
    leaves: [
      'chmod +x run.sh',
      'chmod 755 bin/tool',
      'chmod 600 ~/.ssh/config',
      'chmod 600 ~/.ssh/id_rsa',
      'chmod 644 ~/.ssh/id_rsa.pub',
      'chmod 700 ~/.ssh',
      'chmod u+r ~/.ssh/id_rsa',
      'chmod 644 .env',
      'chmod 644 "$FILE"',
      'chmod 644 /etc/nginx/nginx.conf',
      'chmod 755 /usr/bin/tool',
      'chown root:root /etc/app.conf',
      'chown -R dev:dev src',
      'chmod -R u+rwX .',
      'chmod -w a',
      'chmod 1777 /tmp/shared',
      'chmod 600 ~/.claude/settings.json',
      'chmod go-r ~/.codex/hooks.json',
      'chmod 000 build/locked.txt',
      'chown -R dev:dev ~/.claude',
      'chgrp staff ~/.claude/settings.json',
    ],
  },
};
