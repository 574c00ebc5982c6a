import { ownField } from '../../model/ownField';
import type { Word } from '../../model/command';

/** Variables that everybody calls alike, and a part of the hosts whose keys they hold; no host is a home of none. */
const HOMES: Readonly<Record<string, RegExp | null>> = {
  ...{ GITHUB_TOKEN: /github|\bghe?\b/i, GH_TOKEN: /github|\bghe?\b/i, GITHUB_PAT: /github|\bghe?\b/i },
  ...{ ANTHROPIC_API_KEY: /anthropic/i, SLACK_BOT_TOKEN: /slack/i, STRIPE_SECRET_KEY: /stripe/i },
  ...{ HF_TOKEN: /huggingface|\bhf\b/i, CLOUDFLARE_API_TOKEN: /cloudflare/i, DIGITALOCEAN_TOKEN: /digitalocean/i },
  // Requests are signed with these; nobody sends them.
  ...{ AWS_SECRET_ACCESS_KEY: /amazonaws/i, SSH_PRIVATE_KEY: null },
};

/** The variables in the words of a request to `address` whose keys open something else: `$GITHUB_TOKEN` for `x.example`. */
export function strangersAmong(words: readonly Word[], address: string): readonly string[] {
  const names = words.flatMap(({ raw, dynamic, value }) =>
    (dynamic || value !== raw) && !raw.startsWith("'") ? (raw.match(/(?<=\$\{?)[A-Z][A-Z_]+\b/g) ?? []) : [],
  );
  return [...new Set(names)].filter((name) => {
    const home = ownField(HOMES, name);
    return home !== undefined && home?.test(address) !== true;
  });
}
