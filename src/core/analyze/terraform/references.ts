import { usersOf, type Users } from '../../impact/referenceGraph';
import { canonical } from '../hcl/canonical';
import type { Module } from './module';

const address = /(?<![\w.-])(?:module\.[A-Za-z_][\w-]*|[a-z][a-z0-9]*_\w+\.[A-Za-z_][\w-]*)/g;

/** Which resources and modules of a module are named by which others, in expressions and templates. */
export function referrers(module: Module): Users {
  const references = new Map<string, readonly string[]>();
  for (const { address: from, block, source } of module.resources.values()) {
    const text = canonical(source.text.slice(block.header.end, block.span.end));
    const named = new Set(text.match(address) ?? []);
    references.set(
      from,
      [...named].filter((to) => to !== from && module.resources.has(to)),
    );
  }
  return usersOf(references);
}
