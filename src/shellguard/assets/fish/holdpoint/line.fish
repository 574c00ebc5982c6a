# The prompt: every key that executes the line asks first. What is refused is replaced by `__hp_held`.
source $__hp_bin/fish/holdpoint/enter.fish
source $__hp_bin/fish/holdpoint/expand.fish
source $__hp_bin/fish/holdpoint/report.fish

function __hp_held
    builtin printf '%s\n' $__hp_says >&2
    return 126
end

# The bindings that execute the line, and those of Enter; pasted text has its own.
function __hp_bindings
    string match --regex '^bind (?!.*-M paste ).*(?:\bexecute\b|\s(?:\\\\r|\\\\n|enter|ctrl-[jm])\s).*$' -- $argv
    # Keys of the user's whose function executes it.
    for line in (string match --invert --regex '^bind --preset|execute' -- $argv)
        set -l name (string match --regex '\S+$' -- $line)
        functions -q -- $name; and functions -- $name | string match -q --regex '\bexecute\b'; and echo $line
    end
end

# One binding, with the words of `bind` that made it, to be asked about from now on.
function __hp_take
    argparse preset user s/silent k/key M/mode= m/sets-mode= -- $argv 2>/dev/null; or return
    set -l key $argv[1]
    set -e argv[1]
    string match -q '__hp_enter *' -- $argv[1]; and return
    # Enter of a mode that only writes a line feed.
    set -q _flag_preset; and not string match -q '*execute*' -- $argv; and return
    set -l options
    set -q _flag_key; and set -a options -k
    set -q _flag_mode; and set -a options -M $_flag_mode
    set -q _flag_sets_mode; and set -a options -m $_flag_sets_mode
    bind $options -- $key "__hp_enter "(string escape -- $argv | string join ' ')
end

# Before each prompt: what was bound, or abbreviated, since the last one.
function __hp_prompt --on-event fish_prompt
    set -g __hp_abbreviations (abbr --show 2>/dev/null)
    set -l bound (bind)
    if test "$bound" != "$__hp_bound"
        for line in (__hp_bindings $bound)
            eval (string replace --regex '^bind' __hp_take -- $line)
        end
        set -g __hp_bound (bind)
        set -g __hp_bound "$__hp_bound"
    end
    __hp_wrap
    set -q __hp_greeted; and return
    set -g __hp_greeted
    set -l hooks enter,shell
    contains -- $__hp_bin/shims $PATH; and set hooks $hooks,path
    # In the background: nobody waits for a greeting.
    /bin/sh -c '"$0" hello fish "$1" "$2" "$3" </dev/null >/dev/null 2>&1 &' $__hp_bin/holdpoint-ask $version $fish_pid $hooks
end
