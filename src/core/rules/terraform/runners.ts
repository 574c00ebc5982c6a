import type { Command, Word } from '../../model/command';
import { readOptions, type Options } from '../shared/readOptions';

const TERRAMATE = [
  ...['-C', '--chdir', '-B', '--git-change-base', '--tags', '--no-tags', '--parallel', '-j', '--status', '--target'],
  ...['--log-level', '--log-fmt', '--log-destination', '--cloud-status', '--terraform-plan-file', '--tofu-plan-file'],
  ...['--filter', '--from-target', '--layer', '--deployment-status', '--drift-status'],
];
const ATMOS = ['-s', '--stack', '--logs-level', '--base-path', '--config'];

function behindFirst(args: readonly Word[], verb: string, valued: readonly string[]): Options | null {
  const at = args.findIndex(({ value }) => value === verb);
  return at < 0 ? null : readOptions(args.slice(at + 1), { valued, stopAtOperand: true });
}

/** `terramate run -- PROGRAM`, `terragrunt exec -- PROGRAM`, `atmos helmfile VERB`: the words that start; null where none does. */
export function programBehindRunner({ program, args }: Command): readonly Word[] | null {
  if (program === 'terramate') {
    const call = behindFirst(args, 'run', TERRAMATE);
    return call === null || call.has('--dry-run', '-n', '--help') ? [] : call.operands;
  }
  if (program === 'terragrunt') return behindFirst(args, 'exec', [])?.operands ?? null;
  const [tool, verb] = program === 'atmos' ? readOptions(args, { valued: ATMOS }).operands : [];
  if (tool === undefined || verb === undefined) return null;
  return /^(?:helmfile|packer)$/.test(tool.value) ? [tool, verb] : null;
}
