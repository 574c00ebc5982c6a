/** What `Create Policy` writes: small, true, and already tested. */
export const firstPolicy = `# What agents may do here, and whose yes it takes.
# A workspace policy can only tighten what the user and the organisation set.
holdpoint: 1
extends: [recommended]

environments:
  production:
    tier: production
    signals: # any one is enough; the question shows which one it was
      aws-profile: ["*prod*"]
      kube-context: ["*prod*"]
      terraform-workspace: ["prod*"]
      stack: ["*-prod"]
      path: ["infra/prod/**"]

protect:
  - paths: ["infra/prod/**"]
    then: ask

tests:
  - run: terraform plan
    in: production
    expect: allow
`;
