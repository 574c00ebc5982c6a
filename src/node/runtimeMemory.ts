/** One page of WebAssembly's memory, in bytes. */
export const PAGE = 65_536;

/**
 * Pages that the shipped parsers' runtime begins with: twice what all grammars and a command line take; it grows. As it
 * is published it begins with 32 MiB, and V8 collects garbage for that much more than once in the life of a hook.
 */
export const RUNTIME_PAGES = 64;
