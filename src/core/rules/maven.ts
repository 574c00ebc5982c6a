import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { joined, nothing, statement } from '../model/statement';
import { buildTasks, propertyOf } from './javaBuilds/buildTasks';
import { databasePlugins } from './javaBuilds/databasePlugins';
import { mavenGoal } from './javaBuilds/mavenGoal';
import { shipped } from './javaBuilds/shipped';
import { readOptions, type OptionGrammar, type Options } from './shared/readOptions';
import { reviewTool, type Grammar } from './shared/toolPack';

const GRAMMAR: OptionGrammar = {
  singleDash: true,
  valued: [
    ...['-f', '--file', '-P', '--activate-profiles', '-pl', '--projects', '-s', '--settings', '-gs', '-t', '-l'],
    ...['-p', '--project-dir', '-b', '--build-file', '-g', '-I', '--init-script', '-x', '--exclude-task', '-c', '-T'],
  ],
};
const IDLE = ['-h', '--help', '-v', '--version', '-m', '--dry-run', '-?'];

/** `mvn exec:exec -Dexec.executable=PROGRAM -Dexec.args="WORDS"`: a program that is named outright. */
function executed(options: Options, command: Command): Statement {
  const isCalled = buildTasks(options, command).some((task) => {
    const called = mavenGoal(task);
    return called?.plugin === 'exec' && called.goal === 'exec';
  });
  const program = isCalled ? propertyOf(options, 'exec.executable') : undefined;
  if (program === undefined) return nothing;
  const args = (propertyOf(options, 'exec.args') ?? '').split(/\s+/).filter((word) => word !== '');
  return statement({ starts: [{ kind: 'argv', argv: [program, ...args] }] });
}

function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, GRAMMAR);
  if (options.has(...IDLE)) return nothing;
  const tool: Grammar = { grammar: GRAMMAR, verbs: { '': () => shipped(options, command) } };
  return joined([
    reviewTool(tool, command, context),
    statement({ starts: databasePlugins(options, command) }),
    executed(options, command),
  ]);
}

/** Java's build tools: what they build stays here until a goal or a task sends it away, or reaches a database. */
export const maven: RulePack = {
  programs: ['mvn', 'mvnw', 'mvnd', 'gradle', 'gradlew', 'sbt'],
  documentation: [
    'https://maven.apache.org/plugins/maven-deploy-plugin/',
    'https://maven.apache.org/maven-release/maven-release-plugin/perform-mojo.html',
    'https://docs.gradle.org/current/userguide/publishing_maven.html',
  ],
  review,
  examples: {
    catches: [
      { run: 'mvn clean deploy -DskipTests', rule: 'publish/release', effect: 'publish' },
      { run: './mvnw -B release:perform', rule: 'publish/release', effect: 'publish' },
      { run: 'gradle :core:publish', rule: 'publish/release', effect: 'publish' },
      { run: './gradlew build publishAllPublicationsToStagingRepository', rule: 'publish/release', effect: 'publish' },
      { run: './gradlew publishAllPublicationsToMavenCentral', rule: 'publish/release', effect: 'publish' },
      { run: 'gradle :api:jib', rule: 'publish/release', effect: 'publish' },
      { run: 'sbt +publish', rule: 'publish/release', effect: 'publish' },
      { run: "sbt 'release with-defaults'", rule: 'publish/release', effect: 'publish' },
      { run: 'mvn jib:build', rule: 'publish/release', effect: 'publish' },
      {
        run: 'mvn spring-boot:build-image -Dspring-boot.build-image.publish=true',
        rule: 'publish/release',
        effect: 'publish',
      },
      { run: 'gradle bootBuildImage --publishImage', rule: 'publish/release', effect: 'publish' },
      { run: 'gradle publishReleaseBundle', rule: 'publish/release', effect: 'publish' },
      { run: 'mvn nexus-staging:drop', rule: 'publish/withdrawal', effect: 'delete' },
      { run: 'mvn tomcat7:undeploy', rule: 'builds/undeploy', effect: 'interrupt' },
      { run: 'mvn azure-webapp:deploy', rule: 'builds/deploy', effect: 'update' },
      {
        run: 'mvn flyway:clean -Dflyway.url=jdbc:postgresql://db1/shop',
        starts: 'flyway clean -url=jdbc:postgresql://db1/shop',
      },
      { run: 'mvn org.liquibase:liquibase-maven-plugin:4.20.0:dropAll', starts: 'liquibase dropAll' },
      { run: './gradlew :db:flywayClean -Pflyway.cleanDisabled=false', starts: 'flyway clean -cleanDisabled=false' },
      { run: 'gradle rollbackCount', starts: 'liquibase rollbackCount' },
      { run: "sbt 'clean; flywayUndo'", starts: 'flyway undo' },
      { run: 'mvn exec:exec -Dexec.executable=rm "-Dexec.args=-r old"', starts: 'rm -r old' },
    ],
    leaves: [
      'mvn clean install',
      'mvn deploy -Dmaven.deploy.skip=true',
      'mvn -f deploy package',
      'gradle publishToMavenLocal',
      'gradle publishMainPublicationToMavenLocal',
      'gradle jibDockerBuild',
      'gradle publish --dry-run',
      'gradle build -x publish',
      'mvn release:prepare -DdryRun=true',
      'mvn spring-boot:build-image',
      'gradle bootBuildImage',
      'gradle assembleRelease lintRelease',
      'gradle update',
      'mvn exec:java -Dexec.mainClass=shop.Main',
      'mvn versions:set -DnewVersion=2.0',
      'gradle flywayClean --dry-run',
      'mvn dependency:tree',
    ],
  },
};
