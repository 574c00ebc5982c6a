import { baseName } from '../../model/filePath';
import { programName } from '../run/programName';
import { parseOptions } from './optionGrammar';
import type { Wrapper } from './wrapper';
import { bare } from './wrapper';

/** `bfg-1.14.0` and `jenkins-cli` of `bfg-1.14.0.jar` and `jenkins-cli.jar`; the version is taken off with the name's. */
function toolOf(path: string): string {
  return baseName(path).replace(/\.jar$/i, '');
}

/** `java [OPTIONS] -jar FILE …`: a tool that comes as an archive goes by the archive's name. */
export const java: Wrapper = (call) => {
  const { rest } = parseOptions(call.args, {
    short: '',
    long: ['cp', 'classpath', 'class-path', 'p', 'module-path', 'add-modules', 'add-opens'],
    oneDash: true,
  });
  const [file, ...args] = rest;
  const isJar = call.args.some((word, at) => word.value === '-jar' && call.args[at + 1] === file);
  if (file === undefined || file.dynamic || !isJar || !file.value.toLowerCase().endsWith('.jar')) return null;
  const { governed } = call.reader.options;
  const tool = programName(toolOf(file.value), governed);
  return governed.has(tool) ? call.reader.start([{ ...file, value: tool }, ...args], bare(call)) : null;
};
