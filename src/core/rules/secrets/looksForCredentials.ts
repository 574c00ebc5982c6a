import type { Command } from '../../model/command';

const PICKERS: ReadonlySet<string> = new Set(['grep', 'egrep', 'fgrep', 'rg', 'ag', 'ack', 'awk', 'gawk', 'sed']);
const SOUGHT = /(?:secret|token|passw|credential|api_?key|access_?key|private_?key|database_url|_pat\b|_key\b)/i;

/** `env | grep -i token`: what is picked out of all variables are the credentials. */
export function looksForCredentials({ program, args }: Command): boolean {
  const options = args.filter(({ value }) => /^-\w/.test(value));
  const leavesOut = PICKERS.has(program) && options.some(({ value }) => /^-\w*[vcqlo]/.test(value));
  return PICKERS.has(program) && !leavesOut && args.some(({ value }) => !value.startsWith('-') && SOUGHT.test(value));
}
