import type { Api } from '../api';
import type { HttpRequest } from '../request';
import { secret, type Said } from '../told';

const HOSTS =
  /^(?:169\.254\.169\.254|169\.254\.170\.2|169\.254\.170\.23|metadata\.google\.internal|metadata|100\.100\.100\.200|fd00:ec2::254)$/;

/** What of a machine's own metadata is a credential. */
function tellsSecret({ address: { path, host } }: HttpRequest): boolean {
  const whole = path.join('/').toLowerCase();
  if (host.startsWith('169.254.170.')) return path.length > 0;
  return (
    /iam\/security-credentials\/.|service-accounts\/[^/]+\/(?:token|identity)|identity\/oauth2\/token|ram\/security-credentials\/./.test(
      whole,
    ) || /(?:^|\/)user-?data$|instance\/attributes\/(?:kube-env|startup-script|ssh-keys)/.test(whole)
  );
}

/** What a machine in a cloud can ask about itself; some of the answers let anybody act in its place. */
export const metadata: Api = {
  name: 'metadata',
  title: 'the metadata service',
  documentation: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html',
  fits: ({ address }) => HOSTS.test(address.host),
  review: (request): readonly Said[] => {
    const says = { ...secret('Reads credentials of this machine at', 'credential'), name: request.address.shown };
    return request.method === 'GET' && tellsSecret(request) ? [says] : [];
  },
};
