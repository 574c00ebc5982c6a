/**
 * Hosts that keep packages for everybody, or for whoever has an account there; a name that starts with a dot is the end
 * of one. The lists of the projects themselves, and the endpoints that the vendors document.
 */
const KNOWN: readonly string[] = [
  ...['pypi.org', '.pypi.org', '.pythonhosted.org', 'download.pytorch.org', 'pypi.nvidia.com', 'data.pyg.org'],
  ...['registry.npmjs.org', 'registry.yarnpkg.com', 'npm.pkg.github.com', 'npm.jsr.io', 'jsr.io', 'deno.land'],
  ...['rubygems.org', 'index.rubygems.org', 'rubygems.pkg.github.com', 'api.nuget.org', 'nuget.pkg.github.com'],
  ...['crates.io', 'index.crates.io', 'proxy.golang.org', 'sum.golang.org', 'goproxy.io', 'goproxy.cn'],
  ...['repo.packagist.org', 'packagist.org', 'luarocks.org', '.luarocks.org', 'cpan.metacpan.org', '.cpan.org'],
  ...['conda.anaconda.org', 'repo.anaconda.com', '.alpinelinux.org', 'galaxy.ansible.com', 'rubygems.org'],
  ...['registry.npmmirror.com', 'mirrors.aliyun.com', 'pypi.tuna.tsinghua.edu.cn', 'mirrors.tuna.tsinghua.edu.cn'],
  ...['.pkg.dev', '.jfrog.io', 'pkgs.dev.azure.com'],
  ...['gitlab.com', 'cloudsmith.io', '.cloudsmith.io', '.gemfury.com', 'fury.io', '.fury.io'],
];

/** `DOMAIN-ACCOUNT.d.codeartifact.REGION.amazonaws.com`; a bucket or a machine of the same cloud is anybody's. */
const CODE_ARTIFACT = /^[\w-]+-\d{12}\.d\.codeartifact(?:-fips)?\.[a-z\d-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|host\.docker\.internal)$/;

/**
 * Whether an address that packages would come from is one that nobody knows: no registry of the lists, no machine of
 * one's own. A path, a name and the words that stand for none are no address; without encryption no host is known.
 */
export function isStrangeRegistry(address: string): boolean {
  const [, scheme = '', host] =
    /^(?:[\w.-]+=)?(?:sparse\+|git\+)?([a-z]+):\/\/(?:[^/@]*@)?([^/:]+)/i.exec(address) ?? [];
  if (host === undefined) return /^[\w-]+(?:\.[\w-]+)+$/.test(address) && !isKnown(address.toLowerCase());
  if (LOOPBACK.test(host)) return false;
  return scheme.toLowerCase() !== 'https' || !isKnown(host.toLowerCase());
}

function isKnown(host: string): boolean {
  return (
    LOOPBACK.test(host) ||
    CODE_ARTIFACT.test(host) ||
    KNOWN.some((one) => (one.startsWith('.') ? host.endsWith(one) : host === one))
  );
}
