# Abbreviations are expanded by the key that executes a line, after our question; so they are expanded before it, as fish
# would do it.

# The words of one `abbr` that is listed; replaces the word at the cursor and is true if they are about it.
function __hp_try_abbreviation
    set -l word $argv[1]
    set -l place $argv[2]
    set -e argv[1..2]
    argparse a/add p/position= r/regex= f/function= c/command= U/universal g/global 'set-cursor=?' -- $argv 2>/dev/null; or return 1
    set -q _flag_position; or set -l _flag_position command
    test $_flag_position = anywhere -o $place = command; or return 1
    if set -q _flag_regex
        string match -q --regex "^(?:$_flag_regex)\$" -- $word; or return 1
    else
        test "$argv[1]" = $word; or return 1
    end
    set -l expansion "$argv[2..]"
    if set -q _flag_function
        set expansion ($_flag_function $word | string collect); or return 1
    end
    if set -q _flag_set_cursor
        set -l mark $_flag_set_cursor
        test -n "$mark"; or set mark %
        set expansion (string replace -- $mark '' $expansion | string collect)
    end
    commandline -t -- $expansion
end

# True when there is another line now.
function __hp_expand
    set -l word (commandline -t)
    test -n "$word"; or return 1
    set -l place argument
    test (commandline -cp | string trim | string collect) = "$word"; and set place command
    set -l name (string escape -- $word | string escape --style=regex)
    for line in (string match --regex "^.* (?:--regex|-- $name) .*\$" -- $__hp_abbreviations)
        eval __hp_try_abbreviation (string escape -- $word) $place (string replace --regex '^abbr ' '' -- $line); and return 0
    end
    return 1
end
