import manifest from '../../package.json';

/** Of this build. */
export const { version } = manifest;
