import assert from 'node:assert/strict';
import type { PathExample, PathPack } from '../../../src/core/model/pathPack';
import { nowhere } from '../../../src/core/model/place';
import { access } from '../../../src/core/paths/access';
import { agentSettings } from '../../../src/core/paths/agentSettings';
import { disks } from '../../../src/core/paths/disks';
import { editorSettings } from '../../../src/core/paths/editorSettings';
import { lifecycleScripts } from '../../../src/core/paths/lifecycleScripts';
import { ownFiles } from '../../../src/core/paths/ownFiles';
import { plantedToRun } from '../../../src/core/paths/plantedToRun';
import { secretLiterals } from '../../../src/core/paths/secretLiterals';

const packs = {
  access,
  agentSettings,
  disks,
  editorSettings,
  lifecycleScripts,
  ownFiles,
  plantedToRun,
  secretLiterals,
};

function reviewed(pack: PathPack, example: PathExample, variables: Readonly<Record<string, string>> = {}) {
  const path = example.path.replace(/^~\//, '/home/dev/').replace(/^\.\//, '/home/dev/shop/');
  const known = example.before !== undefined || example.after !== undefined;
  const texts = known ? { before: example.before ?? null, after: example.after ?? null } : null;
  const surroundings = {
    ...{ home: '/home/dev', workspaces: ['/home/dev/shop'], variables },
    ...{ branch: null, kube: null, terraformWorkspace: null },
  };
  return pack.review({ path, how: example.how, at: nowhere }, { surroundings, texts });
}

for (const [name, pack] of Object.entries(packs)) {
  describe(`${name}: its own examples`, () => {
    for (const example of pack.examples.catches) {
      it(`catches ${example.how} ${example.path}`, () => {
        const found = reviewed(pack, example).find(({ rule }) => rule === example.rule);
        assert.equal(found?.effect, example.effect);
        assert.match(found.says, /^[A-Z].*[^.]$/);
      });
    }
    for (const example of pack.examples.leaves) {
      it(`leaves ${example.how} ${example.path} ${example.after ?? ''}`, () => {
        assert.deepEqual(reviewed(pack, example), []);
      });
    }
  });
}

describe('what paths mean', () => {
  it('a state folder that was moved is still the guard’s own', () => {
    const example = { path: '/data/state/holdpoint/stopped', how: 'delete' } as const;
    assert.deepEqual(reviewed(ownFiles, example), []);
    const found = reviewed(ownFiles, example, { XDG_STATE_HOME: '/data/state' });
    assert.deepEqual(
      found.map(({ rule, severity }) => [rule, severity]),
      [['guard/own-files', 'critical']],
    );
  });

  it('a literal is reported where it stands', () => {
    const after = 'a\nkey = AKIAQ3EGRBVZ2LKTM5NW';
    const [found] = reviewed(secretLiterals, { path: './a', how: 'write', after });
    assert.deepEqual(found?.at.start, { line: 1, character: 6 });
    assert.equal(found.stage, 'write');
  });
});
