import assert from 'node:assert/strict';
import type { Script } from '../../../src/core/model/command';
import type { Dialect } from '../../../src/core/model/operation';
import type { Ports } from '../../../src/core/model/ports';
import type { ReadOptions } from '../../../src/core/shell/readOptions';
import { readScript } from '../../../src/core/shell/readScript';
import { testGrammars } from '../../support/grammars';

export type Situation = {
  readonly dialect?: Dialect;
  readonly files?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly withoutGrammar?: true;
  /** Programs that start nothing; any other may. */
  readonly ordinary?: readonly string[];
};

export const governed = new Set(['terraform', 'kubectl', 'aws', 'rm', 'git', 'python3']);

let parse: Ports['parse'] = () => null;

export async function loadParser(): Promise<void> {
  ({ parse } = await testGrammars());
}

export function optionsOf(situation: Situation = {}): ReadOptions {
  return {
    dialect: situation.dialect ?? 'bash',
    cwd: '/proj',
    home: '/home/dev',
    variables: (name) => situation.variables?.[name],
    parse: situation.withoutGrammar === true ? () => null : parse,
    read: (path) => situation.files?.[path] ?? null,
    isMissing: () => false,
    names: (folder) => {
      const below = Object.keys(situation.files ?? {}).filter((path) => path.startsWith(`${folder}/`));
      return [...new Set(below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))].sort();
    },
    governed,
    ...(situation.ordinary === undefined ? {} : { ordinary: new Set(situation.ordinary) }),
  };
}

export function scriptOf(text: string, situation: Situation = {}): Script {
  return readScript(text, optionsOf(situation));
}

/** One command as a line: `via1 via2 @host: program arg arg`, unknown parts as `?`. */
export function lines(script: Script): readonly string[] {
  return script.commands.map((command) => {
    const words = [command.path, ...command.args.map((word) => word.value)].map((value) =>
      /^[\w./:@=%+,{}~*\uFFFC-]+$/.test(value) ? value : JSON.stringify(value),
    );
    const from = [...command.via, ...(command.host === null ? [] : [`@${command.host}`])].join(' ');
    return `${from === '' ? '' : `${from}: `}${words.join(' ')}`.replaceAll('\uFFFC', '?');
  });
}

const folder = {
  '/proj/d.sh': 'rm $1',
  '/proj/a/d.sh': 'rm in-a',
  '/proj/git': 'rm g',
  '/proj/list': 'a\nb\n',
  '/proj/noend': '#!/bin/sh',
  '/proj/perl': '#!/usr/bin/perl\nprint',
  '/proj/package.json': '{"scripts":{"start":"rm s","build":"rm b","x":"rm -rf dist"}}',
  '/proj/web/package.json': '{"scripts":{"go":"rm x"}}',
  '/proj/bad/package.json': '{',
  '/proj/none/package.json': '[]',
};

/** A script in a folder of a few files, and what is read of it: the commands, then `?code stake` for each unknown. */
export function checkReads(rows: readonly (readonly [script: string, expected: readonly string[]])[]): void {
  for (const [text, expected] of rows) {
    const script = scriptOf(text, { files: folder });
    const unknowns = script.unknowns.map(({ code, stake }) => `?${code} ${stake}`);
    assert.deepEqual([...lines(script), ...unknowns], expected, text);
  }
}
