import type { Command, RuleContext, Statement } from '../../model/command';
import type { Signal } from '../../model/environment';
import { reviewSql, type SqlSource } from '../databases/reviewSql';
import type { CloudCall } from './cloudCall';

/** Where the operations that send SQL take it from. */
function sourcesOf({ noun, verb, options }: CloudCall, { input }: Command): readonly SqlSource[] {
  const texts = options.values('--sql', '--ddl').map((word): SqlSource => ({ kind: 'text', word }));
  const files = options.values('--ddl-file', '--sql-file').map((word): SqlSource => ({ kind: 'file', word }));
  if (/^spanner /.test(noun)) return [...texts, ...files];
  const isShell = /^(?:sql|alloydb instances)$/.test(noun) && verb === 'connect' && input.kind !== 'none';
  return isShell ? [{ kind: 'input' }] : [];
}

/** What the SQL does that an operation of Google Cloud sends; `null` for one that sends none. */
export function gcloudSql(call: CloudCall, command: Command, context: RuleContext): Statement | null {
  const sources = sourcesOf(call, command);
  if (sources.length === 0) return null;
  const name = call.names[0];
  const place: readonly Signal[] =
    name === undefined || name.dynamic ? [] : [{ kind: 'name', value: name.value, from: 'database' }];
  const project = call.options.value('--project');
  const signals: readonly Signal[] =
    project === undefined || project.dynamic
      ? place
      : [...place, { kind: 'gcp-project', value: project.value, from: '--project' }];
  return reviewSql({ dialect: 'generic', sources, signals }, command, context);
}
