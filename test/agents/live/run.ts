import { agentNamed } from '../../../src/agents/registry/agentNamed';
import { cases } from './cases';
import type { Case } from './cases';
import { drive } from './drive';
import { installAgent } from './installAgent';
import { judge } from './judge';
import type { Result } from './judge';
import { keep, kept } from './kept';
import type { LiveAgent } from './liveAgent';
import { liveAgents } from './liveAgents';
import { inNamespace } from './namespace';
import { table } from './table';
import type { Proven } from './table';
import { writeProof } from './writeProof';

/*
 * `npm run test:agents [-- AGENT… --case NAME… --quick --write]`: the real agents with a model on loopback that plays a
 * plan, each case in a home of its own. Prints the table; exit 1 when a case went otherwise than it should,
 * 3 when an agent cannot be installed here.
 */

const exit = { passed: 0, failed: 1, lacking: 3 } as const;

type Wanted = {
  readonly agents: readonly LiveAgent[];
  readonly cases: readonly Case[];
  readonly write: boolean;
};

function wantedBy(args: readonly string[]): Wanted {
  const named = args.filter((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--case');
  const only = args.filter((_, at) => args[at - 1] === '--case');
  const unknown = [
    ...named.filter((name) => !liveAgents.some(({ id }) => id === name)),
    ...only.filter((name) => !cases.some((each) => each.name === name)),
  ];
  if (unknown.length > 0) throw new Error(`no such agent or case: ${unknown.join(', ')}`);
  const quick = args.includes('--quick');
  const chosen = cases.filter(({ name, quick: is }) => (only.length === 0 || only.includes(name)) && (!quick || is));
  return {
    agents: liveAgents.filter(({ id }) => named.length === 0 || named.includes(id)),
    cases: chosen,
    write: args.includes('--write'),
  };
}

async function prove(agent: LiveAgent, program: string, chosen: readonly Case[]): Promise<Proven> {
  const endsRun = agentNamed(agent.id)?.denyEnds === 'run';
  const results: Result[] = [];
  for (const each of chosen) {
    const seen = await drive(agent, program, each);
    const result = judge(each, seen, { live: agent, endsRun });
    results.push(result);
    const said = result.fault === null ? 'passed' : `FAILED: ${result.fault}`;
    console.log(`${agent.title}: ${each.title}: ${result.outcome}: ${said}`);
    if (result.fault !== null) console.log(seen.output, JSON.stringify(seen.turns.map(({ results: read }) => read)));
  }
  return { agent, results };
}

async function main(): Promise<void> {
  const wanted = wantedBy(process.argv.slice(2));
  const programs = wanted.agents.map((agent) => ({ agent, program: installAgent(agent) }));
  const lacking = programs.filter(({ program }) => program === null);
  for (const { agent } of lacking) console.error(`${agent.package} ${agent.version} cannot be installed here`);
  const inside = inNamespace();
  if (inside !== null) {
    process.exitCode = inside;
    return;
  }
  const proven: Proven[] = [];
  for (const { agent, program } of programs) {
    if (program === null) continue;
    const each = await prove(agent, program, wanted.cases);
    // At once: a run takes half an hour, and what ends it early should cost one agent only.
    keep(each);
    proven.push(each);
  }
  console.log(`\n${table(proven)}`);
  if (wanted.write) await writeProof(kept());
  const failed = proven.flatMap(({ results }) => results.filter(({ fault }) => fault !== null));
  process.exitCode = failed.length > 0 ? exit.failed : lacking.length > 0 ? exit.lacking : exit.passed;
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
