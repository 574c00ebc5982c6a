import type { CodeReader } from '../model/codeReader';
import { pythonActs } from './python/acts';
import { reviewCode, type CodeLanguage } from './shared/review';

const LANGUAGE: CodeLanguage = {
  language: 'python',
  invocation: {
    codeLetters: 'c',
    codeOptions: [],
    valued: ['-W', '-X', '--check-hash-based-pycs'],
    ends: ['-m', '-V', '-VV', '--version', '-h', '--help', '-?'],
    codeVerbs: [],
  },
  risky:
    /\b(os|subprocess|shutil|pathlib|boto\w*|aioboto3|pty|asyncio|commands|exec|eval|open|__import__|importlib|getattr|requests|httpx|unlink)\b/,
  acts: pythonActs,
};

/** Python from the command line: `-c`, a here-document, a file. */
export const python: CodeReader = {
  programs: [
    'python',
    'python2',
    'python3',
    ...[8, 9, 10, 11, 12, 13, 14, 15].map((minor) => `python3.${minor}`),
    'pypy',
    'pypy3',
    'py',
  ],
  documentation: ['https://docs.python.org/3/using/cmdline.html', 'https://docs.python.org/3/library/subprocess.html'],
  review: (command, options) => reviewCode(command, options, LANGUAGE),
};
