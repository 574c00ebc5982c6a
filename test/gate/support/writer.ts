import { openRecord } from '../../../src/gate/record/openRecord';

/* Writes lines into the record of the folder given until it is done or killed. */

const [, , state = '', by = '', count = '0'] = process.argv;

async function write(): Promise<void> {
  const record = openRecord({ stateFolder: state, key: null, now: Date.now });
  for (let index = 0; index < Number(count); index += 1) {
    const written = await record.append({ kind: 'decision', by, index });
    if (written.kind === 'closed') throw new Error(written.says);
    if (index === 20) process.stdout.write('under way\n');
  }
}

void write();
