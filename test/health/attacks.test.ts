import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { agents } from '../../src/agents/index.generated';
import { disarmedIn } from '../../src/core/disarming/disarmedIn';
import type { Review } from '../../src/core/model/decision';
import { attacks, controls } from '../../src/health/attack/attacks';
import type { Act, AttackPlaces } from '../../src/health/attack/attack';
import { beforehand } from '../../src/health/attack/beforehand';
import { filledAct } from '../../src/health/attack/filledAct';
import { testEngine, home, workspace } from '../support/engine';
import type { TestEngine } from '../support/engine';

function placesWith(hook: string): AttackPlaces {
  const data = `${home}/.local/share/holdpoint`;
  const state = `${home}/.local/state/holdpoint`;
  return {
    ...{ HOME: home, HOOK: hook, FOLDER: dirname(hook), LAUNCHER: `${data}/bin/hook`, DATA: data, STATE: state },
    ...{ CONFIG: `${home}/.config/holdpoint`, RUN: `${state}/run` },
  };
}

const hookFiles = [
  ...new Set(
    agents.flatMap((agent) => agent.surfaces.flatMap((surface) => agent.settings(surface).map(({ path }) => path))),
  ),
];

function judged(engine: TestEngine, act: Act): Review {
  const world = { actor: { attended: false } };
  return act.kind === 'run'
    ? engine.run(act.script, world)
    : engine.change([{ path: act.path, before: null, after: act.text }], world);
}

describe('the table of attacks', () => {
  let engine: TestEngine;
  before(async () => {
    engine = await testEngine();
  });

  it('names every row once, and agents that there are', () => {
    const ids = [...attacks, ...controls].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const named = [...attacks, ...beforehand].flatMap(({ agent }) => agent ?? []);
    for (const name of named)
      assert.ok(
        agents.some(({ id }) => id === name),
        name,
      );
  });

  for (const attack of attacks) {
    const isOwn = JSON.stringify(attack.act).includes('@HOOK@');
    for (const file of isOwn ? hookFiles : ['.claude/settings.json']) {
      it(`${attack.id}${isOwn ? ` on ${file}` : ''} is held`, () => {
        const act = filledAct(attack.act, placesWith(`${home}/${file}`), workspace);
        assert.notEqual(judged(engine, act).decision.verdict, 'allow');
      });
    }
  }

  for (const control of controls) {
    it(`${control.id} goes through`, () => {
      const act = filledAct(control.act, placesWith(`${home}/.claude/settings.json`), workspace);
      assert.equal(judged(engine, act).decision.verdict, 'allow');
    });
  }
});

describe('the files that disarm beforehand', () => {
  for (const { agent, path, text } of beforehand) {
    it(`${path} with ${text.replace(/\s+/g, ' ')} is found when the workspace opens`, () => {
      const found = disarmedIn(workspace, (file) => (file === `${workspace}/${path}` ? text : null));
      assert.deepEqual(
        found.map(({ id }) => id),
        [agent],
      );
    });
  }
});
