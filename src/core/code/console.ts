import type { CodeOptions, CodeReader } from '../model/codeReader';
import { nothingRead } from '../model/codeReader';
import type { Language, SyntaxNode } from '../model/ports';
import { consoleActs } from './console/consoleActs';
import { javascriptActs } from './javascript/acts';
import { phpLanguage } from './php/language';
import { pythonActs } from './python/acts';
import { rubyLanguage } from './ruby/language';
import { scannedActs } from './scan/acts';
import type { Act } from './shared/act';
import { readingOf } from './shared/found';

/** Ruby and PHP by what the other languages do not write. */
const RUBY = /^\s*[A-Z]\w*(?:::[A-Z]\w*|\.\w)|::|\bdo\b|(?<![-\w])\w+: /m;
const PHP = /->|::|\$\w+\s*=/;

type TreeActs = (tree: SyntaxNode, options: CodeOptions) => readonly Act[];

/** What a line does in a language that it is a whole text of; nothing when it is none. */
function inLanguage(language: Language, line: string, options: CodeOptions, acts: TreeActs): readonly Act[] {
  const tree = options.parse(language, line);
  return tree === null || tree.hasError ? [] : acts(tree, options);
}

function actsOf(text: string, options: CodeOptions): readonly Act[] {
  const own = [
    ...inLanguage('python', text, options, (tree, how) => pythonActs(tree, how)),
    ...inLanguage('javascript', text, options, (tree, how) => javascriptActs(tree, how, true)),
    ...(RUBY.test(text) ? scannedActs(text, rubyLanguage, options) : []),
    ...(PHP.test(text) ? scannedActs(text, phpLanguage, options) : []),
  ];
  const acts = own.length > 0 ? own : consoleActs(text, options);
  // What two languages say alike is said once.
  return [...new Map(acts.map((act) => [JSON.stringify(act), act])).values()];
}

/**
 * Lines typed into a console that is open already. In which language is not known, so that each is read in all that it
 * may be of; what one of them does not see through is no line of that language.
 */
export const console: CodeReader = {
  // Nobody starts it: the engine tells what it met under this name.
  programs: ['console-line'],
  documentation: ['https://docs.python.org/3/tutorial/interpreter.html', 'https://nodejs.org/api/repl.html'],
  review: (command, options) => {
    const [word] = command.args;
    if (word === undefined || !options.budget.spend(word.value.length)) return nothingRead;
    const acts = actsOf(word.value, options).filter(({ kind }) => kind !== 'unseen');
    return readingOf(acts, { command, options, source: { text: word.value, span: word.span, from: 'argument' } });
  },
};
