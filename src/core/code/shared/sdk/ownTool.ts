/** Things that stand in a group of their own in `doctl`. */
const DOCTL: ReadonlyMap<string, string> = new Map([
  ...['droplet', 'volume', 'snapshot', 'image', 'domain', 'firewall', 'load-balancer', 'ssh-key', 'certificate'].map(
    (thing) => [thing, `compute ${thing}`] as const,
  ),
  ...([
    ['database', 'databases'],
    ['app', 'apps'],
    ['project', 'projects'],
    ['vpc', 'vpcs'],
  ] as const),
  ...([
    ['kubernetes-cluster', 'kubernetes cluster'],
    ['cluster', 'kubernetes cluster'],
  ] as const),
]);

const GLAB: ReadonlyMap<string, string> = new Map([['project', 'repo']]);

/** Services whose own command line has another name, or other words for its things, than their libraries. */
const TOOLS: ReadonlyMap<string, readonly [tool: string, words: ReadonlyMap<string, string>]> = new Map([
  ['digitalocean', ['doctl', DOCTL]],
  ['hetzner', ['hcloud', new Map()]],
  ['gitlab', ['glab', GLAB]],
  ['cloudflare', ['flarectl', new Map()]],
]);

/** `['doctl', 'compute', 'droplet']` for what a library of DigitalOcean calls `droplets`; the words as they are elsewhere. */
export function ownTool(service: string, thing: string): readonly [program: string, ...words: readonly string[]] {
  const own = TOOLS.get(service);
  if (own === undefined) return [service, thing];
  const one = thing.replace(/(?<!s)s$/, '');
  const [tool, words] = own;
  return [tool, ...(words.get(one) ?? one).split(' ')];
}
