import type { CodeReader } from '../model/codeReader';
import { groovyLanguage } from './groovy/language';
import { scannedActs } from './scan/acts';
import { reviewScanned } from './scan/review';

/** Kotlin from the command line: `kotlin -e`, a script; every other word names a class to run. */
export const kotlin: CodeReader = {
  programs: ['kotlin', 'kotlinc', 'kscript'],
  documentation: [
    'https://kotlinlang.org/docs/command-line.html',
    'https://kotlinlang.org/docs/custom-script-deps-tutorial.html',
  ],
  runsOther: true,
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      {
        codeLetters: '',
        codeOptions: ['-e', '-expression'],
        valued: ['-cp', '-classpath', '-howtorun', '-d'],
        ends: ['-version', '-help', '-h'],
        codeVerbs: [],
      },
      (code) => scannedActs(code, groovyLanguage, options),
    ),
};
