import { lineRunner, type LineList } from './lineList';
import type { Wrapper } from '../../wrappers/wrapper';

/** `web: LINE`; a name may stand behind the verb, or several with commas. */
const procfile: Omit<LineList, 'verbs'> = {
  files: ['Procfile'],
  short: 'fledpcmtrsj',
  long: ['procfile', 'formation', 'env', 'root', 'port', 'timeout', 'processes', 'socket', 'title', 'color'],
  file: ['-f', '--procfile', '-j'],
  named: ['-l', '--processes'],
  lines: ({ text }, { names }) => {
    const entries = [...text.matchAll(/^([\w-]+):[ \t]*(.+)$/gm)];
    return entries.flatMap(([, name = '', line = '']) => (names.length === 0 || names.includes(name) ? [line] : []));
  },
};

/** Programs that start what a Procfile lists. */
export const procfileRunners: Readonly<Record<string, Wrapper>> = {
  ...Object.fromEntries(
    ['foreman', 'honcho', 'goreman', 'forego', 'nf', 'overmind'].map((name) => [
      name,
      lineRunner({ ...procfile, verbs: ['start', 's', 'up'] }),
    ]),
  ),
  heroku: lineRunner({ ...procfile, verbs: ['local', 'local:start'] }),
  hivemind: (call) => {
    const [file, ...others] = call.args.filter(({ value }) => !value.startsWith('-'));
    const args = file === undefined ? call.args : [{ ...file, value: '-f', raw: '-f' }, file, ...others];
    return lineRunner({ ...procfile, verbs: [''] })({ ...call, args });
  },
};
