import type { HookAnswer } from '../../core/model/agent';
import { answerBytes } from '../../gate/wire';
import { reasonMark } from '../answers';
import type { AgentAnswers } from '../answers';
import { filled } from '../programText';
import { frontAlone } from './frontAlone';
import { frontBasics, frontHeaders } from './frontBasics';
import { frontGate } from './frontGate';
import { frontHandOver } from './frontHandOver';
import { frontMain } from './frontMain';
import { frontTexts } from './frontTexts';

export type FrontPlaces = {
  /** Absolute path of the launcher, which does everything that the front does not. */
  readonly launcher: string;
  readonly runFolders: readonly string[];
  readonly listed: readonly string[];
  readonly answers: readonly AgentAnswers[];
};

/** Has no quote and no backslash, so that it is the same inside of JSON. */
const gone = 'holdpoint: the launcher behind the front of the hook cannot be started; run holdpoint init again';

const plain = /[A-Za-z0-9 !#$%&'()*+,./:;<=>@[\]^_`{|}~-]/;

/** A string of C, whatever its bytes: three octal digits end by themselves, and no `?` is left for a trigraph. */
export function cQuoted(text: string): string {
  const byte = (each: number): string => {
    const letter = String.fromCharCode(each);
    return plain.test(letter) ? letter : letter === '"' ? '\\"' : `\\${each.toString(8).padStart(3, '0')}`;
  };
  return `"${[...Buffer.from(text)].map(byte).join('')}"`;
}

const cList = (texts: readonly string[]): string => texts.map((text) => `${cQuoted(text)}, `).join('');

function cAnswer({ exitCode, stdout, stderr }: HookAnswer): string {
  return `{${exitCode}, ${cQuoted(stdout)}, ${cQuoted(stderr)}}`;
}

function cAgent({ id, allow, deny }: AgentAnswers): string {
  const said = (text: string): string => text.replaceAll(reasonMark, gone);
  const no = { exitCode: deny.exitCode, stdout: said(deny.stdout), stderr: said(deny.stderr) };
  return `    {${cQuoted(id)}, ${cQuoted(answerBytes(allow).toString())}, ${cAnswer(allow)}, ${cAnswer(no)}},\n`;
}

/** The source of the compiled front, in C99 with POSIX.1-2008 and nothing else. */
export function frontText({ launcher, runFolders, listed, answers }: FrontPlaces): string {
  return filled(`${frontHeaders}${frontAlone}${frontTexts}${frontBasics}${frontHandOver}${frontGate}${frontMain}`, {
    AGENTS: answers.map(cAgent).join(''),
    FOLDERS: cList(runFolders),
    LISTED: cList(listed),
    LAUNCHER: cQuoted(launcher),
    GONE: cQuoted(`${gone}\n`),
  });
}
