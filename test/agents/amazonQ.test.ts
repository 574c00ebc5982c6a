import assert from 'node:assert/strict';
import type { Agent } from '../../src/core/model/agent';
import { amazonQ } from '../../src/agents/amazonQ';
import { kiro } from '../../src/agents/kiro';
import { capture, payloadOf, ports, told, unreadable } from './support';

/** The two agents that share the engine. */
const engines: readonly (readonly [Agent, string])[] = [
  [amazonQ, 'cli'],
  [kiro, 'v2'],
];

const before = '/workspace/f.txt: "alpha\\nbeta\\nalpha\\n"';

for (const [agent, surface] of engines) {
  const check = (payload: string, expected: readonly string[]): void => {
    assert.deepEqual(told(agent.read(payload, surface, ports)), expected);
  };

  describe(`${agent.title}, the engine V2`, () => {
    for (const [name, expected] of [
      ['executeBash', ['/workspace bash> rm -rf build']],
      ['fsWriteCreate', [`${before} → "x"`]],
      ['fsRead', []],
      ['useAws', ['/workspace> aws s3api delete-bucket --bucket b --region eu-west-1']],
    ] as const) {
      it(`reads the payload ${name}`, () => {
        check(capture('amazon-q', name), expected);
      });
    }

    const path = 'f.txt';
    for (const [name, tool, input, expected] of [
      ['a command of Windows has its own shell', 'execute_cmd', { command: 'del x' }, ['/workspace cmd> del x']],
      ['an empty input is refused', 'execute_bash', {}, ['refused']],
      ['a missing input is refused', 'fs_write', undefined, ['refused']],
      ['an input that is null is refused', 'use_aws', null, ['refused']],
      ['an input that is a list is refused', 'fs_write', [{ command: 'create' }], ['refused']],
      ['a command that is a list is refused', 'execute_bash', { command: ['rm', 'x'] }, ['refused']],
      [
        'a replacement is read',
        'fs_write',
        { command: 'str_replace', path, old_str: 'beta', new_str: 'x' },
        [`${before} → "alpha\\nx\\nalpha\\n"`],
      ],
      [
        'a replacement without its new text is refused',
        'fs_write',
        { command: 'str_replace', path, old_str: 'beta' },
        ['refused'],
      ],
      [
        'an insertion is read',
        'fs_write',
        { command: 'insert', path, insert_line: 0, new_str: 'x\n' },
        [`${before} → "x\\nalpha\\nbeta\\nalpha\\n"`],
      ],
      [
        'an insertion at no line is refused',
        'fs_write',
        { command: 'insert', path, insert_line: '1', new_str: 'x' },
        ['refused'],
      ],
      [
        'an addition is read',
        'fs_write',
        { command: 'append', path, new_str: 'x' },
        [`${before} → "alpha\\nbeta\\nalpha\\nx"`],
      ],
      [
        'a way to write that is no text is the one that makes a file',
        'fs_write',
        { command: 7, path, file_text: 'x', file: 'y' },
        [`${before} → "x"`],
      ],
      [
        'a way to write of another name is refused',
        'fs_write',
        { command: 'CREATE', path, file_text: 'x' },
        ['refused'],
      ],
      [
        'paths that disagree are refused',
        'fs_write',
        { command: 'create', path: 'a', file_path: 'b', file_text: 'x' },
        ['refused'],
      ],
      ['a path below `~` is refused', 'fs_write', { command: 'create', path: '~/a', file_text: 'x' }, ['refused']],
      ['a path with a NUL is refused', 'fs_write', { command: 'create', path: 'a\0', file_text: 'x' }, ['refused']],
      [
        'a path of Windows is written with strokes',
        'fs_write',
        { command: 'create', path: 'C:\\a', file_text: 'x' },
        ['C:/a: null → "x"'],
      ],
      [
        'parameters that are a list are refused',
        'use_aws',
        { service_name: 's3', operation_name: 'rb', parameters: [] },
        ['refused'],
      ],
      [
        'an operation that is an option is refused',
        'use_aws',
        { service_name: 's3', operation_name: '--x' },
        ['refused'],
      ],
      ['a tool of a server is a call', '@db/query', { sql: 'drop table x' }, ['db/query {"sql":"drop table x"}']],
      ['the older name of such a tool is one too', 'db___query', { sql: 'x' }, ['db/query {"sql":"x"}']],
      ['a server alone is a call', '@db', {}, ['db/ {}']],
      ['an unknown tool is a call', 'teleport', {}, ['/teleport {}']],
      ['a tool of the other engine is a call here', 'str_replace', { path }, [`/str_replace {"path":"${path}"}`]],
      ['a name of the prototype is no tool known', 'constructor', {}, ['/constructor {}']],
    ] as const) {
      it(name, () => {
        check(payloadOf(tool, input), expected);
      });
    }

    for (const [name, payload] of unreadable) {
      it(`refuses ${name}`, () => {
        check(payload, ['refused']);
      });
    }

    it('denies by exit code and stderr alone, within the ten seconds that the engine waits', () => {
      assert.deepEqual(agent.allow, { exitCode: 0, stdout: '', stderr: '' });
      assert.deepEqual(agent.deny('no'), { exitCode: 2, stdout: '', stderr: 'no\n' });
      assert.ok(agent.waitSeconds(surface) < 10);
      assert.match(agent.notCovered(surface, 'win32').join('\n'), /Windows ignores a deny/);
      assert.doesNotMatch(agent.notCovered(surface, 'linux').join('\n'), /Windows/);
    });

    const edits = () => {
      const [file, selected] = agent.settings(surface);
      assert.ok(file !== undefined && selected !== undefined);
      return { file, selected };
    };
    const command = ['/home/me/.local/share/holdpoint/bin/hook', '--agent', agent.id] as const;

    it('is an agent of our own that is the selected one', () => {
      const { file, selected } = edits();
      const text = file.install(null, command);
      const { hooks, name } = JSON.parse(text) as { name: string; hooks: { preToolUse: Record<string, unknown>[] } };
      const [hook] = hooks.preToolUse;
      assert.deepEqual([name, hook?.['matcher'], hook?.['cache_ttl_seconds']], ['holdpoint', '*', 0]);
      assert.deepEqual([file.present(text), file.install(text, command), file.remove(text)], [true, text, null]);
      const choice = selected.install('{"chat.defaultAgent":"mine","x":1}', command);
      assert.deepEqual(JSON.parse(choice), { 'chat.defaultAgent': 'holdpoint', x: 1 });
      assert.deepEqual([selected.present(choice), selected.install(choice, command)], [true, choice]);
      assert.deepEqual(JSON.parse(selected.remove(choice) ?? ''), { x: 1 });
      assert.equal(selected.remove('{"chat.defaultAgent":"mine"}'), '{"chat.defaultAgent":"mine"}');
      assert.equal(selected.remove('{"chat.defaultAgent":"holdpoint"}'), null);
    });

    it('keeps what a person added to that agent', () => {
      const { file } = edits();
      const own =
        '{\n  "name": "holdpoint",\n  "prompt": "mine",\n  "hooks": { "preToolUse": [{ "command": "mine" }] }\n}\n';
      const text = file.install(own, command);
      assert.deepEqual([file.present(text), text.includes('"mine"')], [true, true]);
      assert.equal(file.present(file.remove(text)), false);
      assert.ok(file.remove(text)?.includes('"prompt": "mine"'));
      assert.throws(() => file.install('{"hooks":{"preToolUse":{}}}', command), /not a list/);
    });
  });
}
