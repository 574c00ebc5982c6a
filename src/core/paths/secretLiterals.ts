import { baseName } from '../model/filePath';
import { placeOf, type Place } from '../model/place';
import type { PathPack } from '../model/pathPack';
import { meaning } from './shared/meaning';

/** Shapes that nothing but a live credential has, by the issuers' own documentation of their prefixes. */
const SHAPES: readonly { readonly what: string; readonly shape: RegExp }[] = [
  { what: 'an AWS access key', shape: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g },
  { what: 'a private key', shape: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/]{40}/g },
  { what: 'a GitHub token', shape: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})\b/g },
  { what: 'a GitLab token', shape: /\bglpat-[A-Za-z0-9_-]{20,}/g },
  { what: 'a Slack token', shape: /\bxox[abprs]-\d+-[A-Za-z0-9-]{20,}/g },
  { what: 'a Stripe key', shape: /\b[rs]k_live_[A-Za-z0-9]{20,}/g },
  { what: 'a Google API key', shape: /\bAIza[A-Za-z0-9_-]{35}\b/g },
  { what: 'an npm token', shape: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { what: 'an Anthropic API key', shape: /\bsk-ant-[a-z0-9]+-[A-Za-z0-9_-]{40,}/g },
];

/** Documentation's own keys and fillers such as `AKIAXXXXXXXXXXXXXXXX`. */
function isExample(literal: string): boolean {
  return literal.includes('EXAMPLE') || /([A-Za-z0-9])\1{7}/.test(literal.slice(4, 40));
}

/** Files that are kept out of version control because secrets stand in them. */
function holdsSecrets(path: string): boolean {
  const name = baseName(path);
  return /^\.env(\.|$)/.test(name) && !/\.(example|sample|template)$/.test(name);
}

/** A credential written out in a file that others will read. */
export const secretLiterals: PathPack = {
  documentation: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
  ],
  review: (touch, { texts }) => {
    const after = texts?.after ?? null;
    if (touch.how !== 'write' || after === null || holdsSecrets(touch.path)) {
      return [];
    }
    return SHAPES.flatMap(({ what, shape }) => {
      const found = [...after.matchAll(shape)].filter(
        ([literal]) => !(texts?.before ?? '').includes(literal) && !isExample(literal),
      );
      return found.map((match) => {
        const span = { start: match.index, end: match.index + match[0].length };
        const at: Place = { ...placeOf(after, span), file: touch.path, side: 'after' };
        const says = `Writes ${what} into ${touch.path}`;
        return meaning(touch, {
          rule: 'secrets/literal',
          effect: 'expose',
          stage: 'write',
          severity: 'high',
          at,
          says,
        });
      });
    });
  },
  examples: {
    catches: [
      {
        path: './src/aws.ts',
        how: 'write',
        before: '',
        after: 'const id = "AKIAQ3EGRBVZ2LKTM5NW";',
        rule: 'secrets/literal',
        effect: 'expose',
      },
      {
        path: './a.yml',
        how: 'write',
        // In two parts, so that no scanner takes the example for somebody's token.
        after: ['token: ghp', 'aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5'].join('_'),
        rule: 'secrets/literal',
        effect: 'expose',
      },
    ],
    leaves: [
      { path: './README.md', how: 'write', after: 'AKIAIOSFODNN7EXAMPLE' },
      { path: './README.md', how: 'write', after: 'AKIAXXXXXXXXXXXXXXXX' },
      { path: './.env', how: 'write', after: 'ID=AKIAQ3EGRBVZ2LKTM5NW' },
      { path: './a.ts', how: 'write', before: 'AKIAQ3EGRBVZ2LKTM5NW', after: 'AKIAQ3EGRBVZ2LKTM5NW //' },
    ],
  },
};
