import { cloudformationFacts, type CloudformationFacts } from '../../facts/cloudformationFacts';
import { plainType } from '../../facts/cloudformationLosses';
import type { Place, Span } from '../../model/place';
import { createPlaces } from '../shared/createPlaces';
import {
  childOf,
  entriesOf,
  entryOf,
  stringOf,
  type DataEntry,
  type DataFile,
  type DataNode,
} from '../shared/dataTree';
import { withGlobals } from './globals';
import { withoutLoops } from './loops';
import { serverlessTemplate } from './serverlessFile';

export type Side = 'before' | 'after';

/** One resource of a template; SAM's globals are put into its properties. */
export type Resource = {
  readonly id: string;
  /** As it is written: `AWS::Serverless::SimpleTable`. */
  readonly type: string;
  /** What it makes, without `AWS::`: `DynamoDB::Table`. */
  readonly kind: string;
  readonly facts: CloudformationFacts | null;
  readonly idSpan: Span;
  readonly body: DataNode;
  readonly properties: DataNode | null;
};

/** One template file on one side of a change. */
export type Template = {
  readonly side: Side;
  readonly path: string;
  readonly placeIn: (span: Span) => Place;
  /** Null when the file holds no template that can be seen. */
  readonly root: DataNode | null;
  readonly resources: ReadonlyMap<string, Resource>;
  /** Entries of `Resources` that are not resources: macros, and loops that only a deployment can unroll. */
  readonly others: readonly DataEntry[];
  /** Logical ids that a loop over the default of a parameter writes: the stack may have others. */
  readonly unsure: ReadonlySet<string>;
  readonly damaged: readonly Span[];
};

/** Parts that only a template has; a map with another meaning may have `Resources` too. */
function isTemplate(root: DataNode): boolean {
  if (childOf(root, 'AWSTemplateFormatVersion') !== null) return true;
  const resources = entriesOf(childOf(root, 'Resources'));
  return resources.some(({ key, value }) => {
    const type = stringOf(childOf(value, 'Type')) ?? '';
    return /^(?:AWS|Custom|Alexa)::\S/.test(type) || key.startsWith('Fn::ForEach::');
  });
}

function resourceOf(root: DataNode, { key, keySpan, value }: DataEntry): Resource | null {
  const type = stringOf(childOf(value, 'Type'));
  if (type === null) return null;
  return {
    id: key,
    type,
    kind: plainType(type),
    facts: cloudformationFacts(type),
    idSpan: keySpan,
    body: value,
    properties: withGlobals(root, type, childOf(value, 'Properties')),
  };
}

function parts(root: DataNode | null): Pick<Template, 'resources' | 'others'> {
  const resources = new Map<string, Resource>();
  const others: DataEntry[] = [];
  for (const entry of entriesOf(childOf(root, 'Resources'))) {
    const resource = root === null ? null : resourceOf(root, entry);
    if (resource === null) others.push(entry);
    else resources.set(entry.key, resource);
  }
  return { resources, others };
}

/** A document as a template; null when it is none. */
function templateIn(root: DataNode): DataNode | null {
  return isTemplate(root) ? root : serverlessTemplate(root);
}

/** Reads the first document of a file that is a template. */
export function templateOf(path: string, side: Side, text: string, file: DataFile): Template {
  const found = file.roots.map(templateIn).find((root) => root !== null) ?? null;
  const { root, unsure } = found === null ? { root: null, unsure: new Set<string>() } : withoutLoops(found, text);
  return { side, path, placeIn: createPlaces(text, path, side), root, unsure, ...parts(root), damaged: file.damaged };
}

/** The place of a part of a resource; of its name when there is no such part. */
export function placeOfPart(template: Template, resource: Resource, key: string): Place {
  return template.placeIn(entryOf(resource.body, key)?.span ?? resource.idSpan);
}
