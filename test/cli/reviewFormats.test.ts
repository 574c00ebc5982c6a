import assert from 'node:assert/strict';
import type { Log, Result } from 'sarif';
import { checkSarif, sarifFaults } from '../support/checkSarif';
import { freshMachine, type Machine } from '../support/machine';
import { infrastructure, repositoryIn, type Repository } from '../support/repository';

const rule = (cidr: string): string => `resource "aws_security_group_rule" "db" {
  type        = "ingress"
  cidr_blocks = ["${cidr}"]
}
`;

describe('reports of a review', () => {
  let machine: Machine;
  let repository: Repository;
  beforeEach(() => {
    machine = freshMachine();
    repository = repositoryIn(machine);
    repository.commit({
      'infra/prod/data.tf': infrastructure('main'),
      'a b/ü.tf': rule('10.0.0.0/8'),
      'gone.tf': infrastructure('gone'),
    });
    repository.write('infra/prod/data.tf', '# nothing left\n');
    repository.write('a b/ü.tf', rule('0.0.0.0/0'));
    repository.git('rm', '-q', 'gone.tf');
  });
  afterEach(() => {
    machine.remove();
  });

  async function report(format: string): Promise<string> {
    const { out, code } = await repository.review('--format', format);
    assert.equal(code, 1);
    return out;
  }

  async function sarif(): Promise<{ readonly log: Log; readonly results: readonly Result[] }> {
    const log = checkSarif(await report('sarif'));
    return { log, results: log.runs[0]?.results ?? [] };
  }

  const placeOf = ({ locations }: Result): string => {
    const place = locations?.[0]?.physicalLocation;
    return `${place?.artifactLocation?.uri ?? ''}:${place?.region?.startLine ?? 0}`;
  };

  describe('text', () => {
    it('draws each finding on its line, the worst file first, and ends with a summary', async () => {
      const lines = (await report('text')).split('\n');
      assert.equal(lines[0], 'infra/prod/data.tf');
      const at = lines.indexOf('a b/ü.tf');
      assert.ok(at > 0);
      assert.deepEqual(lines.slice(at + 2, at + 4), [
        '    3 │   cidr_blocks = ["0.0.0.0/0"]',
        `      │   ${'^'.repeat(27)}`,
      ]);
      assert.ok(lines.includes('    1 │ resource "aws_db_instance" "main" {  (before)'));
      assert.match(lines.at(-3) ?? '', /^6 findings \(4 critical, 2 high\); held: a person has to type the name/);
      assert.match(lines.at(-2) ?? '', /^the working tree, against HEAD \([0-9a-f]{7}\): 3 files changed, 3 of them/);
    });

    it('is coloured at a terminal alone, and not where colours are not wanted', async () => {
      const { review } = await import('../../src/cli/review');
      const table: readonly (readonly [Readonly<Record<string, string>>, boolean, boolean])[] = [
        [{}, true, true],
        [{}, false, false],
        [{ NO_COLOR: '1' }, true, false],
        [{ NO_COLOR: '' }, true, true],
        [{ TERM: 'dumb' }, true, false],
      ];
      for (const [env, isTerminal, coloured] of table) {
        let out = '';
        await review.run([], {
          stdin: () => Promise.resolve(Buffer.alloc(0)),
          out: (text) => (out += text),
          err: () => undefined,
          env: { ...machine.env, ...env },
          cwd: machine.workspace,
          isTerminal: () => isTerminal,
        });
        assert.equal(out.includes('\u001b['), coloured, JSON.stringify(env));
      }
    });

    it('what a line could draw over the rest with is spelled out, wide letters keep the marks below them', async () => {
      repository.write('a b/ü.tf', rule('0.0.0.0/0').replace('  cidr', '/* 日本\u202e */\tcidr'));
      const lines = (await report('text')).split('\n');
      const at = lines.findIndex((line) => line.includes('日本'));
      assert.match(lines[at] ?? '', /日本<U\+202E> \*\/ {4}cidr_blocks/);
      assert.match(lines[at + 1] ?? '', /^ {6}│ {23}\^+$/);
    });
  });

  describe('markdown', () => {
    it('starts with a mark, says what matters in a table and folds the rest', async () => {
      const text = await report('markdown');
      assert.match(text, /^<!-- holdpoint-review -->\n### Holdpoint: 6 findings\n/);
      assert.match(
        text,
        /\| ■ critical<br>held \| Deletes aws&#95;[^|]* lost [^|]* \| production: path infra\/prod \|/,
      );
      assert.match(text, /<details><summary>Each finding on its line<\/summary>/);
      assert.match(text, /<pre>- resource "aws_db_instance" "main" \{\n {2}\^+<\/pre>/);
      assert.match(text, /<code>a b\/ü\.tf:3<\/code>/);
    });

    it('fits a comment, whatever is found, and says what it leaves out', async () => {
      for (let index = 0; index < 400; index += 1) repository.write(`many/${index}.tf`, infrastructure(`m${index}`));
      repository.commit();
      repository.git('rm', '-rq', 'many');
      const { out } = await repository.review('--staged', '--format', 'markdown');
      assert.ok(out.length <= 65_536);
      assert.match(out, /\d+ (rows|findings) more: there is no room for all here\./);
      assert.match(out, /<\/details>\n\n<sub>/);
    });

    it('nothing in a file becomes markup, calls somebody or names a thread', async () => {
      const evil = '"<img src=x> @team #1 [a](http://b) `c` | *d*"';
      repository.write('a b/ü.tf', rule('0.0.0.0/0').replace('"db"', evil.replaceAll('"', '').replace(/^|$/g, '"')));
      const text = (await report('markdown')).replace(/<pre>[^<]*<\/pre>/g, '');
      assert.match(text, /&#60;img src=x&#62; @\u200bteam #\u200b1 /);
      assert.doesNotMatch(text, /<img|@team|\[a\]\(|#1\b|http:/);
    });

    it('nothing found is a sentence', async () => {
      repository.git('reset', '-q', '--hard');
      repository.write('README.md', '# hello\n');
      const { out, code } = await repository.review('--format', 'markdown');
      assert.match(out, /Nothing found that applying this would replace, delete, open or interrupt\./);
      assert.equal(code, 0);
    });
  });

  describe('SARIF', () => {
    it('names each rule once, and places relative to the top, on the lines that are left', async () => {
      const { log, results } = await sarif();
      assert.equal(log.version, '2.1.0');
      const rules = log.runs[0]?.tool.driver.rules ?? [];
      assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
      for (const result of results) {
        assert.equal(rules[result.ruleIndex ?? -1]?.id, result.ruleId);
        assert.equal(result.locations?.[0]?.physicalLocation?.artifactLocation?.uriBaseId, '%SRCROOT%');
      }
      assert.deepEqual([...new Set(results.map(placeOf))].sort(), [
        'a%20b/%C3%BC.tf:3',
        'gone.tf:1',
        'gone.tf:5',
        'infra/prod/data.tf:1',
      ]);
      assert.ok(rules.every(({ help, defaultConfiguration }) => help?.text !== '' && defaultConfiguration?.level));
    });

    it('a finding keeps its fingerprint when its line moves, and no two have the same', async () => {
      const prints = (results: readonly Result[]): readonly (string | undefined)[] =>
        results.map(({ partialFingerprints }) => partialFingerprints?.['holdpoint/v1']).toSorted();
      const before = prints((await sarif()).results);
      assert.equal(new Set(before).size, before.length);
      repository.write('a b/ü.tf', `# moved\n\n${rule('0.0.0.0/0')}`);
      const { results } = await sarif();
      assert.deepEqual(prints(results), before);
      assert.ok(results.some((result) => placeOf(result) === 'a%20b/%C3%BC.tf:5'));
    });

    it('a log with a field that is missing, or of another kind, is told from one that is valid', async () => {
      const { log } = await sarif();
      assert.deepEqual(sarifFaults({ ...log, runs: undefined }), [" must have required property 'runs'"]);
      const [run] = log.runs;
      const results = run?.results?.map((result) => ({ ...result, level: 'loud' }));
      assert.match(
        sarifFaults({ ...log, runs: [{ ...run, results }] }).join(),
        /results\/0\/level must be equal to one of/,
      );
    });

    it('what is not seen through is a note', async () => {
      repository.git('reset', '-q', '--hard');
      repository.write('a b/ü.tf', Buffer.from([0, 1]));
      const { out } = await repository.review('--format', 'sarif');
      const [result] = checkSarif(out).runs[0]?.results ?? [];
      assert.equal(result?.ruleId, 'holdpoint/not-seen-through');
      assert.equal(result.level, 'note');
    });
  });

  describe('annotations of a workflow', () => {
    it('are commands, worst first, held ones as errors', async () => {
      const lines = (await report('github')).trimEnd().split('\n');
      assert.match(lines[0] ?? '', /^::error file=infra\/prod\/data\.tf,line=1,title=Holdpoint%3A critical%2C /);
      const opened = lines.find((line) => line.includes('Opens '));
      assert.match(opened ?? '', /^::error file=a b\/ü\.tf,line=3,endLine=3,col=3,endColumn=30,title=/);
      assert.equal(lines.filter((line) => line.startsWith('::')).length, 5);
    });

    it('a text of a file starts no command of its own', async () => {
      repository.write('a b/ü.tf', rule('0.0.0.0/0').replace('"db"', '"db%0A::warning::x\\n::error::y"'));
      const lines = (await report('github')).trimEnd().split('\n');
      assert.ok(lines.every((line) => /^(::error |Holdpoint: |Reviewed: )/.test(line)));
    });
  });

  describe('several findings of one thing', () => {
    const database = (open: boolean): string => `resource "aws_db_instance" "main" {
  publicly_accessible     = ${String(open)}
  backup_retention_period = ${open ? 0 : 14}
  deletion_protection     = ${String(!open)}
}
`;
    beforeEach(() => {
      repository.git('reset', '-q', '--hard');
      repository.commit({ 'db/main.tf': database(false) });
      repository.write('db/main.tf', database(true));
    });

    it('are one card of the text, each on its line and nothing said twice', async () => {
      const text = await report('text');
      assert.equal(text.match(/^ {2}critical: /gm)?.length, 1);
      assert.equal(text.match(/^ {6}├ high: /gm)?.length, 2);
      assert.match(text, /\n {4}3 │ {3}backup_retention_period = 0\n {6}├ high: Turns off the backups/);
      for (const once of ['environment not known', 'leave the protection on', 'more would be open']) {
        assert.equal(text.split(once).length, 2, once);
      }
      assert.match(text, /^3 findings \(1 critical, 2 high\)/m);
    });

    it('are one row of the comment, one annotation and one result, that names them all', async () => {
      const markdown = await report('markdown');
      assert.equal(markdown.match(/^\| ■ /gm)?.length, 1);
      assert.match(markdown, /<br>and: turns off the backups of it \(was 14\); removes deletion protection from it \|/);
      const commands = (await report('github')).split('\n').filter((line) => line.startsWith('::'));
      assert.equal(commands.length, 1);
      assert.match(
        commands[0] ?? '',
        /line=2,.*terraform\/exposes \(\+2\)::.*%0AAlso high \(line 4\): Removes deletion/,
      );
      const { log, results } = await sarif();
      assert.equal(results.length, 1);
      assert.deepEqual(
        results[0]?.relatedLocations?.map(({ physicalLocation }) => physicalLocation?.region?.startLine),
        [3, 4],
      );
      const ids = log.runs[0]?.tool.driver.rules?.map(({ id }) => id);
      assert.deepEqual(ids, ['terraform/exposes', 'terraform/unprotect']);
    });

    it('that say more than before have another fingerprint: what was waved through hides nothing new', async () => {
      const print = async (): Promise<unknown> => (await sarif()).results[0]?.partialFingerprints;
      const all = await print();
      repository.write('db/main.tf', database(true).replace('= 0', '= 14'));
      assert.notDeepEqual(await print(), all);
    });

    it('stay apart in JSON', async () => {
      assert.equal((JSON.parse(await report('json')) as { findings: unknown[] }).findings.length, 3);
    });
  });
});
