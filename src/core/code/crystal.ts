import type { CodeReader } from '../model/codeReader';
import { rubyLanguage } from './ruby/language';
import { scannedActs } from './scan/acts';
import { all, removes, runs } from './scan/deeds';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import { request } from './shared/telling';

/** Crystal is written as Ruby is, and calls some things otherwise. */
const LANGUAGE: ScannedLanguage = {
  ...rubyLanguage,
  functions: {
    ...rubyLanguage.functions,
    ...all('Process.run Process.exec Process.new Process.capture', runs(true)),
    ...all('File.delete File.delete?', removes('-f')),
    'HTTP::Client.delete': ({ args: [url] }) => [request('DELETE', url)],
  },
};

/** Crystal from the command line: `crystal eval`, `crystal run`; its other verbs compile, format and test. */
export const crystal: CodeReader = {
  programs: ['crystal'],
  documentation: [
    'https://crystal-lang.org/reference/latest/man/crystal/',
    'https://crystal-lang.org/api/latest/Process.html',
  ],
  runsOther: true,
  review: (command, options) => {
    const [verb, ...args] = command.args;
    if (verb === undefined || !/^(?:eval|run|.*\.cr)$/.test(verb.value)) return null;
    return reviewScanned(
      verb.value === 'run' ? { ...command, args } : command,
      options,
      { codeLetters: '', codeOptions: [], valued: ['-D', '--define'], ends: [], codeVerbs: ['eval'] },
      (code) => scannedActs(code, LANGUAGE, options),
    );
  },
};
