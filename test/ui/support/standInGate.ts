import { createConnection } from 'node:net';
import { createInterface } from 'node:readline';

/*
 * Stands where the gate would: speaks its messages to the editor, but what it says comes from a test, and what it
 * hears goes back there. It judges nothing. Built into a package of its own; the product knows no way to it.
 */

const socket = createConnection(process.env['STAND_IN_SOCKET'] ?? '');
const lines = createInterface({ input: socket });

lines.on('line', (line) => {
  const message: unknown = JSON.parse(line);
  if (message === 'die') process.exit(1);
  if (message === 'freeze') {
    clearInterval(beat);
    return;
  }
  process.send?.(message);
});

const beat = setInterval(() => {
  process.send?.({ kind: 'beat' });
}, 500);

process.on('message', (message) => {
  socket.write(`${JSON.stringify(message)}\n`);
});

process.on('disconnect', () => {
  process.exit(0);
});

process.send?.({ kind: 'ready', id: 'stand-in', socket: '', pid: process.pid });
