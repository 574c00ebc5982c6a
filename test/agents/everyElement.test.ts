import assert from 'node:assert/strict';
import { agentNamed } from '../../src/agents/registry/agentNamed';
import { agents } from '../../src/agents/index.generated';
import { testEngine, workspace } from '../support/engine';
import type { TestEngine } from '../support/engine';
import { files, portsThere, senderOf } from './senders';

/** One element of a call that has several: as the tool takes it. */
type Kit = {
  readonly harmless: readonly [unknown, unknown];
  /** Each of these alone is held, wherever it stands. */
  readonly held: Readonly<Record<string, unknown>>;
  /** What is no element at all. */
  readonly broken: readonly unknown[];
};

type Multi = Kit & {
  readonly agent: string;
  readonly surface?: string;
  readonly tool: string;
  /** The tool finds each element behind the one before it. */
  readonly inOrder?: boolean;
  readonly input: (elements: readonly unknown[]) => unknown;
};

const secret = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
const guard = `${workspace}/.holdpoint/policy.yaml`;
const at = (name: string): string => `${workspace}/${name}`;

const lines: Kit = {
  harmless: ['ls', 'terraform version'],
  held: { 'a command': 'terraform destroy -auto-approve', 'lines in a command': 'ls\nrm -rf /' },
  broken: ['', ' \n', 7, null, [], {}, [['ls']]],
};

/** Replacements in one file, under the names of the tool. */
function replacing(old: string, put: string): Kit {
  const one = (from: string, to: string) => ({ [old]: from, [put]: to });
  return {
    harmless: [one('alpha', 'ALPHA'), one('beta', 'BETA')],
    held: { 'a secret': one('\n', `\n${secret}\n`) },
    broken: [{}, null, 'x', [], one('gamma', 'x'), { [old]: 'alpha' }, { [old]: ['alpha'], [put]: 'x' }],
  };
}

const update = (name: string, ...body: readonly string[]): string =>
  [`*** Update File: ${name}`, ...body].map((line) => `${line}\n`).join('');

/** Sections of a patch. */
const sections: Kit = {
  harmless: [update('a.txt', '@@', '-alpha', '+ALPHA'), '*** Add File: c.txt\n+hello\n'],
  held: {
    'a deletion': `*** Delete File: ${guard}\n`,
    'a move away': update(guard, `*** Move to: ${at('old.yaml')}`, '@@', ' holdpoint: 1'),
    'a move onto': update('b.txt', `*** Move to: ${guard}`, '@@', '-alpha', '+x'),
    'a move without a change': update(guard, `*** Move to: ${at('old.yaml')}`),
    'a new file in the place of one': `*** Add File: ${guard}\n+x\n`,
    'a secret': `*** Add File: d.txt\n+${secret}\n`,
    'an edit of a file by another way to it': update('x/../.holdpoint/policy.yaml', '@@', '-holdpoint: 1', '+x'),
  },
  broken: ['*** Rename File: a.txt\n', '*** Update File: a.txt\n', '*** Delete File: \n', 'rm -rf /\n'],
};

const patchOf = (elements: readonly unknown[]): string => `*** Begin Patch\n${elements.join('')}*** End Patch\n`;

/** Replacements in several files. */
const replacements: Kit = {
  harmless: [
    { filePath: at('a.txt'), oldString: 'alpha', newString: 'x' },
    { filePath: at('b.txt'), oldString: 'beta', newString: 'y' },
  ],
  held: {
    'a file of the guard': { filePath: guard, oldString: 'holdpoint: 1', newString: 'holdpoint: 2' },
    'a secret': { filePath: at('a.txt'), oldString: 'beta', newString: secret },
  },
  broken: [{}, null, 'x', { filePath: at('a.txt') }, { filePath: '~/x', oldString: 'alpha', newString: 'x' }],
};

/** The calls of a batch, in one of the ways in which they are spelt. */
function calls(agent: string, name: string, input: string): Kit {
  const found = agentNamed(agent);
  assert.ok(found !== null);
  const { shell, command, reader } = senderOf(found);
  const run = (line: string) => ({ [name]: shell, [input]: { [command]: line } });
  const nested = { [name]: 'batch', [input]: { tool_calls: [run('ls'), run('terraform destroy -auto-approve')] } };
  return {
    harmless: [run('ls'), { [name]: reader, [input]: {} }],
    held: { 'a command': run('rm -rf /'), 'a batch': nested },
    broken: [{}, null, 'ls', { [name]: shell }, run(''), { [input]: {} }, { [name]: shell, [input]: { x: 1 } }],
  };
}

/** Commands of the editor's, of which one runs several. */
const editorCommands: Kit = {
  harmless: [
    { command: 'workbench.action.terminal.sendSequence', args: { text: 'ls\n' } },
    { command: 'workbench.action.terminal.sendSequence', args: [{ text: 'pwd\n' }] },
  ],
  held: {
    'typed text': { command: 'workbench.action.terminal.sendSequence', args: { text: 'terraform destroy\n' } },
    'several in one': {
      command: 'runCommands',
      args: { commands: [{ command: 'workbench.action.terminal.sendSequence', args: { text: 'rm -rf /\n' } }] },
    },
  },
  broken: [{}, null, 7, { command: '' }, { command: ['x'] }],
};

