import assert from 'node:assert/strict';
import type { RulePack } from '../../../src/core/model/command';
import type { WorkAt } from '../../../src/core/model/work';
import { cp } from '../../../src/core/rules/cp';
import { redirecting } from '../../../src/core/rules/files/overwriting';
import { rm } from '../../../src/core/rules/rm';
import { tar } from '../../../src/core/rules/tar';
import { tee } from '../../../src/core/rules/tee';
import { commandOf, contextOf } from '../../support/command';

const files: Readonly<Record<string, string>> = {
  ...{ '/home/dev/list.txt': 'a', '/home/dev/empty.txt': ' ', '/proj/app/src/a.ts': 'a', '/proj/app/.env': 'A=b' },
  ...{ '/proj/app/x.tfstate': '{}', '/dev/shm/x': 'a', '/tmp/x': 'a', '/proj/app/dist/a.js': 'a' },
};
const none: WorkAt = { kind: 'none' };
const kept: WorkAt = { kind: 'repository', changed: [], ignored: [] };
const changed: WorkAt = { kind: 'repository', changed: ['/proj/app/src/a.ts'], ignored: [] };

/** `rule effect undo` of each fact of a command that stands in `/proj/app` with the files above. */
function checkOver(pack: RulePack, run: string, work: WorkAt, expected: readonly string[]): void {
  const command = commandOf(run);
  const context = contextOf(command, { line: run, read: (path) => files[path] ?? null, workAt: () => work });
  const facts = pack.review(command, context).observations.map(({ rule, effect, undo }) => `${rule} ${effect} ${undo}`);
  assert.deepEqual(facts, expected, run);
}

function checkEmptied(program: string, to: string, work: WorkAt, expected: readonly string[]): void {
  const command = commandOf(program);
  const word = { value: to, raw: to, dynamic: false, glob: false, span: command.span };
  const redirected = { ...command, redirects: [{ how: 'write', to: word }] as const };
  const context = contextOf(command, { line: program, read: (path) => files[path] ?? null, workAt: () => work });
  const says = redirecting(redirected, context).map((one) => one.says);
  assert.deepEqual(says, expected, `${program} > ${to}`);
}

describe('what a file that is written over held', () => {
  it('a file outside of the workspace that nothing keeps is lost', () => {
    checkOver(tee, 'tee ~/list.txt', none, ['files/outside replace impossible']);
    checkOver(cp, 'cp a ~/list.txt', none, ['files/outside replace impossible']);
    checkOver(tee, 'tee ~/list.txt', kept, []);
    checkOver(tee, 'tee -a ~/list.txt', none, []);
    checkOver(tee, 'tee ~/new.txt ~/empty.txt', none, []);
  });

  it('the state that Terraform reads here is another one then', () => {
    checkOver(cp, 'cp old.json terraform.tfstate', none, ['files/unkept replace costly']);
    checkOver(cp, 'cp old.json old/terraform.tfstate', none, []);
    checkOver(cp, 'cp old.json terraform.tfstate.bak', none, []);
    checkOver(tee, 'tee -a terraform.tfstate', none, []);
    checkEmptied('terraform state pull', 'terraform.tfstate', none, []);
    checkEmptied('cat old.json', 'terraform.tfstate', none, ['Overwrites the file terraform.tfstate']);
  });

  it('temporary files, build output, devices and files of the workspace are ordinary', () => {
    checkOver(tee, 'tee /tmp/x /dev/shm/x dist/a.js src/a.ts', changed, []);
  });

  it('a file outside that cannot be read is taken to hold something when it is emptied', () => {
    checkEmptied('cat /dev/null', '/var/lib/app/data.db', none, ['Empties the file data.db']);
    checkEmptied(':', '/srv/data/list.csv', none, ['Empties the file /srv/data/list.csv']);
    checkEmptied('cat /dev/null', 'new.db', none, []);
    checkEmptied('cat /dev/null', '/tmp/new.db', none, []);
  });

  it('a file of the workspace that is emptied is lost unless version control has all of it', () => {
    checkEmptied(':', 'src/a.ts', changed, ['Empties the file a.ts']);
    checkEmptied('cat /dev/null', 'src/a.ts', changed, ['Empties the file a.ts']);
    checkEmptied('echo a', 'src/a.ts', changed, []);
    checkEmptied(':', 'src/a.ts', kept, []);
    checkEmptied(':', 'src/a.ts', none, []);
    checkEmptied('make', 'src/a.ts', changed, []);
    checkEmptied('make', '~/list.txt', none, []);
    checkEmptied('make', '.env', none, ['Overwrites the file .env']);
  });

  it('an archive is taken over a state file or over work', () => {
    checkOver(tar, 'tar xzf a.tgz x.tfstate', none, ['files/unkept delete impossible']);
    checkOver(tar, 'tar xzkf a.tgz x.tfstate', none, []);
    checkOver(tar, 'tar xf a.tar --overwrite', { kind: 'unknown' }, ['files/work lose-work costly']);
    checkOver(tar, 'tar xf a.tar -U', kept, ['files/kept delete easy']);
    checkOver(tar, 'tar xf a.tar --overwrite -C /tmp/x', none, []);
    checkOver(tar, 'tar xf a.tar --overwrite -C "$DIR"', none, []);
    checkOver(tar, 'unzip -o a.zip', none, []);
    checkOver(tar, 'unzip -o a.zip', changed, ['files/work lose-work impossible']);
    checkOver(tar, 'unzip -n a.zip x.tfstate', none, []);
    checkOver(tar, 'unzip -o a.zip x.tfstate', none, ['files/unkept delete impossible']);
  });
});

describe('where a removal inside a container lands', () => {
  function checkReach(via: readonly string[], host: string | null, expected: string): void {
    const command = commandOf('rm -rf /tmp/x', { via, host });
    const [found] = rm.review(command, contextOf(command)).observations;
    assert.equal(found?.reach, expected);
  }

  it('is local in one of this machine, and remote in a cluster or on a host', () => {
    checkReach(['docker'], 'container:web', 'local');
    checkReach(['kubectl'], 'container:web', 'remote');
    checkReach(['ssh'], 'web', 'remote');
    checkReach([], null, 'local');
  });
});
