/**
 * What the command line adds to the exit code of its answer where a launcher asks it that cannot read what it says. No
 * end of a runtime looks so: 0 is also how an empty program ends, and 1 one that was killed.
 */
export const answeredFrom = 100;
