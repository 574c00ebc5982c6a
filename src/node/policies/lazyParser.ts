import type { ParsedPolicy, ParseOptions } from '../../core/policy/parsePolicy';
import { presetNames, presetRuleIds } from '../../core/policy/presetPolicies';

type Parser = { readonly parsePolicy: (text: string, options: ParseOptions) => ParsedPolicy };

/**
 * Parses a policy, loading the YAML reader only now: a command line start whose policies have not changed since they
 * were last read never pays for it.
 */
export function lazyParser(text: string, options: Omit<ParseOptions, 'presetNames' | 'presetRules'>): ParsedPolicy {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with every start
  const { parsePolicy } = require('../../core/policy/parsePolicy') as Parser;
  return parsePolicy(text, { ...options, presetNames, presetRules: presetRuleIds() });
}
