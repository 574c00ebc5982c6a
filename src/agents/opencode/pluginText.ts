import type { NonEmpty } from '../../core/model/nonEmpty';
import { directly } from '../settings/hookCommand';

/** The one answer that lets a tool run. */
export const opencodeYes = '{"decision":"allow"}';

/** The first line of the file, by which it is known as ours. */
export const opencodeMark = '// Holdpoint asks before every tool call; written by "holdpoint init".';

/**
 * The plugin that OpenCode loads into its own process. It throws, which stops the call, for everything but a yes: a no,
 * a launcher that is missing, crashes, says something else or takes longer than `seconds`. The names of the configured
 * servers go with the call, for `db_query` alone does not say where the server's name ends.
 */
export function pluginText(command: NonEmpty<string>, seconds: number): string {
  return String.raw`${opencodeMark}
import { spawn } from 'node:child_process';

const [program, ...args] = ${JSON.stringify(directly(command))};
const yes = '${opencodeYes}';

/** The reason of a no; null for a yes. */
const ask = (payload, cwd) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    const failed = (how) => 'holdpoint: the hook ' + how + ', so the call is refused';
    const end = (no) => {
      clearTimeout(clock);
      child.kill('SIGKILL');
      resolve(no);
    };
    const clock = setTimeout(() => end(failed('took longer than ${seconds} seconds')), ${seconds * 1000});
    child.on('error', (error) => end(failed('did not start (' + error.message + ')')));
    child.stdin.on('error', () => {});
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
    child.on('close', (code) => {
      const isYes = code === 0 && out.trim() === yes;
      end(isYes ? null : err.trim() || failed('ended with exit code ' + code + ' and no answer'));
    });
    child.stdin.end(payload);
  });

export const Holdpoint = async ({ directory }) => {
  let servers = [];
  return {
    config: async (config) => {
      servers = Object.keys(config?.mcp ?? {});
    },
    'tool.execute.before': async (input, output) => {
      const { tool, sessionID, callID } = input;
      const no = await ask(JSON.stringify({ tool, sessionID, callID, args: output.args, directory, servers }), directory);
      if (no !== null) throw new Error(no);
    },
  };
};
`;
}
