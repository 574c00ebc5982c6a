import { ownField } from '../../model/ownField';
import type { Word } from '../../model/command';
import { parseOptions } from './optionGrammar';
import { noteFetched } from './packages';
import { installerOf, type Installer } from './installers';
import { isStrangeRegistry } from './registries';
import type { Wrapper, WrapperCall } from './wrapper';

/** The words behind the verb; null when it installs nothing. */
function behind(words: readonly Word[], verbs: readonly string[]): readonly Word[] | null {
  const verb = verbs.find((one) => one.split(' ').every((name, at) => name === '' || words[at]?.value === name));
  return verb === undefined ? null : words.slice(verb === '' ? 0 : verb.split(' ').length);
}

/** A value of several addresses, or the one that a sign of another kind separates. */
function noteRegistries(call: WrapperCall, words: readonly Word[]): void {
  for (const word of words)
    for (const address of word.value.match(/[\w+.-]+:\/\/[^\s"',}|]+/g) ?? word.value.split(/[,\s|]+/)) {
      if (!isStrangeRegistry(address)) continue;
      const says = `packages would come from \`${address}\`, which is no registry that is known`;
      call.reader.unknown('dynamic', 'present', word.span, says);
    }
}

function variablesOf({ frame, head }: WrapperCall, names: readonly string[]): readonly Word[] {
  return names.flatMap((name) => {
    const value = ownField(frame.assigned, name) ?? ownField(frame.shell.exports, name);
    return typeof value === 'string' ? [{ ...head, value }] : [];
  });
}

/** Projects whose tools are run by their address everywhere: those of Go itself, and of Kubernetes. */
const TOOLS =
  /^(?:golang\.org\/x|google\.golang\.org|(?:sigs\.)?k8s\.io|honnef\.co|mvdan\.cc|gotest\.tools|go\.uber\.org)\//;

/**
 * `@v1.2.3` and `@latest` are releases, which the module proxy and the checksum database keep as a registry keeps those of
 * a package: `go run HOST/PATH@latest` is to Go what `npx NAME` is to Node.
 */
const RELEASED = /@(?:latest|upgrade|patch|v\d+(?:\.\d+){0,2}(?:[-+][\w.+-]+)?)$/;

/** `go run HOST/PATH@VERSION`: fetched and run at once; what a branch stands for is another thing tomorrow. */
function noteModule(call: WrapperCall, { value, span }: Word): void {
  if (call.args[0]?.value !== 'run' || !/^[\w-]+(?:\.[\w-]+)+\/\S+@/.test(value) || TOOLS.test(value)) return;
  const stake = RELEASED.test(value) ? 'possible' : 'present';
  call.reader.unknown('dynamic', stake, span, `what is fetched from \`${value}\` and run is not known`);
}

type Found = ReturnType<typeof parseOptions>['options'];

function noteOptions(call: WrapperCall, options: Found, { sources = [], registries = [] }: Installer): void {
  for (const { name, value } of options) {
    if (value !== null && sources.includes(name)) noteFetched(call, value, false);
    if (value !== null && registries.includes(name)) noteRegistries(call, [value]);
  }
}

function grammarOf({ short = '', long = [] }: Installer): Parameters<typeof parseOptions>[1] {
  return { short, long };
}

/** Options may stand between the packages too. */
function noteWords(call: WrapperCall, words: readonly Word[], installer: Installer): void {
  let left = words;
  while (left.length > 0) {
    const { options, rest } = parseOptions(left, grammarOf(installer));
    noteOptions(call, options, installer);
    const [word, ...others] = rest;
    if (word === undefined || word.value === '--') return;
    if (installer.modules === true) noteModule(call, word);
    else noteFetched(call, word, installer.shorthand === true);
    // What stands behind a program that is started is the program's.
    if (installer.modules === true || STARTS.test(`${call.name} ${call.args[0]?.value ?? ''}`)) return;
    left = others;
  }
}

/** Programs and verbs behind which the first word is a program, and the rest its own. */
const STARTS =
  /^(?:npx |uvx |(?:npm|pnpm|yarn|bun) (?:exec|x|dlx|create|init|run)$|uv (?:run|tool)$|pipx run$|nix run$)/;

/** An installer of packages together with what it says of a package that an address names: no registry keeps that. */
export function withFetchedPackages(name: string, wrapper: Wrapper | undefined): Wrapper | undefined {
  const installer = installerOf.get(name);
  if (installer === undefined) return wrapper;
  return (call) => {
    if (installer.asks?.test(call.args[0]?.value ?? '') === true) return wrapper?.(call) ?? null;
    const { options, rest } = parseOptions(call.args, { short: '', long: ['registry', 'prefix', 'index-url'] });
    const words = behind(rest, installer.verbs);
    if (words !== null) {
      const { registries = [], variables = [] } = installer;
      noteRegistries(call, [
        ...options.flatMap((one) => (registries.includes(one.name) && one.value !== null ? [one.value] : [])),
        ...variablesOf(call, variables),
      ]);
      noteWords(call, words, installer);
    }
    return wrapper?.(call) ?? null;
  };
}
