import { ownField } from '../model/ownField';
/** Terraform's and OpenTofu's own reasons for an action, in words; `replace_because_cannot_update` names its attributes. */
const reasons: Readonly<Record<string, string>> = {
  replace_because_tainted: 'it is tainted',
  tainted: 'it is tainted',
  replace_by_request: '`-replace` asks for it',
  requested: '`-replace` asks for it',
  replace_by_triggers: '`replace_triggered_by` asks for it',
  replace_triggered_by: '`replace_triggered_by` asks for it',
  delete_because_no_resource_config: 'it is no longer in the configuration',
  delete_because_no_module: 'its module is no longer in the configuration',
  delete_because_wrong_repetition: '`count` or `for_each` came or went',
  delete_because_count_index: '`count` is smaller',
  delete_because_each_key: 'its key is no longer in `for_each`',
  delete_because_enabled_false: '`enabled` is false',
  delete_because_no_move_target: 'its `moved` block leads nowhere',
};

const MOST_PATHS = 3;

/** `because `engine` and `identifier` change`, from attribute paths; empty for none. */
export function becauseOf(paths: readonly string[]): string {
  const unlike = [...new Set(paths.filter((path) => path !== ''))];
  if (unlike.length === 0) return '';
  const shown = unlike.slice(0, MOST_PATHS).map((path) => `\`${path}\``);
  const rest = unlike.length - shown.length;
  return `because ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} change${unlike.length > 1 ? '' : 's'}`;
}

/** Of a reason that Terraform gives, and the paths that it names. */
export function terraformBecause(reason: string, paths: readonly string[]): string {
  const words = ownField(reasons, reason);
  return words === undefined ? becauseOf(paths) : `because ${words}`;
}
