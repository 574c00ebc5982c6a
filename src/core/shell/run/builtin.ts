import type { Word } from '../../model/command';
import type { Frame } from './frame';
import type { Reader } from './reader';

/** What a builtin does to its shell. */
export type Builtin = (args: readonly Word[], reader: Reader, frame: Frame) => void;
