# Holdpoint's guard for the prompt of PowerShell.
#
# UNPROVEN: written from the documentation and from the editor's own script for PowerShell, and read by a grammar, but
# never run, because no PowerShell was at hand. It is not loaded by itself. To try it, add to the file $PROFILE names:
#
#     . '<data folder>/bin/pwsh/holdpoint.ps1'
#
# Every line that the prompt reads is asked about before PowerShell gets it. A line that is refused is replaced by
# `__hp_held`, which shows the reason and fails. Scripts and `pwsh -Command` are not asked about.

if (Test-Path variable:global:__hp_state) { return }

$Global:__hp_state = @{
    Client   = Join-Path (Split-Path -Parent $PSScriptRoot) 'holdpoint-ask'
    Prompt   = $function:Prompt
    ReadLine = $null
    Says     = ''
    Greeted  = $false
    Warned   = $false
}

# Runs the client with a text on its stdin; its exit code, and what it said.
function Global:__hp_run([string[]]$Arguments, [string]$Text) {
    $start = New-Object System.Diagnostics.ProcessStartInfo
    $start.FileName = $Global:__hp_state.Client
    # None of the arguments has a space or a quote.
    $start.Arguments = $Arguments -join ' '
    $start.UseShellExecute = $false
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $process = [System.Diagnostics.Process]::Start($start)
    $bytes = (New-Object System.Text.UTF8Encoding $false).GetBytes($Text)
    $process.StandardInput.BaseStream.Write($bytes, 0, $bytes.Length)
    $process.StandardInput.Close()
    $says = $process.StandardError.ReadToEnd()
    $process.WaitForExit()
    return @{ Code = $process.ExitCode; Says = $says.Trim() }
}

# The aliases and functions behind the commands of a text, as PowerShell would read them; those of modules aside.
function Global:__hp_definitions([string]$Text) {
    $tokens = $null
    $errors = $null
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref]$tokens, [ref]$errors)
    $isCommand = {
        param($node)
        $node -is [System.Management.Automation.Language.CommandAst]
    }
    $commands = $tree.FindAll($isCommand, $true)
    $names = $commands | ForEach-Object { $_.GetCommandName() } | Where-Object { $_ } | Sort-Object -Unique
    $found = foreach ($name in $names) {
        $command = Get-Command -Name $name -CommandType 'Alias,Function' -ErrorAction Ignore | Select-Object -First 1
        if ($null -eq $command -or $name -like '__hp_*') { continue }
        if ($command.CommandType -eq 'Alias') {
            "Set-Alias $name $($command.Definition)"
        }
        elseif (-not $command.ModuleName) {
            "function $name {$($command.Definition)}"
        }
    }
    return ($found -join "`n")
}

# Whether a line may run. What goes wrong here is a no, but for a client that is no longer there.
function Global:__hp_may([string]$Text) {
    $state = $Global:__hp_state
    if ([string]::IsNullOrWhiteSpace($Text)) { return $true }
    if (-not (Test-Path -LiteralPath $state.Client)) {
        if (-not $state.Warned) {
            $state.Warned = $true
            [Console]::Error.WriteLine("[holdpoint] $($state.Client) is gone, so this shell is not guarded")
        }
        return $true
    }
    try {
        $answer = __hp_run @('line', 'pwsh', 'line', "$PID") ((__hp_definitions $Text) + [char]0 + $Text)
    }
    catch {
        $state.Says = "[holdpoint] the question could not be asked: $($_.Exception.Message)"
        return $false
    }
    $state.Says = $answer.Says
    if ($answer.Code -ne 0 -and $answer.Code -ne 126) {
        $state.Says = "[holdpoint] ``holdpoint-ask`` ended with $($answer.Code), so this is not run"
    }
    return ($answer.Code -eq 0)
}

function Global:__hp_held {
    [CmdletBinding()]
    param()
    $Global:LASTEXITCODE = 126
    $exception = New-Object System.OperationCanceledException $Global:__hp_state.Says
    $PSCmdlet.WriteError((New-Object System.Management.Automation.ErrorRecord $exception, 'holdpoint', 'PermissionDenied', $null))
}

# Comes around what reads lines, the editor's own function too: that has told the editor of the line as it was typed.
function Global:__hp_install {
    $state = $Global:__hp_state
    if ($null -eq $function:PSConsoleHostReadLine) { return }
    # By its text: whether two script blocks count as equal is not known here, and coming around ourselves would not end.
    if ($function:PSConsoleHostReadLine.ToString().Contains('__hp_may')) { return }
    $state.ReadLine = $function:PSConsoleHostReadLine
    function Global:PSConsoleHostReadLine {
        $line = [string]$Global:__hp_state.ReadLine.Invoke()
        if (__hp_may $line) { return $line }
        return '__hp_held'
    }
    if (-not $state.Greeted) {
        $state.Greeted = $true
        try { $null = __hp_run @('hello', 'pwsh', "$($PSVersionTable.PSVersion)", "$PID", 'enter') '' } catch { $null = $_ }
    }
}

# The editor's script is read after the profile, so this waits for the first prompt, and looks again at each one.
function Global:Prompt {
    __hp_install
    return $Global:__hp_state.Prompt.Invoke()
}
