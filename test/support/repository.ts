import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { review } from '../../src/cli/review';
import type { Machine } from './machine';

/** A repository in the workspace of a machine, and `holdpoint review` in it. */
export type Repository = {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Buffer) => void;
  readonly git: (...args: readonly string[]) => string;
  /** Writes files, adds everything and commits; the id of the commit. */
  readonly commit: (files?: Readonly<Record<string, string | Buffer>>) => string;
  readonly review: (...args: readonly string[]) => Promise<Reviewed>;
};

export type Reviewed = { readonly code: number; readonly out: string; readonly err: string };

export function repositoryIn(machine: Machine, folder: string = machine.workspace): Repository {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'protocol.file.allow=always'];
  const path = (name: string): string => join(folder, name);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...who, ...args], {
      env: { ...machine.env, GIT_CONFIG_NOSYSTEM: '1' },
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  };
  mkdirSync(folder, { recursive: true });
  git('init', '-q', '-b', 'main');
  return {
    path,
    write,
    git,
    commit: (files = {}) => {
      for (const [name, content] of Object.entries(files)) write(name, content);
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', 'x');
      return git('rev-parse', 'HEAD');
    },
    review: async (...args) => {
      let [out, err] = ['', ''];
      const code = await review.run(args, {
        stdin: () => Promise.resolve(Buffer.alloc(0)),
        out: (text) => (out += text),
        err: (text) => (err += text),
        env: machine.env,
        cwd: folder,
      });
      return { code, out, err };
    },
  };
}

/** A database and a bucket; `name` is the label of both. */
export function infrastructure(name: string): string {
  const bucket = `resource "aws_s3_bucket" "${name}" {\n  bucket = "acme-logs"\n}\n`;
  return `resource "aws_db_instance" "${name}" {\n  engine = "postgres"\n}\n\n${bucket}`;
}
