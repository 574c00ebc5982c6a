/** Aliases that PowerShell comes with, by the cmdlet they stand for; those of other shells' programs only where the cmdlet reads the same words. */
const aliases = `
remove-item ri rm rmdir del erase rd
get-childitem gci ls dir
get-command gcm
get-content gc cat type
set-content
clear-content clc
clear-item cli
move-item mi mv move
copy-item cpi cp copy
rename-item rni ren
new-item ni
get-item gi
set-item si
invoke-expression iex
invoke-webrequest iwr
invoke-restmethod irm
invoke-command icm
foreach-object foreach %
where-object where ?
select-object select
sort-object sort
start-process saps start
stop-process spps kill
stop-service spsv
start-service sasv
start-job sajb
get-process gps ps
get-service gsv
set-itemproperty sp
remove-itemproperty rp
clear-itemproperty clp
new-psdrive ndr mount
out-file
tee-object tee
cd set-location sl chdir
pushd push-location
popd pop-location
echo write-output write-host write
clear-recyclebin
select-string sls
invoke-item ii
set-alias sal nal new-alias
set-variable sv set nv new-variable
compare-object compare diff
`;

const cmdletOf: ReadonlyMap<string, string> = new Map(
  aliases
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [cmdlet = '', ...names] = line.split(' ');
      return names.map((name) => [name, cmdlet] as const);
    }),
);

/** The name by which rules know a command of PowerShell: a cmdlet in lower case, or the program. */
export function cmdletNamed(written: string): string {
  const name = written.toLowerCase().replace(/\.exe$/, '');
  const bare = name.replace(/^microsoft\.[\w.]+[\\/]/, '');
  return (name === written.toLowerCase() ? cmdletOf.get(bare) : undefined) ?? bare;
}
