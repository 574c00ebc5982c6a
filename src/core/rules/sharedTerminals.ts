import type { RulePack } from '../model/command';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const shared: Deed = {
  ...{
    rule: 'network/shared-terminal',
    effect: 'expose',
    severity: 'critical',
    undo: 'easy',
    type: 'terminal',
    name: '',
  },
  says: 'Lets others type into a terminal of this machine',
};

/** Web terminals only show what runs until they are told to take keys as well. */
const web: NamedGrammar = {
  programs: ['ttyd', 'gotty'],
  local: true,
  grammar: {
    valued: [
      ...['-p', '--port', '-i', '--interface', '--address', '-a', '-c', '--credential', '-U', '--socket-owner', '-H'],
      ...['-t', '--client-option', '-T', '--terminal-type', '-m', '--max-clients', '-b', '--base-path', '-I'],
      ...['--cwd', '-s', '--signal', '-C', '--ssl-cert', '-K', '--ssl-key', '-A', '--ssl-ca'],
    ],
    stopAtOperand: true,
  },
  verbs: {
    '': (options, _rest, { program }) => {
      const [first] = options.values('-i', '--interface', '-a', '--address');
      const isOwn = /^(?:lo0?|127\..*|localhost|::1|\/.*)$/.test(first?.value ?? '');
      const writes = program === 'gotty' ? options.has('-w', '--permit-write') : options.has('-W', '--writable');
      return writes && !isOwn ? shared : null;
    },
  },
};

const wetty: DeedOf = (options) =>
  /^(?:localhost|127\..*|::1)$/.test(options.value('--host')?.value ?? '') ? null : shared;

/** Programs whose whole purpose is that somebody else joins; the words that only ask or end it leave it alone. */
const joined: NamedGrammar = {
  programs: ['tmate', 'sshx', 'upterm', 'teleconsole', 'wetty', 'tty-share', 'webtty'],
  local: true,
  grammar: {
    valued: ['-S', '-f', '-L', '-a', '-k', '-n', '--host', '--server', '--port', '--shell', '--force-command'],
  },
  idle: ['-h', '-V'],
  verbs: {
    '': (options, rest, command) => {
      if (command.program === 'wetty') return wetty(options, rest, command);
      const verb = rest[0]?.value ?? '';
      if (command.program === 'upterm') return verb === 'host' ? shared : null;
      if (command.program === 'tmate') {
        return /^(?:|new|new-session|attach|wait|set-option)$/.test(verb) ? shared : null;
      }
      return shared;
    },
  },
};

/** Terminals that others are let into. */
export const sharedTerminals: RulePack = toolsPack({
  tools: [web, joined],
  documentation: ['https://tsl0922.github.io/ttyd/', 'https://tmate.io/', 'https://upterm.dev/'],
  examples: {
    catches: [
      { run: 'ttyd -W -p 8080 bash', rule: 'network/shared-terminal', effect: 'expose' },
      { run: 'gotty -w bash', rule: 'network/shared-terminal', effect: 'expose' },
      { run: 'tmate -F', rule: 'network/shared-terminal', effect: 'expose' },
      { run: 'upterm host', rule: 'network/shared-terminal', effect: 'expose' },
      { run: 'sshx', rule: 'network/shared-terminal', effect: 'expose' },
    ],
    leaves: [
      'ttyd -p 8080 htop',
      'ttyd -W -i lo bash',
      'gotty top',
      'tmate list-sessions',
      'upterm session current',
      'sshx --version',
    ],
  },
});
