import type { ToolInput } from '../../model/toolFamily';
import { wordsOf } from '../../model/wordsOf';
import { isInput, textIn } from './fields';
import { mutationFields } from './graphqlFields';
import { verbsIn, type Spoken } from './verbsIn';

/** More steps than these are not looked at. */
const STEPS = 200;

/** What a JSON patch does to a document is a change of it. */
const PATCH = /^(?:add|remove|replace|move|copy|test)$/;

/** Steps of a call that has a list of them, `{"operations": [{"op": "delete"}]}`; `type` says there what a thing is. */
export function stepsIn(input: ToolInput): readonly ToolInput[] {
  const steps = Object.values(input).flatMap((value) => (Array.isArray(value) ? value.filter(isInput) : []));
  return steps
    .slice(0, STEPS)
    .filter((step) => !PATCH.test(textIn(step, 'op') ?? ''))
    .map((step) => Object.fromEntries(Object.entries(step).filter(([name]) => name !== 'type')));
}

/** What a GraphQL text changes. */
export function mutationsIn(input: ToolInput): readonly Spoken[] {
  const text = textIn(input, 'mutation', 'query', 'document', 'graphql', 'operation');
  return text === null ? [] : mutationFields(text).flatMap((field) => verbsIn(wordsOf(field)));
}
