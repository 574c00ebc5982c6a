import { checkReads, loadParser } from './scriptOf';

describe('images that start one program', () => {
  before(loadParser);

  it('that program stands before the words, unless another is asked for or the words begin with it', () => {
    checkReads([
      [
        'docker run --rm -i amazon/aws-cli:2 s3 rb x; podman run ghcr.io/opentofu/opentofu@sha256:1 tofu apply; docker run alpine/helm; docker run --entrypoint "" alpine/helm rm a; docker exec alpine/helm rm b',
        [
          'docker @container:amazon/aws-cli:2: aws s3 rb x',
          'docker run --rm -i amazon/aws-cli:2 s3 rb x',
          'podman @container:ghcr.io/opentofu/opentofu@sha256:1: tofu apply',
          'podman run ghcr.io/opentofu/opentofu@sha256:1 tofu apply',
          'docker run alpine/helm',
          'docker @container:alpine/helm: rm a',
          'docker run --entrypoint "" alpine/helm rm a',
          'docker @container:alpine/helm: rm b',
          'docker exec alpine/helm rm b',
        ],
      ],
    ]);
  });
});
