import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cmdWords } from '../agents/settings/windowsLine';
import { askProgram } from '../node/askProgram';
import { readText } from '../node/readText';

/** Milliseconds for `--version`; an agent that starts slower keeps its version to itself. */
const LIMIT = 3_000;
/** Folders above a program in which its package may stand. */
const DEEPEST = 5;

function packageVersion(program: string): string | null {
  let folder = dirname(program);
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    try {
      const read: unknown = JSON.parse(readText(join(folder, 'package.json')) ?? '');
      if (typeof read === 'object' && read !== null && 'version' in read && typeof read.version === 'string') {
        return read.version;
      }
    } catch {
      // None here, or none that says so.
    }
    if (basename(dirname(folder)) === 'node_modules') return null;
    folder = dirname(folder);
  }
  return null;
}

const isBatch = (program: string): boolean => /\.(?:cmd|bat)$/i.test(program);

function numberIn(text: string): string | null {
  return /(?:^|[^\d.])(\d+\.\d+(?:\.\d+)?(?:[-+][0-9A-Za-z.-]+)?)/.exec(text)?.[1] ?? null;
}

/** The version of a program from the package that it stands in, else as `--version` says it; null when neither does. */
export async function versionOf(
  program: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  let real = program;
  try {
    real = realpathSync(program);
  } catch {
    // It went away, or a folder above it may not be read.
  }
  const isScript = /\.[cm]?js$/.test(real) || real.includes('/node_modules/');
  const packed = isScript ? packageVersion(real) : null;
  if (packed !== null) return packed;
  // A batch file is started by cmd.exe alone.
  const [start, ...args] = isBatch(program) ? cmdWords([program]) : [program];
  const asked = { program: start, args: [...args, '--version'], cwd: '/', env, input: '', limit: LIMIT };
  const { code, out, says } = await askProgram(asked);
  return code === 0 ? numberIn(out.trim() === '' ? says : out) : null;
}
