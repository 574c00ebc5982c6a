# Holdpoint: bash reads this before a `-c` string, a script or commands on stdin. See hook.bash for prompts.
