import { ownField } from '../../model/ownField';
import type { Part } from '../syntax/tree';
import type { Source } from './source';
import { textPart, unknownPart } from '../syntax/build';
import { peek, take } from '../syntax/cursor';

const home: Part = parameterPart('HOME', null);

/** Variables of Windows that always lead to the same place, whatever the machine. */
const places: Readonly<Record<string, readonly Part[]>> = {
  HOME: [home],
  USERPROFILE: [home],
  HOMEDRIVE: [],
  HOMEPATH: [home],
  APPDATA: [home, textPart('/AppData/Roaming')],
  LOCALAPPDATA: [home, textPart('/AppData/Local')],
  ONEDRIVE: [home, textPart('/OneDrive')],
  TEMP: [textPart('/tmp')],
  TMP: [textPart('/tmp')],
  SYSTEMROOT: [textPart('C:/Windows')],
  WINDIR: [textPart('C:/Windows')],
  COMSPEC: [textPart('C:/Windows/System32/cmd.exe')],
  SYSTEMDRIVE: [textPart('C:')],
  PROGRAMFILES: [textPart('C:/Program Files')],
  'PROGRAMFILES(X86)': [textPart('C:/Program Files (x86)')],
  PROGRAMDATA: [textPart('C:/ProgramData')],
  ALLUSERSPROFILE: [textPart('C:/ProgramData')],
  PUBLIC: [textPart('C:/Users/Public')],
};

/** The same by the names that other shells give them. */
const own: Readonly<Record<string, string>> = { USERNAME: 'USER', CD: 'PWD', COMPUTERNAME: 'HOSTNAME' };

function parameterPart(name: string, subscript: string | null): Part {
  const parameter = { name, subscript, operator: '', argument: null, second: null };
  return { kind: 'parameter', parameter, quoted: true };
}

/** A variable of the environment, whose names have no case on Windows. */
export function environmentParts(name: string): readonly Part[] {
  const upper = name.toUpperCase();
  const known = ownField(places, upper);
  return known ?? [parameterPart(ownField(own, upper) ?? name, null)];
}

/** The name under which the reader keeps a variable of PowerShell, apart from those of the environment. */
export function variableKey(name: string): string {
  const bare = name.toLowerCase().replace(/^(?:global|script|local|private|using|variable):/, '');
  return `ps:${bare === 'psitem' ? '_' : bare}`;
}

const fixed: Readonly<Record<string, readonly Part[]>> = {
  'ps:true': [textPart('True')],
  'ps:false': [textPart('False')],
  'ps:null': [],
  'ps:home': [home],
  'ps:pwd': [parameterPart('PWD', null)],
  'ps:profile': [home, textPart('/.config/powershell/Microsoft.PowerShell_profile.ps1')],
  'ps:$': [unknownPart],
  'ps:?': [unknownPart],
  'ps:^': [unknownPart],
};

/** What `$name` stands for; all of a list when nothing else is in the word. */
export function variableParts(name: string): readonly Part[] {
  if (/^env:/i.test(name)) return environmentParts(name.slice(4));
  const key = variableKey(name);
  const known = ownField(fixed, key);
  return known ?? [parameterPart(key, '@')];
}

/** The name behind a `$`, past it; null, and nothing is read, when none stands there. */
export function takeName(source: Source): string | null {
  if (peek(source) !== '$') return null;
  const found = take(source, /\$(?:\{[^}]+\}|[$?^](?!\w)|\w+:\w+|\w+)/y);
  if (found === null) return null;
  return found.startsWith('${') ? found.slice(2, -1) : found.slice(1);
}
