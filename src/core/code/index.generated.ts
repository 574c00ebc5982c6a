// Written by scripts/registries.ts; do not edit.
import type { CodeReader } from '../model/codeReader';
import { awk } from './awk';
import { console } from './console';
import { elisp } from './elisp';
import { elixir } from './elixir';
import { erlang } from './erlang';
import { gnuplot } from './gnuplot';
import { groovy } from './groovy';
import { haskell } from './haskell';
import { javascript } from './javascript';
import { julia } from './julia';
import { lua } from './lua';
import { octave } from './octave';
import { osascript } from './osascript';
import { perl } from './perl';
import { php } from './php';
import { python } from './python';
import { rscript } from './rscript';
import { ruby } from './ruby';
import { scala } from './scala';
import { sed } from './sed';
import { tcl } from './tcl';

export const codeReaders: readonly CodeReader[] = [
  awk,
  console,
  elisp,
  elixir,
  erlang,
  gnuplot,
  groovy,
  haskell,
  javascript,
  julia,
  lua,
  octave,
  osascript,
  perl,
  php,
  python,
  rscript,
  ruby,
  scala,
  sed,
  tcl,
];
