import { readFileSync } from 'node:fs';
import { openEditBench, put, type EditBench, type EditBenchOptions } from './editBench';

/** The file that most tests change, below a path that the workspace's policy protects. */
export const main = 'infra/prod/main.tf';
export const text = 'resource "aws_db_instance" "main" {\n  deletion_protection = true\n}\n';
/** The same file, with its brake taken off. */
export const weaker = text.replace('true', 'false');

export type EditSuite = {
  /** The bench opened last. */
  readonly bench: EditBench;
  /** A bench that is closed with the test. */
  readonly open: (options?: EditBenchOptions) => Promise<EditBench>;
  readonly read: (name: string) => string;
  /** An agent's command runs, and a file changes without a word about it. */
  readonly agentWrites: (name: string, content: string | Buffer) => void;
};

/** Prepares the suite it is called in. */
export function editSuite(): EditSuite {
  const opened: EditBench[] = [];
  const last = (): EditBench => {
    const bench = opened.at(-1);
    if (bench === undefined) throw new Error('no bench is open');
    return bench;
  };
  afterEach(() => {
    // The first one takes the machine along.
    for (const one of opened.splice(0).reverse()) one.close();
  });
  return {
    get bench() {
      return last();
    },
    open: async (options = { files: { [main]: text } }) => {
      opened.push(await openEditBench(options));
      return last();
    },
    read: (name) => readFileSync(last().at(name), 'utf8'),
    agentWrites: (name, content) => {
      const bench = last();
      bench.ran('node tool.js');
      put(bench.at(name), content);
      bench.changed(name);
    },
  };
}
