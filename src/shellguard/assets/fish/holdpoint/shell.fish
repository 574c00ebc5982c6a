# A shell without a prompt: the `-c` strings, the script or the whole of stdin is asked about before the first command.
# No variable holds them, so the shell's own arguments are read.

# Ends this shell, which a start-up file cannot do otherwise.
function __hp_end
    builtin printf '%s\n' $__hp_says >&2
    exec /bin/sh -c 'exit 126'
end

# Fish reads stdin to its end before it runs a line of it, so that a shell that gets the same text in an argument runs the same.
function __hp_instead
    set -l text (command cat | string collect --no-trim-newlines)
    if test (string length -- "$text") -gt 120000
        set -g __hp_says '[holdpoint] a script that comes through a pipe can have 120000 characters; put it into a file'
        __hp_end
    end
    set -l login
    status is-login; and set login --login
    set -l fish (status fish-path)
    exec $fish $login -c "$text" $argv
end

function __hp_arguments
    if test -r /proc/$fish_pid/cmdline
        string split0 </proc/$fish_pid/cmdline
    else
        # Without their borders; a text with spaces is read as the words that it has.
        ps -o args= -p $fish_pid | string split ' '
    end
end

function __hp_gate
    set -l arguments (__hp_arguments)
    set -l options c/command=+ C/init-command=+ d/debug= o/debug-output= D/debug-stack-frames= f/features= p/profile= \
        profile-startup= h/help i/interactive l/login n/no-execute N/no-config P/private v/version \
        print-rusage-self print-debug-categories
    if not argparse --stop-nonopt --name=fish $options -- $arguments[2..] 2>/dev/null
        __hp_ask shell "$arguments"; or __hp_end
    else if set -q _flag_command
        __hp_ask shell (string join \n -- $_flag_command | string collect); or __hp_end
    else if status is-interactive
        return
    else if set -q argv[1]
        if test -f $argv[1]
            __hp_ask shell (string collect --no-trim-newlines <$argv[1]); or __hp_end
        else
            __hp_instead $argv[2..] <$argv[1]
        end
    else if test -f /proc/$fish_pid/fd/0
        __hp_ask shell (string collect --no-trim-newlines </proc/$fish_pid/fd/0); or __hp_end
    else if not isatty stdin
        __hp_instead
    end
end

__hp_gate
functions -e __hp_end __hp_instead __hp_arguments __hp_gate
if not status is-interactive
    functions -e __hp_ask
    set -e __hp_bin
    set -e __hp_says
end
