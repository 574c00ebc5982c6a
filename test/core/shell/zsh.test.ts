import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lines, loadParser, scriptOf } from './scriptOf';

/** A text of zsh, and what is read of it: the commands, then `?code stake` for each unknown. */
function checkReads(rows: readonly (readonly [script: string, expected: readonly string[]])[]): void {
  for (const [text, expected] of rows) {
    const script = scriptOf(text, { dialect: 'zsh' });
    const unknowns = script.unknowns.map(({ code, stake }) => `?${code} ${stake}`);
    assert.deepEqual([...lines(script), ...unknowns], expected, text);
  }
}

describe('a text of zsh', () => {
  before(loadParser);

  it('gives what its own words run', () => {
    checkReads([
      ['zargs -- a b -- rm -r', ['zargs: rm -r a b']],
      ['zargs -n 1 a -- rm', ['zargs: rm a']],
      ['zargs -i a -- rm {}', ['zargs: rm a']],
      ['zargs a b', ['zargs a b']],
      ["emulate sh -c 'rm a'", ['emulate: rm a']],
      ['emulate -L zsh', ['emulate -L zsh']],
      ['sched +1:00 rm a', ['sched: rm a']],
      ['sched -1', ['sched -1']],
      ['zf_rm a', ['zf_rm: rm a']],
      ["zmv '(*).a' '$1.b'", ['zmv: mv *.a ?.b']],
      ["zmv -C '(*)' x; zcp a b; zln a b; zmv -L a b", ['zmv: cp * x', 'zcp: cp a b', 'zln: ln a b', 'zmv: ln a b']],
      ["zmv -p 'rm -r' a b", ['zmv: rm -r a b']],
      ['zmv -n a b; zmv a', ['zmv -n a b', 'zmv a']],
      ['repeat 2 { rm a; rm $1 }', ['rm a', 'rm ?', 'rm a', 'rm ?']],
      ['repeat $n { rm a }', ['rm a']],
      ['repeat 2; do rm a; done', ['repeat 2', 'rm a']],
    ]);
  });

  it('a loop takes several words in each turn', () => {
    checkReads([
      ['for a b in rm x mv y; do $a $b; done', ['rm x', 'mv y']],
      ['for a b (rm x mv) $a $b', ['rm x', 'mv']],
      ['for a b in $(ls); do rm $a $b; done', ['ls', 'rm * *']],
      ['for a b c in 1; do p $a$b$c; done', ['p 1']],
      ['set -- x y; for a { rm $a }', ['set -- x y', 'rm x', 'rm y']],
      ['for i in {1..2}; rm $i', ['rm 1', 'rm 2']],
      ["echo 'for a b in c'", ['echo "for a b in c"']],
    ]);
  });

  it('functions have no name, several names or no block', () => {
    checkReads([
      ['() { rm $1; p $2 } a b', ['rm a', 'p b']],
      ['function { rm $1 } a; function () { p $@ } b c', ['rm a', 'p b c']],
      ['() rm a', ['rm a']],
      ['f() rm $1; f a; g() { p }', ['rm a']],
      ['function f g { rm $1 }; f a; g b', ['rm a', 'rm b']],
      ['f g () { rm $argv[1] }; g a; f b', ['rm a', 'rm b']],
      ['f() { rm $1 }; p', ['p']],
      ["node <<'E'\nrun(() => { a() })\nmain() b\nE\nf() rm x; f", ['node', 'rm x']],
    ]);
  });

  it('lists, names and programs are set in its own ways', () => {
    checkReads([
      ['set -A c rm a b; $c; p $c[2,3]', ['set -A c rm a b', 'rm a b', 'p a b']],
      ['x=old; : ${x::=rm}; $x a', [': rm', 'rm a']],
      ["functions[f]='rm $1'; f a", ['eval: rm a']],
      ["aliases[k]=rm; eval 'k a'", ['eval: rm a']],
      ['hash k=/bin/rm; k a; hash -d k=/tmp', ['hash k=/bin/rm', '/bin/rm a', 'hash -d k=/tmp']],
      ['a=(x y z); a[2]=(); p $a; a[1]=(q r); p $a', ['p x z', 'p q r z']],
      ["read -A a <<< 'rm b'; $a; print -v x rm; $x c", ['read -A a', 'rm b', 'print -v x rm', 'rm c']],
      ['case a in a) rm a ;| *) rm b ;; esac', ['rm a', 'rm b']],
    ]);
  });

  it('runs its hooks by itself', () => {
    checkReads([
      ['precmd() { rm a }', ['rm a }'.slice(0, 4)]],
      ['TRAPEXIT() { rm $1; }', ['rm ?']],
      ['other() { rm a; }', []],
    ]);
  });

  it('counts the items of a list from one', () => {
    checkReads([
      ['a=(x y z); p ${a[1]} ${a[-1]} ${a[2,3]}', ['p x z y z']],
      ['a=(x y); p "$a" "${a[@]}"', ['p "x y" x y']],
      ['a=xyz; p ${a[1]}', ['p x']],
    ]);
  });

  it('an expansion has flags and modifiers', () => {
    checkReads([
      ['${(L)x} a', ['? a', '?dynamic present']],
      ['p ${(j:,:)x}', ['p ?']],
      ['x=RM; ${(L)x} a; ${x:l} b; y=/bin/rm.sh; ${y:t:r} c; $y:t:r d', ['rm a', 'rm b', 'rm c', 'rm d']],
      ['x=rm:a; ${(s.:.)x}; a=(rm a); p ${(j:+:)a} $#a ${#a}', ['rm a', 'p rm+a 2 2']],
      ['x=n; n=rm; ${(P)x} a; p ${:-b} ${(U)n}', ['rm a', 'p b RM']],
      ['typeset -A m=(rm a); for k in ${(k)m}; do $k ${m[$k]}; done', ['typeset -A m=', 'rm a']],
      ["x='$(rm a)'; p ${(e)x}; p ${(V)x}", ['rm a', ': ?', 'p ?', 'p ?']],
    ]);
  });

  it('a program has another name with a sign before it', () => {
    checkReads([
      ['=rm a; p =x/y a=b', ['rm a', 'p =x/y a=b']],
      ['echo rm a | read -r l; $l', ['echo rm a', 'read -r l', 'rm a']],
      ['<<< "rm a" | sh; print -r rm b | sh', ['sh: rm a', 'print -r rm b', 'sh: rm b']],
    ]);
  });

  it('has blocks without the words that others put around them', () => {
    checkReads([
      ['if [[ a = a ]] { rm a } else { rm b }; y', ['rm a', 'rm b', 'y']],
      ['if [[ $u ]] { rm a } elif (( 1 )) { rm b }', ['rm a', 'rm b']],
      ['if (( 1 )) rm a; y', ['rm a', 'y']],
      ['while (( i++ < 2 )) { rm a }', ['rm a']],
      ['for ((i=0;i<2;i++)) rm n$i', ['rm n0', 'rm n1']],
      ['for x in a b; rm $x', ['rm a', 'rm b']],
      ['if [[ a ]]; then rm b; fi; while [[ a ]]; do rm c; done; for x in d; do rm $x; done', ['rm b', 'rm c', 'rm d']],
      ['x=${${:-xrm}#x}; $x a', ['? a', '?dynamic present']],
      ['echo a | while read x; do y $x; done; rm $x', ['echo a', 'read x', 'y a', 'rm ?']],
    ]);
  });
});
