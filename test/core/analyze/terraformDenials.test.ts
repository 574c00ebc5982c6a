import assert from 'node:assert/strict';
import { iam } from '../../../src/core/analyze/iam';
import { terraform } from '../../../src/core/analyze/terraform';

type Row = readonly [type: string, before: string, after: string, says: string | null];

function written(type: string, body: string): string {
  return `resource "${type}" "x" {\n${body}\n}\n`;
}

function checkRow([type, before, after, says]: Row): void {
  const files = [{ path: '/w/main.tf', before: written(type, before), after: written(type, after) }] as const;
  const parts = [terraform, iam].map((analyzer) => analyzer.analyze({ files: [...files], neighbours: () => [] }));
  const told = parts.flatMap(({ observations }) => observations.filter(({ effect }) => effect !== 'replace'));
  assert.deepEqual(
    told.map((one) => one.says),
    says === null ? [] : [says],
    after,
  );
}

const denyAll = 'source_ranges = ["0.0.0.0/0"]\ndeny {\n  protocol = "all"\n}\n';
const denyPort = 'deny {\n  protocol = "tcp"\n  ports = ["22"]\n}\n';
const lost = 'Takes away a denial of google_compute_firewall.x: what it kept out on all ports may come in';
const rule = (access: string, direction: string): string =>
  `security_rule {\n  name = "a"\n  access = "${access}"\n  direction = "${direction}"\n  protocol = "*"\n  source_address_prefix = "*"\n  destination_port_range = "*"\n}\n`;
const acl = (action: string, cidr: string): string =>
  `ingress {\n  action = "${action}"\n  cidr_block = "${cidr}"\n  protocol = "-1"\n  from_port = 0\n  to_port = 0\n}\n`;

const google = 'google_compute_firewall';
const rows: readonly Row[] = [
  [google, denyAll, `${denyAll}disabled = true`, lost],
  [google, `${denyAll}disabled = true`, denyAll, null],
  [google, denyAll, `${denyAll}priority = 5`, null],
  [google, `direction = "EGRESS"\n${denyAll}`, `direction = "EGRESS"\n${denyAll}disabled = true`, null],
  [google, denyAll, denyAll.replace('0.0.0.0/0', '198.51.100.0/24'), lost],
  [google, denyAll.replace('0.0.0.0/0', '198.51.100.0/24'), denyAll, null],
  [google, denyPort, `${denyPort}disabled = true`, lost.replace('all ports', 'port 22')],
  [
    'google_compute_network_firewall_policy_rule',
    'action = "deny"\ndirection = "INGRESS"',
    'action = "deny"\ndirection = "INGRESS"\ndisabled = true',
    'Takes away a denial of google_compute_network_firewall_policy_rule.x: what it kept out may come in',
  ],
  [
    'azurerm_network_security_group',
    `${rule('Deny', 'Inbound')}tags = {}`,
    'tags = {}',
    'Takes away a denial of azurerm_network_security_group.x: what it kept out on all ports may come in',
  ],
  ['azurerm_network_security_group', `${rule('Deny', 'Outbound')}tags = {}`, 'tags = {}', null],
  [
    'aws_network_acl',
    acl('deny', '198.51.100.0/24') + acl('allow', '10.0.0.0/8'),
    acl('allow', '10.0.0.0/8'),
    'Takes away a denial of aws_network_acl.x: what it kept out on all ports may come in',
  ],
  ['aws_network_acl', acl('deny', '198.51.100.0/24') + acl('deny', '0.0.0.0/0'), acl('deny', '0.0.0.0/0'), null],
];

describe('a denial of a firewall', () => {
  for (const row of rows) {
    it(`${row[0]}: ${row[3] ?? 'nothing is lost'} (${row[2].replaceAll('\n', ' ')})`, () => {
      checkRow(row);
    });
  }
});

describe('a group whose members are administrators', () => {
  const members = (group: string, users: string): string => `group = ${group}\nusers = [${users}]`;
  const says = 'Puts `b` into the group `admins` through aws_iam_group_membership.x';
  it('gains one, and other groups may', () => {
    const type = 'aws_iam_group_membership';
    checkRow([type, members('"admins"', '"a"'), members('"admins"', '"a", "b"'), says]);
    checkRow([type, members('"admins"', '"a", "b"'), members('"admins"', '"a"'), null]);
    checkRow([type, members('"developers"', '"a"'), members('"developers"', '"a", "b"'), null]);
    const named = 'aws_iam_group.admins.name';
    checkRow([type, members(named, '"a"'), members(named, '"a", "b"'), says.replace('admins', 'aws_iam_group.admins')]);
  });
  it('is one that a user joins', () => {
    const joined = (groups: string): string => `user = "b"\ngroups = [${groups}]`;
    const type = 'aws_iam_user_group_membership';
    checkRow([type, joined('"dev"'), joined('"dev", "admins"'), says.replace('_group_', '_user_group_')]);
    checkRow([type, joined('"dev"'), joined('"dev", "badminton"'), null]);
  });
});
