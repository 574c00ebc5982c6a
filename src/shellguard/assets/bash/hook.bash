# Holdpoint: holds lines typed at a prompt of bash.
