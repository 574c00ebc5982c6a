# Puts a text to Holdpoint's client.

# LAYER TEXT [DEFINITIONS]: true when it may run. Else $__hp_says has the reason, line by line.
function __hp_ask
    set -g __hp_says
    set -l client $__hp_bin/holdpoint-ask
    if not test -e $client
        # Removed while this shell was open: it goes on unguarded, and says so once.
        if not set -q __hp_warned
            set -g __hp_warned
            echo "[holdpoint] $client is gone, so this shell is not guarded" >&2
        end
        return 0
    end
    set -l said
    if string match -q --regex '(?s)^.{30000}' -- "$argv[2]$argv[3]"
        set said (builtin printf '%s\0%s' "$argv[3]" "$argv[2]" | $client line fish $argv[1] $fish_pid 2>&1 >/dev/null)
    else
        # No pipe. The client is in Perl, which need not read the locale for this.
        set -lx PERL_SKIP_LOCALE_INIT 1
        set -lx HOLDPOINT_TEXT $argv[2]
        set -lx HOLDPOINT_DEFINITIONS "$argv[3]"
        set said ($client line fish $argv[1] $fish_pid - 2>&1 >/dev/null)
    end
    set -l code $status
    test $code -eq 0; and return 0
    test $code -eq 126; or set said "[holdpoint] `holdpoint-ask` ended with $code, so this is not run"
    set -g __hp_says $said
    return 1
end
