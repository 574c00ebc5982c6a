import type { ObjectValue, Value } from './value';
import { itemsOf, wordOf } from './value';
import type { Firewall } from './firewalls';
import { readingsAt } from './readings';

/** Ports that a rule lets in; `null` when they are not known. */
export type Ports = { readonly from: number; readonly to: number } | null;

const allPorts: Ports = { from: 0, to: 65535 };

/** Remote shells, databases, caches, queues, cluster and management interfaces. */
const delicate = [
  20, 21, 22, 23, 135, 137, 138, 139, 389, 445, 636, 873, 1433, 1434, 1521, 2049, 2375, 2376, 2379, 2380, 2483, 2484,
  3020, 3306, 3389, 4333, 4505, 4506, 5000, 5432, 5439, 5500, 5601, 5672, 5800, 5900, 5984, 5985, 5986, 6379, 6443,
  7000, 7001, 7199, 7474, 8020, 8086, 8140, 8500, 8888, 9000, 9042, 9090, 9092, 9160, 9200, 9300, 10250, 10255, 11211,
  11214, 11215, 15672, 27017, 27018, 27019, 50070, 61620, 61621,
];

/** As many ports as this are as good as all. */
const MANY = 1000;

export function isDelicate(ports: Ports): boolean {
  if (ports === null) return false;
  return ports.to - ports.from >= MANY || delicate.some((port) => port >= ports.from && port <= ports.to);
}

/** ` on port 22`, ` on all ports`; empty when the ports are not known. */
export function portPhrase(ports: Ports): string {
  if (ports === null) return '';
  if (ports.to - ports.from >= 65000) return ' on all ports';
  return ports.from === ports.to ? ` on port ${ports.from}` : ` on ports ${ports.from} to ${ports.to}`;
}

/** The values at the first of several paths that has any. */
export function valuesAt(object: ObjectValue, paths: string): readonly Value[] {
  for (const path of paths.split(' ')) {
    const found = readingsAt(object, path.split('.')).flatMap(({ field }) => (field === null ? [] : [field.value]));
    if (found.length > 0) return found;
  }
  return [];
}

function portsOfWord(word: string): Ports {
  if (/^(?:\*|all|any|-1|0|)$/i.test(word)) return allPorts;
  const [, from = '', to = from] = /^(\d{1,5})(?:\s*[-/:]\s*(\d{1,5}))?$/.exec(word) ?? [];
  return from === '' ? null : { from: Number(from), to: Number(to) };
}

/** Where no port is written: all of the protocol that is, or nothing known. */
function unwritten(protocolSaid: boolean): Ports {
  return protocolSaid ? allPorts : null;
}

function listed(object: ObjectValue, paths: string, protocolSaid: boolean): readonly Ports[] {
  const words = valuesAt(object, paths).flatMap(itemsOf);
  if (words.length === 0) return [unwritten(protocolSaid)];
  return words.map((value) => {
    const word = wordOf(value);
    return word === null ? null : portsOfWord(word);
  });
}

function numberAt(object: ObjectValue, paths: string): number | null {
  const word = valuesAt(object, paths).map(wordOf)[0];
  return word === undefined || word === null || !/^-?\d+$/.test(word) ? null : Number(word);
}

const everyProtocol = /^(?:-1|all|any|\*)$/i;

export function protocolOf(object: ObjectValue, firewall: Firewall): string {
  const words = firewall.protocol === undefined ? [] : valuesAt(object, firewall.protocol).flatMap(itemsOf).map(wordOf);
  const [first = null] = words;
  return first === null || words.length > 1 || everyProtocol.test(first) ? 'all' : first.toLowerCase();
}

function counted(object: ObjectValue, firewall: Firewall, protocol: string): Ports {
  const from = numberAt(object, firewall.from ?? '');
  const to = numberAt(object, firewall.to ?? '') ?? from;
  if (from === null || to === null) return null;
  const all = from <= 0 && (to <= 0 || to === 65535);
  return all && !/^icmp|^1$|^58$/.test(protocol) ? allPorts : { from, to };
}

/** The ports that one rule is about. */
export function portsOf(object: ObjectValue, firewall: Firewall): readonly Ports[] {
  const protocolSaid = firewall.protocol !== undefined && valuesAt(object, firewall.protocol).length > 0;
  if (firewall.ports !== undefined) return listed(object, firewall.ports, protocolSaid);
  const protocol = protocolOf(object, firewall);
  return [protocolSaid && protocol === 'all' ? allPorts : counted(object, firewall, protocol)];
}
