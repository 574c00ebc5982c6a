import type { CodeReader, CodeReading } from '../model/codeReader';
import { nothingRead } from '../model/codeReader';
import type { Command } from '../model/command';
import { pythonActs } from './python/acts';
import { moduleOf } from './python/modules';
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
    /\b(os|posix|subprocess|shutil|pathlib|boto\w*|aioboto3|pty|pexpect|asyncio|commands|exec|eval|open|compile|runpy|__\w+__|builtins|globals|importlib|getattr|ctypes|requests|httpx|aiohttp|urllib\w*|http|unlink|sh|plumbum|invoke|fabric\w*|paramiko|dotenv|\w*sql\w*|psycopg\w*|asyncpg|pg8000|MySQLdb|mariadb|duckdb|pyodbc|snowflake|clickhouse_\w+|cassandra|redis|pymongo|motor|objects|query|google|googleapiclient|azure|kubernetes\w*|\w*(?:delete|remove|destroy|drop|purge|terminate|wipe|erase|prune|cancel|refund|secret|password|credential)\w*|docker|socket|smtplib|keyring|crontab|github|elasticsearch|opensearchpy)\b/,
  acts: pythonActs,
};

/** What `-m NAME` starts, in the place of code. */
function ofModule(command: Command, options: Parameters<CodeReader['review']>[1]): CodeReading | null {
  const started = moduleOf(command);
  switch (started?.kind) {
    case 'program':
      return { ...nothingRead, starts: [{ kind: 'argv', argv: started.argv, keeps: false }] };
    case 'python':
      return reviewCode({ ...command, args: started.args }, options, LANGUAGE);
    case undefined:
      return null;
  }
}

/** Python from the command line: `-c`, a here-document, a file, a module. */
export const python: CodeReader = {
  programs: [
    'python',
    'python2',
    'python3',
    ...[8, 9, 10, 11, 12, 13, 14, 15].map((minor) => `python3.${minor}`),
    'python2.7',
    'pypy',
    'pypy3',
    'py',
    'ipython',
    'ipython3',
  ],
  documentation: ['https://docs.python.org/3/using/cmdline.html', 'https://docs.python.org/3/library/subprocess.html'],
  review: (command, options) => reviewCode(command, options, LANGUAGE) ?? ofModule(command, options),
};
