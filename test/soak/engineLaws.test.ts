import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Review } from '../../src/core/model/decision';
import { strictness } from '../../src/core/policy/ruling';
import type { TestEngine } from '../support/engine';
import { testEngine } from '../support/engine';
import { soakRuns } from '../support/soak';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

const commands = [
  'aws cloudformation delete-stack --stack-name ce-api-prod',
  'aws s3 rb s3://acme-prod --force',
  'terraform destroy -auto-approve',
  'kubectl delete namespace shop',
  'git push --force origin main',
  'rm -rf ~/projects',
  'cdk destroy --force',
  'ls -la',
  'npm test',
  'git status',
  'kubectl get pods',
  'echo done > out.txt',
] as const;

/** Programs that start the command behind them; they take a simple command only. */
const starters: readonly ((inner: string) => string)[] = [
  (inner) => `sudo ${inner}`,
  (inner) => `env A=b ${inner}`,
  (inner) => `timeout 30 ${inner}`,
  (inner) => `nohup ${inner}`,
];

/** Shell text around any text. */
const wrappers: readonly ((inner: string) => string)[] = [
  (inner) => `sh -c ${quoted(inner)}`,
  (inner) => `bash -lc ${quoted(inner)}`,
  (inner) => `( ${inner} )`,
  (inner) => `true && ${inner}`,
  (inner) => `${inner} | tee log.txt`,
  (inner) => `if true; then ${inner}; fi`,
  (inner) => `eval ${quoted(inner)}`,
  (inner) => `x=$( ${inner} )`,
];

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function strictnessOf({ decision }: Review): number {
  return strictness(decision.verdict, decision.verdict === 'ask' ? decision.confirm : 'click');
}

describe('laws of the whole engine', () => {
  it('wrapping never makes a verdict laxer', () => {
    const wrapped = fc.tuple(
      fc.constantFrom(...commands.filter((command) => !command.includes('>'))),
      fc.array(fc.constantFrom(...starters), { maxLength: 3 }),
      fc.array(fc.constantFrom(...wrappers), { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(wrapped, ([command, prefixes, layers]) => {
        const text = [...prefixes, ...layers].reduce<string>((inner, wrap) => wrap(inner), command);
        assert.ok(strictnessOf(engine.run(text)) >= strictnessOf(engine.run(command)), text);
      }),
      { numRuns: soakRuns(20_000) },
    );
  });

  it('another command beside it never makes a verdict laxer', () => {
    const pair = fc.tuple(
      fc.constantFrom(...commands),
      fc.constantFrom(...commands),
      fc.constantFrom(' && ', ' ; ', ' | ', '\n'),
    );
    fc.assert(
      fc.property(pair, ([one, other, between]) => {
        const both = strictnessOf(engine.run(`${one}${between}${other}`));
        assert.ok(both >= Math.max(strictnessOf(engine.run(one)), strictnessOf(engine.run(other))));
      }),
      { numRuns: soakRuns(10_000) },
    );
  });

  it('any text is answered, and nothing is thrown', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(...commands, '$(', '`', '"', "'", '<<EOF\n', '${', '))', '\\', '|', '&&'),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const { decision } = engine.run(parts.join(' '));
        assert.ok(['allow', 'ask', 'deny'].includes(decision.verdict));
        assert.ok(decision.because.every((reason) => !reason.says.includes('holdpoint failed')));
      }),
      { numRuns: soakRuns(50_000) },
    );
  });
});
