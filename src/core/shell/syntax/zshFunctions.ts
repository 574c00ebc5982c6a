import { closing, matchAt } from './passing';
import type { CommandEnd, Found } from './zshBlocks';

/** `() { … } WORDS`, `function { … } WORDS`: a function without a name, called where it stands. */
const NAMELESS = /(?<=^|[\n;&|({]\s*|\b(?:do|then|else|always)\s+)(?:function[ \t]*(?:\(\))?|\(\))\s*(?=[^\s(])(?!=>)/y;

/** `function a b { … }`, `a b () { … }`: one body under several names. */
const SEVERAL =
  /(?<=^|[\n;&|({]\s*|\b(?:do|then|else|always)\s+)(?:function[ \t]+(\w[\w-]*(?:[ \t]+\w[\w-]*)+)\s*(?:\(\))?|(\w[\w-]*(?:[ \t]+\w[\w-]*)+)[ \t]*\(\))\s*(?=\{\s)/y;

/** `name() COMMAND`: a body that is no block. */
const SHORT =
  /(?<=^|[\n;&|({]\s*|\b(?:do|then|else|always)\s+)([\w-]+)[ \t]*\(\)[ \t]*(?=[^\s{(])(?!(?:if|for|foreach|while|until|case|select|repeat|\[\[)\b)/y;

type Reform = (text: string) => string;

/** `{ … }` or a command, from an offset on, as a block. */
function blockFrom(text: string, at: number, reform: Reform, commandEnd: CommandEnd): Found | null {
  const isBlock = /^\{\s/.test(text.slice(at, at + 2));
  const end = isBlock ? closing(text, at + 1, '{', '}') : commandEnd(text, at);
  if (end <= at) return null;
  const inside = reform(text.slice(isBlock ? at + 1 : at, end)).replace(/[\s;]+$/, '');
  return [`{ ${inside.trim() === '' ? ':' : inside.trimStart()}; }`, isBlock ? end + 1 : end];
}

/** The name is of no function that somebody writes, and another for each place. */
function namelessAt(text: string, at: number, reform: Reform, commandEnd: CommandEnd): Found | null {
  const head = matchAt(NAMELESS, text, at)?.[0];
  const isNamed = head?.startsWith('function') === true && text.charAt(at + head.length) !== '{';
  const body = head === undefined || isNamed ? null : blockFrom(text, at + head.length, reform, commandEnd);
  if (body === null) return null;
  const [block, from] = body;
  const end = Math.max(from, commandEnd(text, from));
  const name = `__nameless${at}`;
  return [`{ ${name}() ${block}; ${name} ${reform(text.slice(from, end))}; }`, end];
}

/** Functions of zsh that other shells write in another way. */
export function functionAt(text: string, at: number, reform: Reform, commandEnd: CommandEnd): Found | null {
  const nameless = namelessAt(text, at, reform, commandEnd);
  if (nameless !== null) return nameless;
  const found = matchAt(SEVERAL, text, at) ?? matchAt(SHORT, text, at);
  const body = found === null ? null : blockFrom(text, at + found[0].length, reform, commandEnd);
  if (found === null || body === null) return null;
  const names = (found[1] ?? found[2] ?? '').split(/[ \t]+/);
  return [names.map((name) => `${name}() ${body[0]}`).join('; '), body[1]];
}
