# What a key does that executes the line: the question, and then what it did before. A command substitution costs as much
# as everything else here, so there are few.

set -g __hp_names (bind --function-names)
# Before version 4 what a script asks fish to do is done when the script has ended.
string match -q --regex '^[0-3]\.' -- $version; and set -g __hp_queues
# Before version 3.4 fish does not tell whether a line is whole: then each line of a command is asked about.
string match -q --regex '^(?:[0-2]|3\.[0-3])\.' -- $version; or set -g __hp_tells

# The line as it is, in $__hp_text.
function __hp_read
    set -l IFS
    set -g __hp_text (commandline)
end

# True when the line may run, and when there is nothing that could run.
function __hp_may
    __hp_read
    string match -q --regex '\S' -- $__hp_text; or return 0
    set -q __hp_tells; and not commandline --is-valid; and return 0
    if set -q __hp_abbreviations[1]; and __hp_expand
        __hp_read
    end
    __hp_define $__hp_text
    __hp_ask line $__hp_text "$__hp_definitions"
end

# Takes what the key is bound to without us: names of fish's own functions, or scripts.
function __hp_enter
    set -l asked
    if contains -- execute $argv; or not set -q __hp_queues
        if not __hp_may
            commandline -r ' __hp_held'
            commandline -f execute
            return
        end
        set asked 1
    end
    set -l before "$__hp_text"
    for each in $argv
        if contains -- $each $__hp_names
            commandline -f $each
        else
            eval $each
            # The line can be looked at as the script has left it.
            __hp_read
            if test -z "$asked" -o "$__hp_text" != "$before"; and not __hp_may
                commandline -r ' __hp_held'
            end
            set asked 1
            set before "$__hp_text"
        end
    end
end

# The functions behind the words of a text that are not fish's own, two times over, in $__hp_definitions.
function __hp_define
    set -l text $argv[1]
    set -l had
    set -g __hp_definitions
    for round in 1 2
        set -l found
        set -l words
        string match -q --all --regex '(?<words>[A-Za-z0-9_.+@:%-]+)' -- $text
        for word in $words
            contains -- $word $had; and continue
            set -a had $word
            functions -q -- $word; or continue
            string match -q -- '__hp_*' $word; and continue
            string match -q -- "$__fish_data_dir/*" (functions --details -- $word); and continue
            set -a found (functions -- $word | string collect)
        end
        set -q found[1]; or break
        set -ga __hp_definitions $found
        set text "$found"
    end
    if set -q __hp_definitions[1]
        set __hp_definitions (string join \n -- $__hp_definitions | string collect)
        test (string length -- "$__hp_definitions") -le 60000; or set __hp_definitions
    end
end
