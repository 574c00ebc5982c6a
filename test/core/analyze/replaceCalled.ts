import { terraform } from '../../../src/core/analyze/terraform';

function config(type: string, body: string): string {
  return `resource "${type}" "test" {\n${body.replaceAll('; ', '\n')}\n}\n`;
}

/** What a change of one resource says of replacing it: `expected`, `possible` or `silent`; `; ` parts the body's lines. */
export function called(type: string, before: string, after: string): string {
  const files = [{ path: '/w/main.tf', before: config(type, before), after: config(type, after) }];
  const { observations } = terraform.analyze({ files, neighbours: () => [] });
  return observations.find(({ effect }) => effect === 'replace')?.certainty ?? 'silent';
}
