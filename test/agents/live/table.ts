import { cases } from './cases';
import type { Result } from './judge';
import type { LiveAgent } from './liveAgent';

export type Proven = { readonly agent: LiveAgent; readonly results: readonly Result[] };

function cell({ agent, results }: Proven, name: string): string {
  const result = results.find((each) => each.name === name);
  if (result === undefined) return '–';
  if (result.outcome === 'ran') return agent.letsGo.includes(name) ? 'ran, as the agent has it' : 'ran';
  const told = { model: 'model told', run: 'printed', nobody: 'run ends', waits: 'agent waits on' }[result.told];
  return `stopped, ${told}`;
}

/** The proof as a Markdown table: a row for each case, a column for each agent. */
export function table(proven: readonly Proven[]): string {
  const heads = proven.map(({ agent }) => `${agent.title} ${agent.version}`);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const named = cases.filter(({ name }) => proven.some(({ results }) => results.some((each) => each.name === name)));
  return [
    line(['', ...heads]),
    line(['---', ...heads.map(() => '---')]),
    ...named.map(({ name, title }) => line([title, ...proven.map((each) => cell(each, name))])),
  ].join('\n');
}
