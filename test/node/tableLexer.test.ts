import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Automaton } from '../../scripts/grammars/automaton';
import { grammarModule } from '../../scripts/grammars/grammarModule';
import { readAutomaton } from '../../scripts/grammars/readAutomaton';
import { withTableLexer } from '../../scripts/grammars/withTableLexer';
import { mockLexer } from './support/mockLexer';

const folder = join(resolve(__dirname, '../../node_modules'), 'tree-sitter-bash');
const wasm = readFileSync(join(folder, 'tree-sitter-bash.wasm'));
const parser = readFileSync(join(folder, 'src', 'parser.c'), 'latin1');

/** Of a state's list of steps, the characters at which it may do something else, and their neighbours. */
function charactersOf({ steps }: Automaton[number]): readonly number[] {
  const edges = steps.flatMap(({ from }) => [from - 1, from]).filter((one) => one >= -1 && one <= 0x11_0000);
  return [...new Set([...edges, 0, 1, 0x2028, 0xd800, 0x10_ffff])];
}

/** What is likely to lead on from one state to the next. */
const tails = ['', 'a', '=', '\n', '\\\n', '0x1f', '<<<', '$((', '"é"', '}]', '  #', '\u0000', '🙂e'];

describe('withTableLexer', () => {
  it('the table does what the generated function does, in every state at every character that matters', () => {
    const automaton = readAutomaton(parser, 'ts_lex');
    const generated = mockLexer(grammarModule(wasm));
    const tabled = mockLexer(grammarModule(withTableLexer(wasm, parser)));
    for (const [state, own] of automaton.entries()) {
      const texts = [
        [],
        ...charactersOf(own).flatMap((first) =>
          tails.map((tail) => [first, ...Array.from(tail, (one) => one.codePointAt(0) ?? 0)]),
        ),
      ];
      for (const text of texts) {
        const [expected, found] = [generated(state, text), tabled(state, text)];
        if (found !== expected) assert.equal(found, expected, `state ${state}, text ${text.join(' ')}`);
      }
    }
    // A state that is none.
    assert.equal(tabled(automaton.length, [97]), generated(automaton.length, [97]));
  });

  it('a source that is not the grammar’s, or says what is not known, is refused', () => {
    const check = (source: string, says: RegExp): void => {
      assert.throws(() => withTableLexer(wasm, source), says);
    };
    check('', /no function `ts_lex`/);
    check(parser.replace('if (eof) ADVANCE(', 'if (eof) LEAP('), /`LEAP` is no move/);
    check(parser.replace('if (eof) ADVANCE(', 'if (column == 3) ADVANCE('), /no comparison that is known/);
    check(
      parser.replace('ADVANCE_MAP(\n', "ADVANCE_MAP(\n 'ab', 1,"),
      /no character that is known|is not read|is no number/,
    );
  });
});
