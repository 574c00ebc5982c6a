import assert from 'node:assert/strict';
import { drivePath, driveZone, isHarmlessDrive } from '../../../../src/core/rules/windows/drivePlace';
import { UNKNOWN_PART, type Command } from '../../../../src/core/model/command';

function checkPaths(rows: readonly (readonly [value: string, cwd: string | null, expected: string | null])[]): void {
  for (const [value, cwd, expected] of rows) assert.equal(drivePath(value, cwd), expected, value);
}

function checkZones(rows: readonly (readonly [path: string, zone: string])[]): void {
  for (const [path, zone] of rows) assert.equal(driveZone(path, ['C:\\work\\shop', '/home/dev/shop']), zone, path);
}

describe('a path on a drive of Windows', () => {
  it('is read in every spelling', () => {
    checkPaths([
      ['C:\\Users\\a', null, 'C:/Users/a'],
      ['c:/x/../y', null, 'C:/y'],
      ['D:', null, 'D:/'],
      ['D:\\', null, 'D:/'],
      ['\\\\?\\C:\\x', null, 'C:/x'],
      ['Microsoft.PowerShell.Core\\FileSystem::E:\\x', null, 'E:/x'],
      ['build', 'C:/work', 'C:/work/build'],
      ['x', '/C:/work', 'C:/work/x'],
      ['/home/a', '/', null],
      ['x', null, null],
    ]);
  });

  it('is a kind of place', () => {
    checkZones([
      ['C:/', 'root'],
      ['C:/work/shop', 'workspace'],
      ['C:/work/shop/src/a.ts', 'work'],
      ['C:/Work/Shop/node_modules/x', 'made'],
      ['C:/Users', 'home'],
      ['C:/Users/a', 'home'],
      ['C:/Users/a/AppData/Local/Temp/x', 'temp'],
      ['C:/Users/a/Documents/x', 'outside'],
      ['C:/Windows', 'system'],
      ['C:/Windows/System32', 'system'],
      ['C:/Windows/Temp/x', 'temp'],
      ['C:/Temp/x', 'temp'],
      ['C:/tmp', 'temp'],
      ['C:/Program Files/App/x/y', 'outside'],
      ['D:/data', 'outside'],
      ['D:/data/node_modules', 'made'],
    ]);
  });

  it('that is not wholly known is harmless where nothing can be lost', () => {
    const rows: readonly (readonly [path: string, cwd: string | null, harmless: boolean])[] = [
      [`C:/Temp/${UNKNOWN_PART}`, 'C:/', true],
      [`C:/work/${UNKNOWN_PART}/node_modules`, 'C:/', true],
      [`C:/work/${UNKNOWN_PART}`, 'C:/', false],
      [`C:/${UNKNOWN_PART}`, null, false],
    ];
    for (const [path, cwd, harmless] of rows) assert.equal(isHarmlessDrive(path, { cwd } as Command), harmless, path);
  });
});
