import type { Command } from '../../model/command';
import { deployed, stopped } from '../platforms/said';
import { published, withdrawn } from '../shared/published';
import type { Deed, DeedOf } from '../shared/toolPack';
import { buildTasks, propertyOf } from './buildTasks';
import { mavenGoal } from './mavenGoal';

const artifacts = published('Publishes the artifacts to a shared repository', undefined, 'artifact');
const image = published('Pushes the image that it builds to its registry', undefined, 'image');
const released = published('Makes a release: tags it, and publishes what belongs to it', undefined, 'artifact');
const app = published('Uploads the app to those who install it', undefined, 'app');
const unstaged = withdrawn('Drops what waits to be released in the staging repository', 'costly', 'artifact');
const served = { ...deployed('Deploys the application to its server'), rule: 'builds/deploy', type: 'application' };
const undeployed = { ...stopped('Takes the application off its server'), rule: 'builds/undeploy', type: 'application' };

type Way = readonly [names: RegExp, deed: Deed];

/** By `plugin:goal`; phases stand alone. */
const GOALS: readonly Way[] = [
  [/^(?:deploy|site-deploy)$/, artifacts],
  [
    /^(?:deploy:deploy(?:-file)?|release:perform|nexus-staging:(?:deploy|release|close|deploy-staged)|central-publishing:publish|jreleaser:(?:release|full-release|deploy|publish)|site:deploy|scm-publish:publish-scm|wagon:(?:upload|upload-single|merge-maven-repos)|gpg:sign-and-deploy-file|ghpages:publish)$/,
    artifacts,
  ],
  [/^nexus-staging:(?:drop|rc-drop)$/, unstaged],
  [/^(?:docker|dockerfile|podman):push$|^jib:build$|^k8s:push$/, image],
  [
    /^(?:azure-(?:webapp|functions|spring-apps|container-apps)|appengine|function|elastic-?beanstalk|beanstalk|tomcat\d?|cargo|wildfly|jboss-as|payara-micro|heroku|k8s|fabric8|oc|openshift):(?:(?:re)?deploy(?:-only|All)?|apply|upload-source-bundle|create-environment)$/i,
    served,
  ],
  [/^(?:tomcat\d?|cargo|wildfly|jboss-as|k8s|fabric8|oc|appengine):undeploy(?:-only)?$/i, undeployed],
];

/** By the task's own name, whatever project it belongs to. `publishToMavenLocal` and `jibDockerBuild` stay here. */
const TASKS: readonly Way[] = [
  [
    /^(?:publish|publishAllPublicationsTo(?!MavenLocal)\w+|publish\w+PublicationTo(?!MavenLocal)\w+|publishTo(?!MavenLocal)\w+|publishAndRelease\w+|publishPlugins|publishToSonatype|closeAndReleaseRepository|closeAndReleaseSonatypeStagingRepository|releaseRepository|uploadArchives|bintrayUpload|artifactoryPublish|artifactoryDeploy|jreleaser(?:Full)?Release|publishSigned|\+publish|\+publishSigned|sonatypeBundleRelease|sonatypeRelease|sonatypeCentralRelease|sonatypeCentralUpload|gitPublishPush|ghpagesPushSite)$/,
    artifacts,
  ],
  [/^(?:jib|dockerPush\w*|(?:docker:)?publishRemote|dockerBuildAndPush|k8sPush)$/, image],
  [/^(?:release|ci-release|currentVersionRelease|githubRelease)$/, released],
  [
    /^(?:publish(?:\w*(?:Bundle|Apk|Apps|Listing|Products|Subscriptions))|promote(?:\w*Artifact)|appDistributionUpload\w*|installPrivateArtifacts)$/,
    app,
  ],
  [/^(?:appengine(?:Deploy|DeployAll)|azureWebAppDeploy|azureFunctionsDeploy|deployHeroku|cargoDeployRemote)$/, served],
  [/^(?:cargoUndeployRemote|k8sUndeploy)$/, undeployed],
];

function deedOf(ways: readonly Way[], name: string): Deed | null {
  return ways.find(([names]) => names.test(name))?.[1] ?? null;
}

function byName(task: string, isMaven: boolean): Deed | null {
  if (!isMaven) return deedOf(TASKS, task.split(/[:/]/).at(-1) ?? '');
  const called = mavenGoal(task);
  return deedOf(GOALS, called === null ? task : `${called.plugin}:${called.goal}`);
}

/** Spring Boot pushes the image that it builds only when it is told to. */
function pushedByOption(options: Parameters<DeedOf>[0], tasks: readonly string[]): Deed | null {
  const builds = tasks.some((task) => /(?:^|:)(?:bootBuildImage|build-image(?:-no-fork)?)$/.test(task));
  const isTold = options.has('--publishImage') || propertyOf(options, 'spring-boot.build-image.publish') === 'true';
  return builds && isTold ? image : null;
}

/** `mvn deploy -Dmaven.deploy.skip`: the phases run, and what would leave the machine does not. */
function isSkipped(options: Parameters<DeedOf>[0]): boolean {
  const skip = '-Dmaven.deploy.skip';
  return options.has(skip) && !options.given.some((use) => use.name === skip && use.values[0]?.value === 'false');
}

/** What a build sends away from this machine, or takes down elsewhere; goals and tasks stand side by side. */
export function shipped(options: Parameters<DeedOf>[0], command: Command): Deed | null {
  if (isSkipped(options)) return null;
  const isMaven = command.program.startsWith('mvn');
  const tasks = buildTasks(options, command);
  const deeds = tasks.map((task) => byName(task, isMaven)).filter((deed) => deed !== null);
  return deeds.find(({ effect }) => effect === 'publish') ?? deeds[0] ?? pushedByOption(options, tasks);
}
