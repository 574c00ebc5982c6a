import { delimiter, join } from 'node:path';
import type * as Yaml from 'yaml';
import { readText } from '../readText';
import type { Surroundings } from '../../core/model/surroundings';

type Named = { readonly name?: unknown; readonly context?: unknown; readonly cluster?: unknown };

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function named(list: unknown, name: unknown): Named {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.map(record).find((item) => item['name'] === name) ?? {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function contextOf(config: string): Surroundings['kube'] {
  // Loaded here because a start of the command line that asks about no cluster must not pay for a YAML parser.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const yaml = require('yaml') as typeof Yaml;
  const parsed = record(yaml.parse(config, { maxAliasCount: 0 }));
  const current = text(parsed['current-context']);
  if (current === null) return null;
  const context = record(named(parsed['contexts'], current).context);
  const cluster = record(named(parsed['clusters'], context['cluster']).cluster);
  return { context: current, namespace: text(context['namespace']), server: text(cluster['server']) };
}

/** The context that `kubectl` would use: the first file of `KUBECONFIG` (or `~/.kube/config`) that names one. */
export function kubeContext(home: string, kubeconfig: string | undefined): Surroundings['kube'] {
  const files = kubeconfig === undefined ? [join(home, '.kube', 'config')] : kubeconfig.split(delimiter);
  for (const file of files) {
    const config = readText(file);
    if (config === null) continue;
    try {
      const context = contextOf(config);
      if (context !== null) return context;
    } catch {
      // A broken file names no context; kubectl itself would stop at it.
    }
  }
  return null;
}
