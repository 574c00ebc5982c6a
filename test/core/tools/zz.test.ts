import { readFileSync } from 'node:fs';
import { testEngine, workspace } from '../../support/engine';
it('rows', async function () { this.timeout(60000);
  const engine = await testEngine(); const w: Record<string, number> = { safe: 0, dangerous: 0 };
  for (const r of JSON.parse(readFileSync(process.env['ROWS'] ?? '', 'utf8'))) {
    const v = engine.review({ kind: 'call', server: r.server, tool: r.tool, input: r.args, cwd: workspace } as any, { missing: true } as any);
    const bad = (r.label === 'safe') !== (v.decision.verdict === 'allow');
    if (bad) { w[r.label]! ++; console.log(r.label, v.decision.verdict, r.server, r.tool, JSON.stringify(r.args).slice(0, 150), '|', v.findings.map((f: any) => f.rule + ' ' + f.effect), v.unknowns.map((u: any) => u.stake + ' ' + u.says)); }
  }
  console.log(w); });
