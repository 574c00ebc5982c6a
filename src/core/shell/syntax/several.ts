/** zsh: `for a b in …` has one name for the reader of loops, with this between those that are written. */
export const AND = '__and__';
