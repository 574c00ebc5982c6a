import type { Command, Started } from '../../model/command';
import type { Options } from '../shared/readOptions';
import { buildTasks } from './buildTasks';
import { mavenGoal, type MavenGoal } from './mavenGoal';

/** Tools with a command line of their own that a plugin stands for, and the dashes of their options. */
const DASHES: ReadonlyMap<string, string> = new Map([
  ['flyway', '-'],
  ['liquibase', '--'],
]);

const FLYWAY_TASK = /^flyway(Clean|Migrate|Undo|Repair|Baseline|Info|Validate)$/;
const LIQUIBASE_TASK =
  /^(?:liquibase(?=[A-Z]))?(dropAll|rollback(?:Count|ToDate|OneChangeset|OneUpdate)?|executeSql|releaseLocks|clearChecksums|changelogSync|update(?:Count|ToTag|OneChangeset)?)$/i;

function decapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A task of Gradle or sbt, `:db:flywayClean`, as the goal that it stands for. */
function goalOfTask(word: string): MavenGoal | null {
  const task = word.split(/[:/]/).at(-1) ?? '';
  const [, flyway] = FLYWAY_TASK.exec(task) ?? [];
  if (flyway !== undefined) return { plugin: 'flyway', goal: decapitalized(flyway) };
  const [, liquibase] = LIQUIBASE_TASK.exec(task) ?? [];
  // Many builds have something called `update` or `rollback`: those need the prefix that Liquibase's plugin can be given.
  const isNamed = task.startsWith('liquibase') || !/^(?:update|rollback)$/i.test(task);
  return liquibase !== undefined && isNamed ? { plugin: 'liquibase', goal: decapitalized(liquibase) } : null;
}

/** `-Dflyway.url=ADDRESS`, `-Pflyway.url=ADDRESS` as the option of the tool itself. */
function settingsOf({ given }: Options, plugin: string, dashes: string): readonly string[] {
  return given.flatMap(({ name, values }) => {
    const isSetting = name.startsWith(`-D${plugin}.`) || name.startsWith(`-P${plugin}.`);
    return isSetting ? [`${dashes}${name.slice(plugin.length + 3)}=${values[0]?.value ?? 'true'}`] : [];
  });
}

/** What the plugins of a build do to a database, as the commands of the tools that they bring along. */
export function databasePlugins(options: Options, command: Command): readonly Started[] {
  const isMaven = command.program.startsWith('mvn');
  return buildTasks(options, command).flatMap((task): readonly Started[] => {
    const called = isMaven ? mavenGoal(task) : goalOfTask(task);
    const dashes = called === null ? undefined : DASHES.get(called.plugin);
    if (called === null || dashes === undefined) return [];
    const { plugin, goal } = called;
    return [{ kind: 'argv', argv: [plugin, goal, ...settingsOf(options, plugin, dashes)] }];
  });
}
