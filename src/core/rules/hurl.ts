import type { RulePack } from '../model/command';
import { hurlRequests } from './http/clients/hurlRequests';
import { reviewRequests } from './http/reviewRequests';

/** Files of requests. */
export const hurl: RulePack = {
  programs: ['hurl'],
  documentation: ['https://hurl.dev/docs/hurl-file.html'],
  review: (command, context) => reviewRequests(hurlRequests(command, context), command, context),
  examples: {
    catches: [
      { run: 'hurl -', input: 'DELETE https://api.acme.example/users/1', rule: 'http/delete', effect: 'delete' },
      {
        run: 'hurl --variable id=7 -',
        input: 'GET https://api.acme.example/\nHTTP 200\n\nDELETE https://api.acme.example/users/{{id}}\nHTTP 204',
        rule: 'http/delete',
        effect: 'delete',
        target: 'https://api.acme.example/users/7',
      },
    ],
    leaves: ['hurl --version'],
  },
};
