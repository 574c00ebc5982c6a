import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';

/** Keys are not compared with each other (that takes quadratic time), merge keys and unknown tags are ours to read. */
export const yamlOptions: ParseOptions & DocumentOptions & SchemaOptions = {
  prettyErrors: false,
  uniqueKeys: false,
  merge: false,
  version: '1.2',
  logLevel: 'silent',
};
