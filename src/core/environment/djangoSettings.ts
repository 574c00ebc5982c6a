import type { Signal } from '../model/environment';
import { absolutePath } from '../model/filePath';
import { optionValues, variableValues, type Ambient } from './ambient';
import { urlHost } from './databaseSignals';
import { codeTexts } from './codeTexts';
import { writtenValues } from './writtenValues';

const MODULE = 'DJANGO_SETTINGS_MODULE';

/** The module that `manage.py` sets where nobody said another. */
function written(text: string): readonly string[] {
  const told = /setdefault\(\s*["']DJANGO_SETTINGS_MODULE["']\s*,\s*["']([\w.]+)["']/.exec(text)?.[1];
  return told === undefined ? [] : [told];
}

const WAYS = [['default', 'HOST'], ['*', 'HOST'], ['HOST'], ['default', 'NAME']];

/** The module of settings that Django is started with, and the servers that its databases stand on. */
export function djangoSettings(ambient: Ambient): readonly Signal[] {
  const { command, context } = ambient;
  const script = [command.path, ...command.args.slice(0, 2).map(({ value }) => value)].find((word) =>
    /(?:^|\/)manage\.py$/.test(word),
  );
  const path = script === undefined || command.host !== null ? null : absolutePath(script, command.cwd);
  const manage = path === null ? null : context.read(path);
  if (path === null || manage === null) return [];
  const told = [...optionValues(command.args, '--settings'), ...variableValues(ambient, MODULE)];
  return (told.length > 0 ? told.slice(0, 1) : written(manage)).flatMap((module) => {
    const base = path.replace(/manage\.py$/, module.replaceAll('.', '/'));
    const text = context.read(`${base}.py`) ?? context.read(`${base}/__init__.py`) ?? '';
    const values = WAYS.flatMap((way) => codeTexts(text, way)).flatMap((one) =>
      writtenValues(one, (name) => variableValues(ambient, name)),
    );
    const hosts = values.map((one) => urlHost(one) ?? one).filter((one) => !/[\s@;=]/.test(one));
    return [
      { kind: 'name', value: module, from: 'settings of Django', isClaim: true },
      ...[...new Set(hosts)].map((value): Signal => ({
        ...{ kind: 'database-host', value, from: `HOST in ${module}`, isClaim: true },
      })),
    ];
  });
}
