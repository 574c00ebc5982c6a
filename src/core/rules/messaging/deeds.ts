import { deedsIn } from '../shared/deedsIn';

/** What is done to topics, queues, streams and the servers that keep them. */
export const inMessaging = deedsIn('messaging');

/** Messages that go out are what such tools are for: only production has something to say about it. */
export const messagesSent = inMessaging.changed('Sends messages to', 'topic', { severity: 'low', undo: 'impossible' });
