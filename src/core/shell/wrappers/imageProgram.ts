/** Images that start one program, whatever words follow their name; without registry, tag and digest. */
const PROGRAMS = new Map(
  Object.entries({
    ...{ 'amazon/aws-cli': 'aws', 'aws-cli/aws-cli': 'aws', 'weaveworks/eksctl': 'eksctl', 'eksctl/eksctl': 'eksctl' },
    ...{ 'hashicorp/terraform': 'terraform', 'opentofu/opentofu': 'tofu', 'hashicorp/packer': 'packer' },
    ...{
      'hashicorp/vault': 'vault',
      'openbao/openbao': 'bao',
      'hashicorp/consul': 'consul',
      'hashicorp/nomad': 'nomad',
    },
    ...{ 'pulumi/pulumi': 'pulumi', 'pulumi/pulumi-base': 'pulumi', 'cloudposse/atmos': 'atmos' },
    ...{ 'bitnami/kubectl': 'kubectl', 'bitnamilegacy/kubectl': 'kubectl', 'rancher/kubectl': 'kubectl' },
    ...{ 'lachlanevenson/k8s-kubectl': 'kubectl', kubectl: 'kubectl' },
    ...{
      'alpine/helm': 'helm',
      'lachlanevenson/k8s-helm': 'helm',
      'fluxcd/flux-cli': 'flux',
      'velero/velero': 'velero',
    },
    ...{ 'argoproj/argocd': 'argocd', 'argoproj/argocli': 'argo', 'helmfile/helmfile': 'helmfile' },
    ...{ 'flyio/flyctl': 'flyctl', 'digitalocean/doctl': 'doctl', 'hetznercloud/cli': 'hcloud', 'scaleway/cli': 'scw' },
    ...{ 'rclone/rclone': 'rclone', 'minio/mc': 'mc', 'peakcom/s5cmd': 's5cmd', 'restic/restic': 'restic' },
    ...{ 'liquibase/liquibase': 'liquibase', 'flyway/flyway': 'flyway', 'migrate/migrate': 'migrate' },
    ...{
      'amacneil/dbmate': 'dbmate',
      'arigaio/atlas': 'atlas',
      'edenhill/kcat': 'kcat',
      'stripe/stripe-cli': 'stripe',
    },
    ...{ 'confluentinc/confluent-cli': 'confluent', 'natsio/nats-box': 'nats', 'snyk/snyk-cli': 'snyk' },
  }),
);

/** The program that an image starts; `null` for one that starts the words behind it, or that nobody knows. */
export function imageProgram(image: string): string | null {
  const plain = image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
  const name = plain
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/^registry\.k8s\.io\//, '');
  return PROGRAMS.get(name) ?? null;
}
