import type { Deeds } from '../deed';
import { wordAt, type Phrase } from '../phrase';
import { mysqlTold } from './mysqlTold';
import { oracleTold } from './oracleTold';
import { postgresTold } from './postgresTold';
import { sqlServerTold } from './sqlServerTold';
import { toldBy, type Told } from './told';
import { warehouseTold } from './warehouseTold';

/** The rows whose first word can be this one, in their order. */
const rowsOf = new Map<string, readonly Told[]>();
for (const row of [...oracleTold, ...sqlServerTold, ...mysqlTold, ...postgresTold, ...warehouseTold]) {
  for (const word of row[0].split(' ')[0]?.split('|') ?? []) rowsOf.set(word, [...(rowsOf.get(word) ?? []), row]);
}

/** What a statement of one family of databases does that its first words tell; null for every other. */
export function toldStatement(phrase: Phrase): Deeds | null {
  return toldBy(rowsOf.get(wordAt(phrase, 0)) ?? [], phrase);
}
