/**
 * An end for the name of a file that only this process writes: never given twice by one process, and unlikely to be
 * given by another, even where two see the same process number (containers that share a folder). No secret: whoever
 * uses it creates the file exclusively.
 */
export function ownSuffix(): string {
  const time = process.hrtime.bigint().toString(36);
  const chance = Math.floor(Math.random() * 2 ** 40).toString(36);
  return `${process.pid}.${time}${chance}`;
}
