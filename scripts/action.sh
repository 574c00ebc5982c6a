#!/usr/bin/env bash
# What action.yml runs: reviews the range of the event, writes the job's summary and, with a token, one comment.
set -euo pipefail

fail() {
  printf '::error title=Holdpoint::%s\n' "$1"
  exit 2
}

case "$HOLDPOINT_FAIL_ON" in
  held | never) ;;
  *) fail 'fail-on is `held` or `never`' ;;
esac

command=(npx --yes holdpoint)
if [[ -f "$ACTION_PATH/dist/cli.js" ]]; then command=(node "$ACTION_PATH/dist/cli.js"); fi
if [[ -n "$HOLDPOINT_COMMAND" ]]; then read -r -a command <<<"$HOLDPOINT_COMMAND"; fi

has() {
  git cat-file -e "$1^{commit}" 2>/dev/null
}

# A checkout is often shallow: the two commits and what joins them are fetched when they are missing.
fetch_range() {
  if ! has "$BASE" || ! has "$HEAD"; then git fetch --quiet --no-tags origin "$BASE" "$HEAD" || true; fi
  git merge-base "$BASE" "$HEAD" >/dev/null 2>&1 && return
  if [[ "$(git rev-parse --is-shallow-repository)" == true ]]; then
    git fetch --quiet --no-tags --unshallow origin "$BASE" "$HEAD" || true
  fi
}

range="$HOLDPOINT_RANGE"
if [[ -z "$range" ]]; then
  if [[ -z "$BASE" || "$BASE" =~ ^0+$ ]]; then
    # A branch that was pushed for the first time has nothing before it.
    range="$HEAD"
  else
    fetch_range
    if [[ "$EVENT" != push ]]; then
      range="$BASE...$HEAD"
    elif has "$BASE"; then
      range="$BASE..$HEAD"
    else
      range="$HEAD"
      printf '::warning title=Holdpoint::what was there before the forced push is gone: its last commit alone is reviewed\n'
    fi
  fi
fi

folder="${RUNNER_TEMP:-$(mktemp -d)}"
summary="$folder/holdpoint-review.md"

code=0
"${command[@]}" review "$range" --format markdown >"$summary" || code=$?
if ((code > 1)); then fail "the review failed with $code"; fi
# The other forms say the same: what they end with is known.
"${command[@]}" review "$range" --format "$HOLDPOINT_FORMAT" || true
if [[ -n "$HOLDPOINT_SARIF" ]]; then "${command[@]}" review "$range" --format sarif >"$HOLDPOINT_SARIF" || true; fi

if [[ -n "${GITHUB_STEP_SUMMARY:-}" ]]; then cat "$summary" >>"$GITHUB_STEP_SUMMARY"; fi
if [[ -n "${GITHUB_OUTPUT:-}" ]]; then printf 'exit-code=%s\nsummary=%s\n' "$code" "$summary" >>"$GITHUB_OUTPUT"; fi

if [[ -n "$HOLDPOINT_TOKEN" && -n "$PULL_REQUEST" ]]; then
  node "$ACTION_PATH/scripts/comment.mjs" "$summary" ||
    printf '::warning title=Holdpoint::the comment on the pull request could not be written\n'
fi

if [[ "$HOLDPOINT_FAIL_ON" == never ]]; then exit 0; fi
exit "$code"
