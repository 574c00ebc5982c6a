import type { Command, RulePack, Word } from '../model/command';
import { published } from './shared/published';
import { toolPack, type DeedOf } from './shared/toolPack';

const GOALS =
  /^(deploy|site-deploy|release:perform|deploy:deploy(-file)?|nexus-staging:(deploy|release|close)|.*:maven-deploy-plugin:.*deploy.*|jreleaser:(release|full-release|deploy))$/;
/** Tasks that leave this machine; `publishToMavenLocal` does not. */
const TASKS =
  /^(.*:)?(publish|publishAllPublicationsTo(?!MavenLocal)\w+|publish\w+PublicationTo(?!MavenLocal)\w+|publishTo(?!MavenLocal)\w+|publishAndRelease\w+|jib|dockerPush\w*|publishPlugins|publishToSonatype|closeAndReleaseRepository|closeAndReleaseSonatypeStagingRepository|uploadArchives|bintrayUpload|artifactoryPublish|jreleaser(Full)?Release|publishSigned|\+publish|sonatypeBundleRelease)$/;

function goalsOf({ program }: Command): RegExp {
  return program.startsWith('mvn') ? GOALS : TASKS;
}

const release = published('Publishes the artifacts to a shared repository', undefined, 'artifact');

/** Goals and tasks stand side by side, in any number. */
const deploys: DeedOf = (options, rest, command) => {
  const isSkipped = options.operands.concat(options.given.map(({ word }) => word)).some(skips);
  return !isSkipped && rest.some(({ value }) => goalsOf(command).test(value)) ? release : null;
};

function skips({ value }: Word): boolean {
  return /^-Dmaven\.deploy\.skip(=true)?$/.test(value);
}

/** Java's build tools: what they build stays here until a goal or a task sends it away. */
export const maven: RulePack = toolPack({
  programs: ['mvn', 'mvnw', 'mvnd', 'gradle', 'gradlew', 'sbt'],
  documentation: [
    'https://maven.apache.org/plugins/maven-deploy-plugin/',
    'https://maven.apache.org/maven-release/maven-release-plugin/perform-mojo.html',
    'https://docs.gradle.org/current/userguide/publishing_maven.html',
  ],
  grammar: {
    singleDash: true,
    valued: [
      ...['-f', '--file', '-P', '--activate-profiles', '-pl', '--projects', '-s', '--settings', '-gs', '-t', '-l'],
      ...['-p', '--project-dir', '-b', '--build-file', '-g', '-I', '--init-script', '-x', '--exclude-task', '-c', '-T'],
    ],
  },
  idle: ['-h', '-v', '-m', '--dry-run', '-?'],
  verbs: { '': deploys },
  examples: {
    catches: [
      { run: 'mvn clean deploy -DskipTests', rule: 'publish/release', effect: 'publish' },
      { run: './mvnw -B release:perform', rule: 'publish/release', effect: 'publish' },
      { run: 'gradle :core:publish', rule: 'publish/release', effect: 'publish' },
      { run: './gradlew build publishAllPublicationsToStagingRepository', rule: 'publish/release', effect: 'publish' },
      { run: './gradlew publishAllPublicationsToMavenCentral', rule: 'publish/release', effect: 'publish' },
      { run: 'gradle :api:jib', rule: 'publish/release', effect: 'publish' },
      { run: 'sbt +publish', rule: 'publish/release', effect: 'publish' },
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
    ],
  },
});
