import { portOf, tableApi } from '../api';
import { halted, part, type Fact, type Telling } from '../told';

/** The names stand behind the question mark: `topic/delete?topic=orders`. */
const about =
  (fact: Fact): Telling =>
  ({ address: { query } }) => {
    const name = ['topic', 'channel'].flatMap((part) => query.get(part) ?? []).join('/');
    return name === '' ? fact : { ...fact, name };
  };

/** NSQ: queues by requests alone. */
export const nsq = tableApi({
  name: 'nsq',
  title: 'NSQ',
  documentation: 'https://nsq.io/components/nsqd.html',
  fits: (request) =>
    [4151, 4161, 4171].includes(portOf(request)) ||
    /(?:^|[.-])nsq(?:d|lookupd|admin)?(?:[.-]|$)/.test(request.address.host),
  routes: [
    ['POST topic/delete', about(part('topic', 'every message in it'))],
    ['POST topic/empty', about({ ...part('messages of topic'), says: 'Deletes every message of topic' })],
    ['POST topic/pause', about(halted('Pauses topic', 'topic'))],
    ['POST channel/delete', about(part('channel', 'every message in it'))],
    ['POST channel/empty', about({ ...part('messages of channel'), says: 'Deletes every message of channel' })],
    ['POST channel/pause', about(halted('Pauses channel', 'channel'))],
    ['DELETE api/topics/:topic', part('topic', 'every message in it')],
    ['DELETE api/topics/:topic/:channel', part('channel', 'every message in it')],
    ['DELETE api/nodes/:node', halted('Takes out of the cluster', 'node')],
  ],
});
