import type { Intact } from './intact';

export const policy: Intact = {
  path: '/w/app.json',
  text: `{
  "Version": "2012-10-17",
  "Id": "app",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": ["s3:GetObject"],
      "Resource": "arn:aws:s3:::b/*"
    },
    {
      "Sid": "Main",
      "Effect": "Allow",
      "Action": "%",
      "Resource": "*"
    },
    {
      "Sid": "List",
      "Effect": "Allow",
      "Action": [
        "sqs:ListQueues",
        "sqs:GetQueueUrl"
      ],
      "Resource": "*"
    }
  ]
}
`,
  ...{ safe: 'ec2:DescribeVpcs', dangerous: 'iam:*', told: 'IA05 app.json', needs: [], format: 'json' },
  own: ['"Sid": "Main"', '"Resource": "*"'],
  opens: ['"', '/*', '[', '{'],
};

export const sql: Intact = {
  path: '/w/migrations/0007_shop.sql',
  text: `-- what the shop needs
CREATE TABLE carts (
  id bigint PRIMARY KEY,
  note text DEFAULT 'none'
);

CREATE FUNCTION touch() RETURNS trigger AS $$
BEGIN
  NEW.changed = now();
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;

%

CREATE VIEW open_carts AS
  SELECT id FROM carts WHERE note = 'open';

COMMENT ON TABLE carts IS 'what people want';
/* the end
   of it */
`,
  ...{ safe: null, dangerous: 'DROP TABLE orders;', told: 'Q01 orders', needs: [], format: 'sql' },
  own: ['DROP TABLE', 'DROP TABLE'],
  opens: ['"', "'", '/*', '(', '$$', '$body$', 'CREATE FUNCTION f() RETURNS void AS $$', "INSERT INTO a VALUES ('"],
};
