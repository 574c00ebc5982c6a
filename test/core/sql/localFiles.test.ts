import { checkSql } from './checkSql';

describe('files of the machine that SQL runs on', () => {
  it('DuckDB reads and writes them in statements', () => {
    checkSql('duckdb', [
      ["SELECT * FROM read_text('a.txt')", ['< a.txt']],
      ["SELECT * FROM read_csv(['a.csv', 'b.csv'], header = true, delim = ',')", ['< a.csv', '< b.csv']],
      ["FROM 'a.csv' JOIN 'b.json' USING (id)", ['< a.csv', '< b.json']],
      ['SELECT * FROM "a.csv"', ['< a.csv']],
      ['SELECT * FROM "plain"', []],
      ["SELECT 'read_text(''a'')'", []],
      ["EXPLAIN FROM 'a.csv'", []],
      ["EXPLAIN ANALYZE FROM 'a.csv'", ['< a.csv']],
      ["COPY t TO 'out.parquet' (FORMAT parquet)", ['> out.parquet']],
      ["COPY (SELECT * FROM read_text('a')) TO 'out.csv'", ['> out.csv', '< a']],
      ["COPY t FROM 'a.csv'", ['create easy: Adds rows to t', '< a.csv']],
      [
        "COPY (FROM 'a.csv') TO 's3://b/x.csv'",
        ['create easy: Copies rows to s3://b/x.csv', '< a.csv', '^ s3://b/x.csv'],
      ],
    ]);
  });

  it('other servers have no such functions', () => {
    checkSql('postgres', [
      ["SELECT readfile('a')", []],
      ["SELECT read_text('a') FROM t", []],
    ]);
  });

  it('psql copies from its own machine', () => {
    checkSql('postgres', [
      ['\\copy t (a, b) from data.csv csv', ['create easy: Adds rows to t', '< data.csv']],
      ['\\copy t from stdin', ['create easy: Adds rows to t']],
      ["\\copy t from program 'ls'", ['create easy: Adds rows to t', '$ ls']],
      ["\\copy (select a from t) to 'out.csv'", ['> out.csv']],
      ['\\lo_import photo.jpg', ['< photo.jpg']],
    ]);
  });
});
