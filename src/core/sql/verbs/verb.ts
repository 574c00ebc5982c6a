import type { Deeds } from '../deed';
import type { Phrase } from '../phrase';

/** What a statement that begins with a certain word does. The phrase is the whole statement. */
export type SqlVerb = (phrase: Phrase) => Deeds;
