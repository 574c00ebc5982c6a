import type { Analyzed, AnalyzedChange, Analyzer } from '../model/analyzer';
import type { Unknown } from '../model/finding';
import type { FileChange } from '../model/operation';
import { nowhere } from '../model/place';
import { compareTemplates } from './cloudformation/compareTemplates';
import { templateOf, type Side, type Template } from './cloudformation/template';
import { mayBeTemplate, templateFile } from './cloudformation/templateFile';
import { byPlace } from './shared/byPlace';
import { LONGEST_TEXT } from './shared/longestText';
import { readData } from './shared/readData';

type Read = { readonly template: Template; readonly unknowns: readonly Unknown[] };

function unreadable(template: Template): readonly Unknown[] {
  const [first] = template.damaged;
  if (first === undefined || template.side === 'before') return [];
  const says = `\`${template.path}\` is not whole: what it says is partly not known`;
  return [{ code: 'unparsed', stake: 'possible', at: template.placeIn(first), says }];
}

/** `known`: the file was a template before, whatever little of it can be read now. */
function read(path: string, side: Side, text: string | null, known: boolean): Read {
  const nothing = templateOf(path, side, '', { roots: [], damaged: [] });
  if (text === null) return { template: nothing, unknowns: [] };
  const isLong = text.length > LONGEST_TEXT;
  const begins = isLong ? text.slice(0, LONGEST_TEXT) : text;
  if (!mayBeTemplate(begins) && !known) return { template: nothing, unknowns: [] };
  if (isLong) {
    const says = `\`${path}\` is too long to be read`;
    const at = { ...nowhere, file: path, side };
    return { template: nothing, unknowns: [{ code: 'too-long', stake: 'possible', at, says }] };
  }
  const template = templateOf(path, side, text, readData(path, text));
  return { template, unknowns: unreadable(template) };
}

function analyzeFile(file: FileChange): Analyzed {
  const before = read(file.movedFrom ?? file.path, 'before', file.before, false);
  const after = read(file.path, 'after', file.after, before.template.root !== null);
  const unseen = before.unknowns.length > 0 || (file.after !== null && isUnread(after));
  const unknowns = [...before.unknowns, ...after.unknowns];
  if (unseen) return { observations: [], unknowns };
  const compared = compareTemplates(before.template, after.template);
  return { observations: compared.observations, unknowns: [...unknowns, ...compared.unknowns] };
}

/** Nothing of it could be read: it is too long, or nests too deep. What is only damaged is read in part. */
function isUnread({ template, unknowns }: Read): boolean {
  return template.root === null && unknowns.length > 0;
}

function analyze({ files }: AnalyzedChange): Analyzed {
  const parts = files.map(analyzeFile);
  return {
    observations: parts.flatMap(({ observations }) => observations).sort(byPlace),
    unknowns: parts.flatMap(({ unknowns }) => unknowns),
  };
}

/** Templates of CloudFormation and SAM, told by what they hold, compared file by file: one template is one stack. */
export const cloudformation: Analyzer = { program: 'aws', ...templateFile, analyze };
