import type { CodeReader } from '../model/codeReader';
import { groovyLanguage } from './groovy/language';
import { scannedActs } from './scan/acts';
import { reviewScanned } from './scan/review';

/** Groovy and the Java shell from the command line: `-e`, a here-document, a file. */
export const groovy: CodeReader = {
  // What is asked of the virtual machine looks the same in the other languages it is written in.
  programs: ['groovy', 'groovyclient', 'jrunscript', 'jshell'],
  documentation: [
    'https://groovy-lang.org/groovy-dev-kit.html',
    'https://docs.groovy-lang.org/latest/html/groovy-jdk/java/io/File.html',
    'https://docs.oracle.com/en/java/javase/21/docs/specs/man/jrunscript.html',
  ],
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      {
        codeLetters: 'e',
        codeOptions: [],
        valued: ['-cp', '-classpath', '--classpath', '-c', '-D', '-P'],
        ends: ['-v', '--version', '-h', '--help'],
        codeVerbs: [],
        many: true,
      },
      (code) => scannedActs(code, groovyLanguage, options),
    ),
};
