import { asJson, isKnown, sourcesOf, wordOf, type Source, type Value } from './value';
import type { Act } from './act';

/** A word as a shell would have to be given it. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function shows(source: Source): readonly Act[] {
  switch (source.kind) {
    case 'file':
      return isKnown(source.path) ? [{ kind: 'command', argv: ['cat', source.path] }] : [];
    case 'variable':
      return isKnown(source.name) ? [{ kind: 'command', argv: ['printenv', source.name] }] : [];
    case 'environment':
      return [{ kind: 'command', argv: ['printenv'] }];
    case 'output':
      return source.start.kind === 'script'
        ? [{ kind: 'script', text: source.start.text }]
        : [{ kind: 'command', argv: source.start.argv }];
    case 'download':
      return [];
  }
}

/** What is printed, told as the commands that print the same. */
export function shown(values: readonly (Value | undefined)[]): readonly Act[] {
  return values.flatMap(sourcesOf).flatMap(shows);
}

/** A source as a shell's word would hold it; null where nothing of it is known. */
function asShell(source: Source): string | null {
  switch (source.kind) {
    case 'file':
      return isKnown(source.path) ? `$(cat ${quoted(source.path)})` : null;
    case 'variable':
      return isKnown(source.name) ? `$(printenv ${quoted(source.name)})` : null;
    case 'environment':
      return '$(env)';
    case 'output': {
      const { start } = source;
      return `$(${start.kind === 'script' ? start.text : start.argv.map(quoted).join(' ')})`;
    }
    case 'download':
      return null;
  }
}

/** A request, told as `curl` would be told; `body` is what it carries besides the address. */
export function request(method: string, address: Value | undefined, body: readonly (Value | undefined)[] = []): Act {
  const to = wordOf(address);
  const carried = [...body, address].flatMap(sourcesOf).flatMap((source) => asShell(source) ?? []);
  const verb = method === 'GET' ? [] : ['-X', method];
  const texts = body
    .map(asJson)
    .flatMap((part) => (part?.kind === 'text' && part.text !== '' ? ['-d', part.text] : []));
  if (carried.length === 0) return { kind: 'command', argv: ['curl', ...verb, ...texts, to] };
  const data = carried.map((word) => `-d "${word}"`);
  return { kind: 'script', text: ['curl', ...verb, ...data, quoted(to)].join(' ') };
}

/** Code that came over the network and is run: told as the pipe that does the same. */
export function downloadedCode(value: Value | undefined, program: string): readonly Act[] {
  return sourcesOf(value).flatMap((source): readonly Act[] =>
    source.kind === 'download' && isKnown(source.address)
      ? [{ kind: 'script', text: `curl -fsSL ${quoted(source.address)} | ${program}` }]
      : [],
  );
}
