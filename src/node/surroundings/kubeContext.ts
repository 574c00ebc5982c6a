import { ownField } from '../../core/model/ownField';
import { delimiter, join } from 'node:path';
import type * as Yaml from 'yaml';
import { readText } from '../readText';
import type { KubeConfiguration, KubeContext } from '../../core/model/surroundings';

type Named = {
  readonly name?: unknown;
  readonly context?: unknown;
  readonly cluster?: unknown;
  readonly user?: unknown;
};

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

/** Names of options and variables whose value is no name of a place. */
const SECRET = /secret|password|token|key/i;

function isSecretOption(word: string | null): boolean {
  return word?.startsWith('-') === true && SECRET.test(word.split('=')[0] ?? '');
}

/** What the program of `user.exec` is told, but for what is secret; a longer list is not one of names. */
function helperOf(user: Readonly<Record<string, unknown>>): readonly string[] {
  const exec = record(user['exec']);
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, 50) : []);
  const args = list(exec['args']).map(text);
  const behindSecret = (before: string | null): boolean => isSecretOption(before) && before?.includes('=') === false;
  const shown = args.filter((one, at) => !isSecretOption(one) && !behindSecret(args[at - 1] ?? null));
  const variables = list(exec['env'])
    .map(record)
    .map(({ name, value }) => (SECRET.test(text(name) ?? '') ? null : text(value)));
  return [...shown, ...variables].filter((one) => one !== null);
}

/** A person with more clusters than this names them by a rule, and their names are what is judged. */
const MOST_CONTEXTS = 200;

/** `kubectl` merges its files: the first that names a current context, and the first entry of each name. */
function contextOf(configs: readonly Readonly<Record<string, unknown>>[]): KubeConfiguration | null {
  const current = configs.map((config) => text(config['current-context'])).find((one) => one !== null) ?? null;
  if (current === null) return null;
  const all = (list: string): readonly unknown[] =>
    configs.flatMap((config) =>
      Array.isArray(ownField(config, list)) ? (ownField(config, list) as readonly unknown[]) : [],
    );
  const contexts = all('contexts');
  const clusters = all('clusters');
  const users = all('users');
  const one = (name: string): KubeContext => {
    const context = record(named(contexts, name).context);
    const cluster = record(named(clusters, context['cluster']).cluster);
    return {
      context: name,
      namespace: text(context['namespace']),
      server: text(cluster['server']),
      user: text(context['user']),
      cluster: text(context['cluster']),
      helper: helperOf(record(named(users, context['user']).user)),
    };
  };
  const names = new Set(contexts.slice(0, MOST_CONTEXTS).map((context) => text(record(context)['name'])));
  const others = [...names].flatMap((name) => (name === null || name === current ? [] : [one(name)]));
  return { ...one(current), others };
}

function parsed(config: string): Readonly<Record<string, unknown>> {
  // Loaded here because a start of the command line that asks about no cluster must not pay for a YAML parser.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const yaml = require('yaml') as typeof Yaml;
  try {
    return record(yaml.parse(config, { maxAliasCount: 0 }));
  } catch {
    // A broken file names no context; kubectl itself would stop at it.
    return {};
  }
}

/** The context that `kubectl` would use by the files of `KUBECONFIG` (or `~/.kube/config`). */
export function kubeContext(home: string, kubeconfig: string | undefined): KubeConfiguration | null {
  return kubeContextIn(kubeconfig === undefined ? [join(home, '.kube', 'config')] : kubeconfig.split(delimiter));
}

/** The same of these files, merged as `kubectl` merges them. */
export function kubeContextIn(files: readonly string[]): KubeConfiguration | null {
  return contextOf(files.map((file) => readText(file)).flatMap((config) => (config === null ? [] : [parsed(config)])));
}
