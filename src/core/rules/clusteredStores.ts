import type { Command, RuleContext, RulePack } from '../model/command';
import { joined } from '../model/statement';
import { below } from './shared/below';
import { inputText } from './shared/inputText';
import type { Deed } from './shared/toolPack';
import { reviewTool, type Grammar } from './shared/toolPack';
import { inStorage } from './storage/deeds';

const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const halted = inStorage.interrupted('Stops the volume', 'volume', { ...first, severity: 'high' });

/** GlusterFS: a volume that many machines mount. */
const gluster: Grammar = {
  grammar: { flags: ['--mode=script'], valued: ['--remote-host', '--timeout', '--glusterd-sock', '--log-level'] },
  verbs: {
    ...below(['volume'], {
      delete: inStorage.gone('Deletes the volume', 'volume', { ...first, severity: 'critical' }),
      ...{
        stop: halted,
        reset: inStorage.changed('Puts back every setting of', 'volume', { ...first, undo: 'costly' }),
      },
      'remove-brick': inStorage.gone('Takes bricks off the volume', 'volume', first),
      'replace-brick': inStorage.replaced('Replaces a brick of', 'volume', { ...first, undo: 'costly' }),
      'reset-brick': inStorage.replaced('Resets a brick of', 'volume', { ...first, undo: 'costly' }),
    }),
    'snapshot delete': inStorage.gone('Deletes the snapshot', 'snapshot', first),
    'snapshot restore': inStorage.replaced('Puts an older state over a volume by', 'snapshot', first),
    'peer detach': inStorage.interrupted('Takes out of the pool', 'server', { ...first, severity: 'high' }),
  },
};

const collection: Partial<Deed> = {
  named: (_rest, options) => options.values('-collection', '-name', '-volumeId').slice(0, 1),
};
/** What the shell of SeaweedFS is told. */
const weed: Grammar = {
  grammar: { singleDash: true, valued: ['-collection', '-volumeId', '-node', '-name', '-path', '-dir', '-bucket'] },
  verbs: {
    'collection.delete': inStorage.gone('Deletes the collection', 'collection', {
      ...collection,
      severity: 'critical',
    }),
    'volume.delete': inStorage.gone('Deletes the volume', 'volume', collection),
    'volume.deleteEmpty': inStorage.gone('Deletes empty volumes', 'volume', { name: '', undo: 'costly' }),
    's3.bucket.delete': inStorage.gone('Deletes the bucket', 'bucket', { ...collection, severity: 'critical' }),
    'fs.rm': inStorage.gone('Deletes', 'object', { named: (operands) => operands }),
    'volumeServer.evacuate': inStorage.interrupted('Takes out of work the server', 'server', { name: '' }),
  },
};

/** Each line that `weed shell` reads, as a command of its own. */
function shellLines(command: Command, context: RuleContext): readonly Command[] {
  const lines = (inputText(command, context) ?? '').split(/[\n;]/);
  return lines.flatMap((line) => {
    const words = line
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '');
    const [like] = command.args;
    if (like === undefined || words.length === 0) return [];
    return [{ ...command, args: words.map((value) => ({ ...like, value, raw: value, dynamic: false })) }];
  });
}

/** Stores that are spread over machines. */
export const clusteredStores: RulePack = {
  programs: ['gluster', 'weed'],
  documentation: [
    'https://docs.gluster.org/en/latest/CLI-Reference/cli-main/',
    'https://github.com/seaweedfs/seaweedfs/wiki/weed-shell',
  ],
  review: (command, context) => {
    if (command.program === 'gluster') return reviewTool(gluster, command, context);
    if (command.args[0]?.value !== 'shell') return joined([]);
    return joined(shellLines(command, context).map((line) => reviewTool(weed, line, context)));
  },
  examples: {
    catches: [
      { run: 'gluster volume delete gv0', rule: 'storage/removed', effect: 'delete', target: 'gv0' },
      { run: 'gluster --mode=script volume stop gv0', rule: 'storage/interrupt', effect: 'interrupt', target: 'gv0' },
      { run: 'gluster peer detach node2', rule: 'storage/interrupt', effect: 'interrupt', target: 'node2' },
      {
        run: 'weed shell',
        input: 'lock\ncollection.delete -collection shop -force\nunlock',
        rule: 'storage/removed',
        effect: 'delete',
        target: 'shop',
      },
    ],
    leaves: ['gluster volume info', 'gluster volume start gv0', 'gluster peer status', 'weed version', 'weed shell'],
  },
};
