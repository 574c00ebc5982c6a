/** UTF-16 units; longer texts are not read but reported as an unknown: no file that people write is half as long. */
export const LONGEST_TEXT = 2_000_000;
