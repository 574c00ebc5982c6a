import type { Effect, Severity, Undo } from '../../model/finding';
import type { NonEmpty } from '../../model/nonEmpty';
import type { HttpRequest } from './request';

/** What a request does: told here, or the same as what a command does whose rules say it. */
export type Said =
  | {
      readonly kind: 'fact';
      /** Without a slash the API's own name stands in front: `delete` is `cloudflare/delete`. */
      readonly rule: string;
      readonly effect: Effect;
      readonly severity: Severity;
      readonly undo: Undo;
      /** The kind of thing: `zone`. */
      readonly thing: string;
      /** A sentence's beginning; the thing's name follows, or stands for `NAME`. */
      readonly says: string;
      readonly lost?: string;
      readonly certainty?: 'possible';
      /** Where the path does not tell it. */
      readonly name?: string;
    }
  | { readonly kind: 'same-as'; readonly argv: NonEmpty<string> };

export type Fact = Extract<Said, { kind: 'fact' }>;

/** Named parts of a path. */
export type Parts = ReadonlyMap<string, string>;

/** What a request does that a table has found by method and path; `null` when it is harmless after all. */
export type Telling = (request: HttpRequest, parts: Parts) => Said | null;

function deletion(thing: string, severity: Severity, undo: Undo, lost?: string): Fact {
  const said = { kind: 'fact', rule: 'delete', effect: 'delete', severity, undo, thing } as const;
  return { ...said, says: `Deletes ${thing}`, ...(lost === undefined ? {} : { lost }) };
}

/** Data, or everything at once. */
export const gone = (thing: string, lost?: string): Fact => deletion(thing, 'critical', 'impossible', lost);
/** A part of the data. */
export const part = (thing: string, lost?: string): Fact => deletion(thing, 'high', 'impossible', lost);
/** What runs, or what others know the address of. */
export const rebuilt = (thing: string, lost?: string): Fact => deletion(thing, 'high', 'costly', lost);
/** Settings that nobody may have written down. */
export const setting = (thing: string, lost?: string): Fact => deletion(thing, 'medium', 'costly', lost);
/** What is made again in no time. */
export const little = (thing: string): Fact => deletion(thing, 'low', 'easy');

function effectOf(effect: Effect, severity: Severity, undo: Undo): (says: string, thing: string) => Fact {
  return (says, thing) => ({ kind: 'fact', rule: effect, effect, severity, undo, thing, says });
}

export const halted = effectOf('interrupt', 'high', 'easy');
export const exposed = effectOf('expose', 'critical', 'easy');
export const granted = effectOf('grant', 'high', 'easy');
export const unbraked = effectOf('unprotect', 'high', 'easy');
export const changed = effectOf('update', 'medium', 'unknown');
export const made = effectOf('create', 'low', 'easy');
export const published = effectOf('publish', 'high', 'impossible');
export const executed = effectOf('execute', 'high', 'unknown');
export const replaced = effectOf('replace', 'critical', 'impossible');

/** A secret in the answer; whether somebody sees it is told where the command is known. */
export const secret = effectOf('read-secret', 'high', 'impossible');

/** The same as a command, word by word. */
export function sameAs(first: string, ...rest: readonly string[]): Said {
  return { kind: 'same-as', argv: [first, ...rest] };
}

/**
 * The same as a command that names parts of the path: `heroku apps:destroy :app`. `place` adds the options that say
 * which server is meant, where the tool has several.
 */
export function command(line: string, place: (request: HttpRequest) => readonly string[] = () => []): Telling {
  return (request, parts) => {
    const [first = '', ...rest] = line
      .split(' ')
      .map((word) => word.replace(/(?<=^|=):(\w+)$/, (_whole, name: string) => parts.get(name) ?? ''));
    return sameAs(first, ...rest, ...place(request));
  };
}
