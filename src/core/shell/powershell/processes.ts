import { processesIn, processPart } from '../../model/processPart';
import type { WordSyntax } from '../syntax/tree';
import { impliedWord, textPart } from '../syntax/build';
import type { Argument } from './argument';

type Lookup = { readonly name: string | null; readonly head: WordSyntax; readonly args: readonly Argument[] };

function written(args: readonly Argument[]): string {
  return args.map(({ word }) => word.raw).join(' ');
}

/** What a cmdlet that looks processes up hands on, known by what it was asked for; null for every other cmdlet. */
export function processesLookedUp({ name, head, args }: Lookup): readonly WordSyntax[] | null {
  const text = written(args);
  const isLookup =
    name === 'get-process' || (/^get-(?:ciminstance|wmiobject)$/.test(name ?? '') && /win32_process\b/i.test(text));
  return isLookup ? [{ ...impliedWord(processPart(text), head), raw: head.raw }] : null;
}

/** Processes of which a filter leaves some: they are known by what it asks for too. */
export function processesAmong(items: readonly WordSyntax[], args: readonly Argument[]): readonly WordSyntax[] {
  return items.map((item) => {
    const names = item.parts.flatMap((part) => (part.kind === 'text' ? processesIn(part.text) : []));
    return names.length === 0 ? item : { ...item, parts: [textPart(processPart([...names, written(args)].join(' ')))] };
  });
}
