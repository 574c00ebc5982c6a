// Written by scripts/registries.ts; do not edit.
import type { CodeReader } from '../model/codeReader';
import { awk } from './awk';
import { bpftrace } from './bpftrace';
import { clojure } from './clojure';
import { commonLisp } from './commonLisp';
import { console } from './console';
import { crystal } from './crystal';
import { elisp } from './elisp';
import { elixir } from './elixir';
import { erlang } from './erlang';
import { gnuplot } from './gnuplot';
import { groovy } from './groovy';
import { haskell } from './haskell';
import { javascript } from './javascript';
import { julia } from './julia';
import { kotlin } from './kotlin';
import { lua } from './lua';
import { nim } from './nim';
import { ocaml } from './ocaml';
import { octave } from './octave';
import { osascript } from './osascript';
import { perl } from './perl';
import { php } from './php';
import { python } from './python';
import { raku } from './raku';
import { rscript } from './rscript';
import { ruby } from './ruby';
import { scala } from './scala';
import { scheme } from './scheme';
import { sed } from './sed';
import { swift } from './swift';
import { tcl } from './tcl';

export const codeReaders: readonly CodeReader[] = [
  awk,
  bpftrace,
  clojure,
  commonLisp,
  console,
  crystal,
  elisp,
  elixir,
  erlang,
  gnuplot,
  groovy,
  haskell,
  javascript,
  julia,
  kotlin,
  lua,
  nim,
  ocaml,
  octave,
  osascript,
  perl,
  php,
  python,
  raku,
  rscript,
  ruby,
  scala,
  scheme,
  sed,
  swift,
  tcl,
];
