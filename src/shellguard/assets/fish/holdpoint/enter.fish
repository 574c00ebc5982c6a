# What a key does that executes the line: the question, and then what it did before.

# Whether fish would run the line now. Versions without this test are asked about at every line of a command.
function __hp_is_whole
    string match -q --regex '^(?:[0-2]|3\.[0-3])\.' -- $version; and return 0
    commandline --is-valid
end

# True when the line may run, or when there is nothing that could.
function __hp_may
    string match -q --regex '\S' -- (commandline | string collect); or return 0
    __hp_is_whole; or return 0
    __hp_expand
    set -g __hp_text (commandline | string collect)
    __hp_ask line "$__hp_text" (__hp_definitions "$__hp_text" | string collect)
end

# Takes what the key is bound to without us: names of fish's own functions, or scripts. Before version 4 what a script asks
# fish to do is done when this returns, so that the line can be looked at as the script has left it.
function __hp_enter
    set -l names (bind --function-names)
    set -l asked
    if contains -- execute $argv; or not __hp_is_old
        set asked (commandline | string collect)
        if not __hp_may
            __hp_refuse
            commandline -f execute
            return
        end
    end
    for each in $argv
        if contains -- $each $names
            commandline -f $each
        else
            eval $each
        end
    end
    if test (commandline | string collect) != "$asked"; and not __hp_may
        __hp_refuse
    end
end

function __hp_is_old
    string match -q --regex '^[0-3]\.' -- $version
end

function __hp_refuse
    commandline -r ' __hp_held'
end

# The functions behind the words of a text that are not fish's own, two times over.
function __hp_definitions
    set -l text $argv[1]
    set -l had
    set -l all
    for round in 1 2
        set -l found
        for word in (string match --all --regex '[A-Za-z0-9_.+@:%-]+' -- $text)
            contains -- $word $had; and continue
            set -a had $word
            string match -q '__hp_*' -- $word; and continue
            functions -q -- $word; or continue
            string match -q -- "$__fish_data_dir/*" (functions --details -- $word); and continue
            set -a found (functions -- $word | string collect)
        end
        test -z "$found"; and break
        set -a all $found
        set text $found
    end
    set -l joined (string join \n -- $all | string collect)
    test (string length -- "$joined") -le 60000; and echo -n "$joined"
end
