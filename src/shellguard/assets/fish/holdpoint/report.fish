# A refused line is shown, and reported to the editor, as it was typed.

# Draws the prompt's last line again, over the row that shows `__hp_held`.
function __hp_repaint
    set -l mode
    functions -q fish_mode_prompt; and set mode (fish_mode_prompt | string collect)
    set -l prompt (fish_prompt | string collect)
    # Without the editor's marks, which stand where they were drawn first.
    set prompt (string replace --all --regex '\e\]633;[^\a]*\a' '' -- "$mode$prompt" | string split \n)[-1]
    set -l width (math (string length --visible -- "$prompt") + 10)
    builtin printf '\e[%dA\r\e[J%s%s\r\n' (math "ceil($width / $COLUMNS)") "$prompt" (string join \r\n -- (string split \n -- $__hp_text) | string collect)
end

# Takes the place of the editor's function, which fish calls as it starts a command.
function __hp_wrap
    functions -q __vsc_cmd_executed; or return
    functions -q __hp_vsc_cmd_executed; and return
    functions -c __vsc_cmd_executed __hp_vsc_cmd_executed
    functions -e __vsc_cmd_executed
end

function __hp_preexec --on-event fish_preexec
    set -l line $argv
    if test "$line" = ' __hp_held'
        __hp_repaint
        set line $__hp_text
    end
    functions -q __hp_vsc_cmd_executed; and __hp_vsc_cmd_executed $line
end