const blocks: Kit = {
  harmless: ['alpha\n=======\nx\n', 'beta\n=======\ny\n'].map((text) => `------- SEARCH\n${text}+++++++ REPLACE\n`) as [
    string,
    string,
  ],
  held: { 'a secret': `------- SEARCH\ndelta\n=======\n${secret}\n+++++++ REPLACE\n` },
  broken: ['------- SEARCH\n', 'x\n', '------- SEARCH\ngamma\n=======\n+++++++ REPLACE\n'],
};

const file = at('a.txt');
const multis: readonly Multi[] = [
  { agent: 'cline', tool: 'run_commands', ...lines, input: (commands) => ({ commands }) },
  { agent: 'cline', tool: 'apply_patch', ...sections, input: (all) => ({ input: patchOf(all) }) },
  {
    agent: 'cline',
    tool: 'replace_in_file',
    inOrder: true,
    ...blocks,
    input: (all) => ({ path: file, diff: all.join('') }),
  },
  { agent: 'codex', tool: 'apply_patch', ...sections, input: (all) => ({ command: patchOf(all) }) },
  {
    agent: 'codex',
    tool: 'Bash',
    ...sections,
    input: (all) => ({ command: `apply_patch <<'EOF'\n${patchOf(all)}EOF` }),
  },
  { agent: 'copilot', tool: 'apply_patch', ...sections, input: patchOf },
  { agent: 'copilot', tool: 'Edit', ...sections, input: patchOf },
  { agent: 'copilot', tool: 'multi_replace_string_in_file', ...replacements, input: (all) => ({ replacements: all }) },
  {
    ...{ agent: 'copilot', tool: 'run_vscode_command', ...editorCommands },
    input: (commands) => ({ commandId: 'runCommands', args: [{ commands }] }),
  },
  { agent: 'cursor', tool: 'ApplyPatch', ...sections, input: (all) => ({ patch: patchOf(all) }) },
  {
    ...{ agent: 'cursor', tool: 'MultiEdit', ...replacing('old_string', 'new_string') },
    input: (edits) => ({ file_path: file, edits }),
  },
  {
    ...{ agent: 'claude-code', tool: 'MultiEdit', ...replacing('old_string', 'new_string') },
    input: (edits) => ({ file_path: file, edits }),
  },
  {
    ...{ agent: 'antigravity', tool: 'multi_replace_file_content' },
    ...replacing('TargetContent', 'ReplacementContent'),
    input: (ReplacementChunks) => ({ TargetFile: file, ReplacementChunks }),
  },
  {
    ...{ agent: 'windsurf', tool: 'pre_write_code', ...replacing('old_string', 'new_string') },
    input: (edits) => ({ file_path: file, edits }),
  },
  {
    ...{ agent: 'opencode', tool: 'multiedit', ...replacing('oldString', 'newString') },
    input: (edits) => ({ filePath: file, edits }),
  },
  { agent: 'opencode', tool: 'apply_patch', ...sections, input: (all) => ({ patchText: patchOf(all) }) },
  { agent: 'amp', tool: 'apply_patch', ...sections, input: (all) => ({ input: patchOf(all) }) },
  ...agents.flatMap(({ id }): readonly Multi[] => [
    { agent: id, tool: 'batch', ...calls(id, 'tool', 'parameters'), input: (all) => ({ tool_calls: all }) },
    {
      ...{ agent: id, tool: 'multi_tool_use.parallel', ...calls(id, 'recipient_name', 'parameters') },
      input: (all) => ({ tool_uses: all }),
    },
  ]),
];

describe('a call of several elements', () => {
  let engine: TestEngine;
  before(async () => {
    engine = await testEngine();
  });

  function verdictOf({ agent: id, surface, tool, input }: Multi, elements: readonly unknown[]): string {
    const agent = agentNamed(id);
    assert.ok(agent !== null);
    const payload = JSON.stringify(senderOf(agent).send(tool, input(elements)));
    const call = agent.read(payload, surface ?? agent.surfaces[0], portsThere);
    if (call.kind === 'refused') return 'refused';
    const verdicts = call.operations.map((operation) => engine.review(operation, { files }).decision.verdict);
    return verdicts.every((verdict) => verdict === 'allow') ? 'allow' : 'held';
  }

  for (const multi of multis) {
    const { agent, tool, harmless, held, broken } = multi;
    const [first, second] = harmless;
    it(`${agent} ${tool}: each is judged, wherever it stands`, () => {
      assert.equal(verdictOf(multi, harmless), 'allow', 'the harmless ones');
      for (const [name, one] of Object.entries(held)) {
        const anywhere = [
          [one, first, second],
          [first, one, second],
        ];
        for (const elements of [[one], [first, second, one], ...(multi.inOrder === true ? [] : anywhere)]) {
          assert.equal(verdictOf(multi, elements), 'held', `${name} as element ${elements.indexOf(one) + 1}`);
        }
      }
    });

    it(`${agent} ${tool}: one that is none refuses all, and so does none at all`, () => {
      assert.equal(verdictOf(multi, []), 'refused');
      for (const one of broken) {
        for (const elements of [[one], [one, first], [first, one, second], [first, one]]) {
          assert.equal(verdictOf(multi, elements), 'refused', `${JSON.stringify(one)} of ${elements.length}`);
        }
      }
    });
  }
});
