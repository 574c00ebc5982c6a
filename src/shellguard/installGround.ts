import { homeOf } from '../node/homeFolder';
import type { InstallPorts } from './installPorts';

type Given = Pick<InstallPorts, 'env' | 'dist' | 'version' | 'mayCompile'>;

/** This process as the ground of an installation. */
export function installGround({ env, dist, version, mayCompile = false }: Given): InstallPorts {
  return {
    env,
    home: homeOf(env),
    platform: process.platform,
    node: process.execPath,
    isElectron: process.versions['electron'] !== undefined,
    dist,
    version,
    mayCompile,
  };
}
