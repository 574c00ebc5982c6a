import assert from 'node:assert/strict';
import { sqlMigrations } from '../../../src/core/analyze/sqlMigrations';

function checkTold(text: string, says: readonly string[], isWhole: boolean): void {
  const files = [{ path: '/w/migrations/0002_x.sql', before: null, after: text }] as const;
  const { observations, unknowns } = sqlMigrations.analyze({ files: [...files], neighbours: () => [] });
  assert.deepEqual(
    observations.map((one) => one.says),
    says,
    text,
  );
  assert.equal(
    unknowns.some(({ code }) => code === 'unparsed'),
    !isWhole,
    text,
  );
}

describe('a statement behind one that is not ended', () => {
  it('is told, and that the one before it is not whole', () => {
    checkTold('UPDATE orders SE\nDELETE FROM lines;\n', ['Deletes every row of lines'], false);
    checkTold('CREATE TABLE a (id int,\nDELETE FROM lines;\n', ['Deletes every row of lines'], false);
    checkTold('SELECT 1\nUPDATE orders SET paid = false;\n', ['Overwrites every row of orders'], false);
    checkTold(
      'GRANT SELECT ON a\nALTER ROLE r SUPERUSER;\n',
      ['Gives role r SUPERUSER, past what others are held to'],
      false,
    );
  });

  it('is none where it is a part of it', () => {
    const parts = [
      'WITH x AS (SELECT 1 AS id)\nDELETE FROM a USING x WHERE a.id = x.id;\n',
      'WITH d AS (\nDELETE FROM a WHERE id = 1 RETURNING *)\nINSERT INTO b SELECT * FROM d;\n',
      'INSERT INTO a (b) VALUES (1) ON CONFLICT (b) DO\nUPDATE SET b = 2;\n',
      'MERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN\nUPDATE SET x = 1;\n',
      'CREATE RULE r AS ON DELETE TO a DO INSTEAD\nDELETE FROM b WHERE id = 1;\n',
      'INSERT INTO a\nSELECT * FROM b;\n',
      'SELECT * FROM a FOR\nUPDATE;\n',
    ];
    for (const text of parts) checkTold(text, [], true);
  });
});
