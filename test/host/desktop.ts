import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { projectRoot } from '../../scripts/editor/places';
import { buildAll } from '../../scripts/build';
import { bundleSuite } from './bundleSuite';

/* `npm run test:desktop`: the same suite in the desktop editor, where it can be downloaded. */

const downloadMilliseconds = 20_000;

async function desktopEditor(): Promise<string | null> {
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', timeout: downloadMilliseconds });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.log(`skipped: VS Code cannot be downloaded here (${why ?? ''})`);
    return null;
  }
}

async function run(): Promise<void> {
  const editor = await desktopEditor();
  if (editor === null) return;
  await buildAll();
  process.exitCode = await runTests({
    vscodeExecutablePath: editor,
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: bundleSuite(),
    launchArgs: [
      join(projectRoot, 'examples', 'sample-infrastructure'),
      '--disable-extensions',
      '--disable-workspace-trust',
    ],
  });
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
