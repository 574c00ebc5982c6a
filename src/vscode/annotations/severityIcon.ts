import { Uri } from 'vscode';
import type { Severity } from '../../core/model/finding';
import { severityLook } from './severityLook';

/** The picture of a severity for light and for dark themes; high contrast ones use that of their kind. */
export function severityIcon(media: Uri, severity: Severity): { readonly light: Uri; readonly dark: Uri } {
  const file = (theme: string): Uri => Uri.joinPath(media, 'gutter', `${severityLook[severity].icon}-${theme}.svg`);
  return { light: file('light'), dark: file('dark') };
}
