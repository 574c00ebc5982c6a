import { UNKNOWN_PART, type Word } from '../../model/command';
import { bare, childShell, type Wrapper, type WrapperCall } from './wrapper';

/** The values of options: the next word, or what stands behind the sign. */
function valuesOf(args: readonly Word[], ...names: readonly string[]): readonly Word[] {
  return args.flatMap((word, at): readonly Word[] => {
    const next = args[at + 1];
    if (names.includes(word.value)) return next === undefined ? [] : [next];
    const name = names.find((one) => one.startsWith('--') && word.value.startsWith(`${one}=`));
    return name === undefined ? [] : [{ ...word, value: word.value.slice(name.length + 1) }];
  });
}

function startCode(call: WrapperCall, code: Word, program: string, option: string): void {
  const named = (value: string): Word => ({ ...call.head, value, raw: value, dynamic: false, glob: false });
  const dynamic = code.value.includes(UNKNOWN_PART);
  call.reader.start([named(program), named(option), { ...code, dynamic }], { ...bare(call), input: { kind: 'none' } });
}

/** Names by which code of MongoDB's shell reaches the machine that it runs on. */
const REACHES_OUT = /\b(?:require|import|process)\b/;

/** `mongosh --eval CODE`: what it does besides the database, it does as Node. */
const mongosh: Wrapper = (call) => {
  for (const code of valuesOf(call.args, '--eval'))
    if (REACHES_OUT.test(code.value)) startCode(call, code, 'node', '-e');
  return null;
};

/** `mysqlsh --py -e CODE`, `mysqlsh --js -e CODE`; statements that the code hands over are the client's own. */
const mysqlsh: Wrapper = (call) => {
  const isPython = call.args.some(({ value }) => /^--py(?:thon)?$/.test(value));
  const isJavascript = call.args.some(({ value }) => /^--(?:js|javascript)$/.test(value));
  if (!isPython && !isJavascript) return null;
  for (const code of valuesOf(call.args, '-e', '--execute')) {
    startCode(call, code, isPython ? 'python3' : 'node', isPython ? '-c' : '-e');
    for (const [, , sql = ''] of code.value.matchAll(/\b(?:runSql|run_sql|sql)\(\s*(["'`])((?:(?!\1)[^\\])*)\1/g))
      startCode(call, { ...code, value: sql }, 'mysql', '-e');
  }
  return null;
};

/** `mysql --pager=LINE`: the line is handed what the client prints; which rows those are is not known. */
const mysql: Wrapper = (call) => {
  for (const line of valuesOf(call.args, '--pager'))
    if (!/^(?:less|more|cat|most)(?:\s+-\w+)*$/.test(line.value))
      call.reader.runText(line.value, line.span, { ...childShell(call, ['sh']), input: { kind: 'pipe', from: null } });
  return null;
};

/** Shells of databases whose code or options start something on this machine. */
export const databaseShellWrappers: Readonly<Record<string, Wrapper>> = {
  mongosh,
  mongo: mongosh,
  mysqlsh,
  mysql,
  mariadb: mysql,
};
