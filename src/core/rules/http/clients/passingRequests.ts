import type { Command, RulePack, Word } from '../../../model/command';
import { readOptions, type Options } from '../../shared/readOptions';
import { reviewRaw, type RawRequest } from './rawRequest';

const VALUED = [
  ...['-X', '--method', '-d', '--data', '-f', '--field', '-F', '--raw-field', '--input', '-H', '--header', '-e'],
  ...['--endpoint', '-S', '--scope', '-t', '--token', '--tenant', '-p', '--project-name', '--api-key', '-q', '--query'],
];

/** Which request the words of a tool make: `vercel api /v9/projects/web -X DELETE`; `null` for its other verbs. */
export type Passed = (words: readonly Word[], options: Options) => Omit<RawRequest, 'root'> | null;

const METHOD = /^(?:get|post|put|patch|delete)$/i;

function bodyOf(options: Options): Word | undefined {
  return options.value('-d', '--data');
}

/** `api PATH -X METHOD`, `api METHOD PATH`: what is given is sent. */
export const api: Passed = ([verb, first, second], options) => {
  if (verb?.value !== 'api' || first === undefined) return null;
  const body = bodyOf(options);
  const isFirst = METHOD.test(first.value);
  const path = isFirst ? second : first;
  const method =
    options.value('-X', '--method')?.value ?? (isFirst ? first.value : body === undefined ? 'get' : 'post');
  return path === undefined ? null : { method, path, body };
};

/** `delete PATH`: the method is the verb. */
export const plainVerb: Passed = ([verb, path], options) =>
  verb === undefined || path === undefined || !/^(?:get|post|delete)$/.test(verb.value) || !path.value.startsWith('/')
    ? null
    : { method: verb.value, path, body: bodyOf(options) };

/** `rest:delete -e PATH`, `rest delete --endpoint PATH`. */
export const rest: Passed = ([first, second], options) => {
  const [group = '', verb = second?.value ?? ''] = first?.value.split(':') ?? [];
  const path = options.value('-e', '--endpoint');
  return group !== 'rest' || path === undefined || !METHOD.test(verb)
    ? null
    : { method: verb, path, body: bodyOf(options) };
};

/** A tool that can send any request to its service: such a one is judged as any other client's. */
export function passingRequests(pack: RulePack, program: string, root: string, passed: Passed): RulePack {
  const requestOf = (command: Command): ReturnType<Passed> => {
    const options = readOptions(command.args, { valued: VALUED });
    return options.has('--help', '-h', '--dry-run') ? null : passed(options.operands, options);
  };
  return {
    ...pack,
    review: (command, context) => {
      const request = command.program === program ? requestOf(command) : null;
      const said = request === null ? null : reviewRaw({ ...request, root }, command, context);
      return said ?? pack.review(command, context);
    },
  };
}
