// Written by scripts/registries.ts; do not edit.
import type { CodeReader } from '../model/codeReader';
import { awk } from './awk';
import { javascript } from './javascript';
import { lua } from './lua';
import { osascript } from './osascript';
import { perl } from './perl';
import { php } from './php';
import { python } from './python';
import { rscript } from './rscript';
import { ruby } from './ruby';
import { sed } from './sed';
import { tcl } from './tcl';

export const codeReaders: readonly CodeReader[] = [
  awk,
  javascript,
  lua,
  osascript,
  perl,
  php,
  python,
  rscript,
  ruby,
  sed,
  tcl,
];
