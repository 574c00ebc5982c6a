/**
 * The window's own gate, asked before anything else is read: nearly every question ends here, with the yes in `$yes`.
 * What comes instead is left to `perlGates`, which goes on with the question where this left it. The checks are the same.
 * A window is named by the shells; a hook whose terminal names none (`$any`) asks the gate that was there last.
 */
export const perlFirst = String.raw`
$yes = "answer 0 0 0\n";

sub first {
  my ($kind, @question) = @_;
  my $id = ($ENV{HOLDPOINT_WINDOW} // '') =~ /^([A-Za-z0-9_-]{1,80})\z/ ? "\Q$1\E(?:-[A-Za-z0-9_-]*)?" : $any // return;
  for my $folder (@folders) {
    next unless lstat $folder and -d _ && -o _ && !((stat _)[2] & 022);
    opendir my $list, "$folder/gates" or next;
    # A gate's id is the name of its window, or begins with it.
    my ($file) = sort { -M $a <=> -M $b } map { /^($id\.json)\z/ ? "$folder/gates/$1" : () } readdir $list;
    next unless defined $file and lstat $file and -f _ && -o _ && open my $book, '<', $file;
    next unless sysread $book, my $text, 65536;
    my ($socket) = $text =~ /"socket"\s*:\s*"(\/[^"\\\x00-\x1f]{1,106})"/ or next;
    my ($credential) = $text =~ /"credential"\s*:\s*"([0-9a-f]{8,128})"/ or next;
    next unless lstat $socket and -S _ && -o _ && reach(my $to, $socket);
    my $message = "HP1 $kind $credential " . body(@question);
    my ($sent, $in, $ready) = (syswrite($to, $message) // 0, '', '');
    @begun = ($socket, $to, $sent, '');
    vec($ready, fileno $to, 1) = 1;
    if ($sent == length $message && !(select($ready, undef, undef, 2) > 0 && sysread $to, $in, 65536)) { undef $to }
    return 1 if $in eq $yes;
    @begun = ($socket, $to, $sent, $in);
    return;
  }
  return;
}
`;

/** Opens a connection to a gate that nothing waits for; false where nobody listens. */
export const perlReach = String.raw`
sub reach {
  my $linux = $^O eq 'linux';
  socket($_[0], 1, 1, 0) or return;
  fcntl($_[0], 4, $linux ? 2048 : 4);
  return connect $_[0], $linux ? pack('S a108', 1, $_[1]) : pack('C C a104', 106, 1, $_[1]);
}
`;
