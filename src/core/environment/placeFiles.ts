import type { Signal, SignalKind } from '../model/environment';
import { absolutePath } from '../model/filePath';
import { optionValues, type Ambient } from './ambient';
import { urlHost } from './databaseSignals';
import { homeFile, nearbyFile } from './nearbyFile';
import { textsAt, type Shape } from './settings';

/** A settings file that programs read by themselves, and where in it a place is named. */
type PlaceFile = {
  readonly programs: readonly string[];
  /** `~/` is the home; others stand in the command's folder or above it, the nearest and first that is there counts. */
  readonly files: readonly string[];
  /** Options that name another file. */
  readonly options?: readonly string[];
  readonly shape: Shape;
  /** What is named, and the way to it, parted by blanks; `''` is written `.`. An address counts by its host. */
  readonly places: readonly (readonly [kind: SignalKind, way: string])[];
};

const SERVERLESS = ['serverless', 'sls', 'osls'];
const FLYWAY = ['flyway'];
const DOTENV_APP = ['artisan', 'php', 'sail', 'tinker'];

const table: readonly PlaceFile[] = [
  {
    programs: SERVERLESS,
    files: ['serverless.yml', 'serverless.yaml'],
    options: ['--config', '-c'],
    shape: 'yaml',
    places: [
      ['name', 'provider stage'],
      ['aws-profile', 'provider profile'],
    ],
  },
  {
    programs: ['cdk'],
    files: ['cdk.json'],
    shape: 'json',
    places: [
      ...['env', 'environment', 'envName', 'stage', 'stageName'].map((key) => ['name', `context ${key}`] as const),
      ['aws-profile', 'profile'],
    ],
  },
  {
    programs: ['cdk'],
    files: ['cdk.context.json'],
    shape: 'json',
    places: ['env', 'environment', 'envName', 'stage', 'stageName'].map((key) => ['name', key] as const),
  },
  { programs: ['cdk'], files: ['~/.cdk.json'], shape: 'json', places: [['aws-profile', 'profile']] },
  { programs: ['sst'], files: ['.sst/stage'], shape: 'text', places: [['name', '.']] },
  {
    programs: ['eb'],
    files: ['.elasticbeanstalk/config.yml'],
    shape: 'yaml',
    places: [
      ['name', 'branch-defaults * environment'],
      ['aws-profile', 'global profile'],
      ['name', 'global application_name'],
    ],
  },
  {
    programs: ['amplify'],
    files: ['amplify/.config/local-env-info.json'],
    shape: 'json',
    places: [['name', 'envName']],
  },
  {
    programs: ['copilot'],
    files: ['copilot/.workspace'],
    shape: 'yaml',
    places: [['name', 'application']],
  },
  { programs: ['vercel', 'vc'], files: ['.vercel/project.json'], shape: 'json', places: [['name', 'projectName']] },
  {
    programs: ['fly', 'flyctl'],
    files: ['fly.toml'],
    options: ['--config', '-c'],
    shape: 'table',
    places: [['name', '. app']],
  },
  { programs: ['netlify'], files: ['.netlify/state.json'], shape: 'json', places: [['name', 'siteId']] },
  { programs: ['doctl'], files: [], options: ['--spec'], shape: 'yaml', places: [['name', 'name']] },
  {
    programs: ['doctl'],
    files: ['~/.config/doctl/config.yaml', '~/Library/Application Support/doctl/config.yaml'],
    shape: 'yaml',
    places: [['name', 'context']],
  },
  {
    programs: ['hcloud'],
    files: ['~/.config/hcloud/cli.toml'],
    shape: 'table',
    places: [['name', '. active_context']],
  },
  {
    programs: ['databricks'],
    files: ['databricks.yml', 'databricks.yaml'],
    shape: 'yaml',
    places: [
      ['name', 'workspace profile'],
      ['database-host', 'workspace host'],
    ],
  },
  {
    programs: ['databricks'],
    files: ['~/.databrickscfg'],
    shape: 'table',
    places: [['database-host', 'DEFAULT host']],
  },
  {
    programs: ['argocd'],
    files: ['~/.config/argocd/config', '~/.argocd/config'],
    shape: 'yaml',
    places: [['kube-server', 'current-context']],
  },
  { programs: ['nats'], files: ['~/.config/nats/context.txt'], shape: 'text', places: [['name', '.']] },
  { programs: ['supabase'], files: ['supabase/.temp/project-ref'], shape: 'text', places: [['name', '.']] },
  { programs: ['supabase'], files: ['supabase/.temp/pooler-url'], shape: 'text', places: [['database-host', '.']] },
  {
    programs: FLYWAY,
    files: ['flyway.conf', 'conf/flyway.conf', '~/flyway.conf'],
    options: ['-configFiles'],
    shape: 'table',
    places: [['database-host', '. flyway.url']],
  },
  {
    programs: FLYWAY,
    files: ['flyway.toml', 'flyway.user.toml'],
    shape: 'table',
    places: [
      ['database-host', 'environments.default url'],
      ['name', 'flyway environment'],
    ],
  },
  {
    programs: ['liquibase'],
    files: ['liquibase.properties'],
    options: ['--defaultsFile', '--defaults-file'],
    shape: 'table',
    places: [['database-host', '. url']],
  },
  {
    programs: ['alembic'],
    files: ['alembic.ini'],
    options: ['-c', '--config'],
    shape: 'table',
    places: [['database-host', 'alembic sqlalchemy.url']],
  },
  {
    programs: DOTENV_APP,
    files: ['.env'],
    shape: 'table',
    places: [['name', '. APP_ENV']],
  },
];

const byProgram = new Map<string, readonly PlaceFile[]>();
for (const row of table) {
  for (const program of row.programs) byProgram.set(program, [...(byProgram.get(program) ?? []), row]);
}

/** The file that an option names, else the nearest of those that the program looks for. */
function textOf(
  ambient: Ambient,
  { files, options = [] }: PlaceFile,
): { readonly text: string; readonly name: string } | null {
  const { command, context } = ambient;
  if (command.host !== null) return null;
  const named = options.flatMap((option) => optionValues(command.args, option)).at(-1);
  if (named !== undefined) {
    const path = absolutePath(named, command.cwd);
    const text = path === null ? null : context.read(path);
    return text === null ? null : { text, name: named };
  }
  for (const file of files) {
    const text = file.startsWith('~/') ? homeFile(ambient, file.slice(2)) : nearbyFile(ambient, file);
    if (text !== null) return { text, name: file };
  }
  return null;
}

function signalsOf(ambient: Ambient, row: PlaceFile): readonly Signal[] {
  const found = textOf(ambient, row);
  if (found === null) return [];
  const { text, name } = found;
  return row.places.flatMap(([kind, way]) => {
    const keys = way.split(' ').map((key) => (key === '.' ? '' : key));
    const label = keys.filter((key) => key !== '' && key !== '*').join(' ');
    return textsAt(text, row.shape, keys).map((value): Signal => ({
      ...{ kind, value: urlHost(value.replace(/^jdbc:/, '')) ?? value, isClaim: true },
      from: label === '' ? name : `${label} in ${name}`,
    }));
  });
}

/** What the settings files of programs say of the place where they land. A file can say it is dangerous, never harmless. */
export function placeFiles(ambient: Ambient): readonly Signal[] {
  return (byProgram.get(ambient.command.program) ?? []).flatMap((row) => signalsOf(ambient, row));
}
