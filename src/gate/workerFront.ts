import { version } from '../../package.json';
import { installGround } from '../shellguard/installGround';
import { refreshHookLauncher } from '../shellguard/installHookLauncher';

/* A thread beside the gate that compiles the front of the hook's launcher, and puts it in its place. */

refreshHookLauncher(installGround({ env: process.env, dist: __dirname, version, mayCompile: true }));
