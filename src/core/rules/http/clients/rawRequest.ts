import type { Command, RuleContext, Statement, Word } from '../../../model/command';
import { addressOf } from '../address';
import { judged } from '../judged';
import type { HttpRequest } from '../request';
import { reviewRequests } from '../reviewRequests';

import { givenText } from '../../shared/inputText';

/** A request that a tool of a service makes when it is given a method and a path alone. */
export type RawRequest = {
  readonly method: string;
  /** Behind `root`, unless it is a whole address. */
  readonly path: Word;
  readonly root: string;
  /** `@file` is the text of a file. */
  readonly body?: Word | undefined;
};

/** What the request does by the rules of its service; `null` when none of them knows it. */
export function reviewRaw(raw: RawRequest, command: Command, context: RuleContext): Statement | null {
  const { path, root, body } = raw;
  const written = /^https?:/.test(path.value) ? path.value : `${root}/${path.value.replace(/^\//, '')}`;
  const isFile = body?.value.startsWith('@') === true;
  const request: HttpRequest = {
    method: raw.method.toUpperCase(),
    ...{ address: addressOf(written), written, headers: new Map(), socket: null },
    body: isFile ? givenText({ ...body, value: body.value.slice(1) }, command, context) : (body?.value ?? ''),
  };
  if (judged(request).api === null) return null;
  return reviewRequests({ requests: [request], sent: [], written: [], unread: [] }, command, context);
}
