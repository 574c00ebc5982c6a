import assert from 'node:assert/strict';
import type { PolicySet } from '../../../src/core/model/policy';
import type { TestEngine } from '../../support/engine';
import { presets, testEngine, workspace } from '../../support/engine';
import { policyOf } from '../policy/support';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

const guarded =
  'resource "aws_db_instance" "main" {\n  identifier          = "orders"\n  deletion_protection = true\n}\n';
const bared = guarded.replace('  deletion_protection = true\n', '');
const diff = `--- a/prod/main.tf
+++ b/prod/main.tf
@@ -1,4 +1,3 @@
 resource "aws_db_instance" "main" {
   identifier          = "orders"
-  deletion_protection = true
 }
`;
const files = {
  [`${workspace}/.git/HEAD`]: 'ref: refs/heads/main',
  [`${workspace}/prod/main.tf`]: guarded,
  [`${workspace}/src/a.ts`]: 'a\n',
  [`${workspace}/bare.diff`]: diff,
};

const policies = (text: string): PolicySet => {
  const own = policyOf(text, { from: 'workspace', file: `${workspace}/.holdpoint/policy.yaml` });
  return { policies: [...presets('recommended').policies, own], broken: [] };
};

/** Lines that must be asked about, or must not. */
function checkVerdict(verdict: string, policy: string, lines: readonly string[]): void {
  for (const line of lines) {
    assert.equal(engine.run(line, { files, policies: policies(policy) }).decision.verdict, verdict, line);
  }
}

const here = (command: string, text: string): string => `${command} <<'E'\n${text}E`;

describe('a protected path', () => {
  const policy = 'protect:\n  - paths: ["prod/**"]\n    then: ask\n';

  it('is asked about whichever line writes it', () => {
    checkVerdict('ask', policy, [
      'git apply bare.diff',
      'patch -p1 < bare.diff',
      'cat bare.diff | git apply -R -',
      here('git apply', diff),
      'cd prod && echo x > main.tf',
      'echo x > "prod/$NAME.tf"',
      'cp src/a.ts "prod/$NAME/"',
      "find prod -name '*.tf' -exec sed -i s/true/false/ {} +",
      // What they write is not known, and may be any file here.
      'git apply "$DIFF"',
      'git diff main | git apply -R',
    ]);
  });

  it('is left alone by lines that write elsewhere or only look', () => {
    checkVerdict('allow', policy, [
      'git apply --check bare.diff',
      'patch --dry-run -p1 < bare.diff',
      here('git apply', diff.replaceAll('prod/main.tf', 'src/b.tf')),
      'cd src && echo x > main.tf',
      'echo x > "src/$NAME.ts"',
      'echo x > "$NAME"',
      'cat "prod/$NAME.tf" > src/b.tf',
      "find src -name '*.ts' -exec sed -i s/a/b/ {} +",
      'git am --abort',
    ]);
  });
});

describe('a text that a line leaves in a file', () => {
  const policy = 'environments:\n  production:\n    tier: production\n    signals:\n      path: ["prod/**"]\n';

  it('is judged as an edit with that text', () => {
    const edit = [{ path: `${workspace}/prod/main.tf`, before: guarded, after: bared }] as const;
    const asked = engine.change(edit, { files, policies: policies(policy) });
    assert.equal(asked.decision.verdict, 'ask');
    checkVerdict('ask', policy, [
      here('cat > prod/main.tf', bared),
      here('tee prod/main.tf', bared),
      here('cd prod && cat > main.tf', bared),
      'git apply bare.diff',
      'patch -p1 -i bare.diff',
      `apply_patch '*** Begin Patch\n*** Update File: prod/main.tf\n@@\n-  deletion_protection = true\n*** End Patch'`,
      `echo 'const id = "AKIAQ3EGRBVZ2LKTM5NW";' >> src/a.ts`,
    ]);
    checkVerdict('allow', policy, [
      here('cat > prod/main.tf', guarded),
      here('cat > prod/main.tf', `# the orders\n${guarded}`),
      'git apply -R bare.diff',
      `echo 'const id = "AKIAIOSFODNN7EXAMPLE";' >> src/a.ts`,
    ]);
  });

  it('is remembered as it was before, so that the next apply can quote it', () => {
    const { afterwards } = engine.run('git apply bare.diff', { files });
    assert.deepEqual(
      afterwards.carried.map(({ path, before }) => [path, before]),
      [[`${workspace}/prod/main.tf`, guarded]],
    );
  });
});
