/**
 * Every gate there is, asked in turn, for whatever `perlFirst` has not settled. Needs `perlPlace` and `perlReach`.
 * The program says in `$kind` what sort of question it puts and in `%codes` which answers there are, and brings two
 * functions: `deny(SAYS)`, which ends it with a no, and `finish(CODE, OUT, ERR)`, which takes an answer.
 */
export const perlGates = String.raw`
$| = 1;
# Whatever PERL_UNICODE says, these are bytes.
binmode $_ for *STDIN, *STDOUT, *STDERR;
for (@ARGV) { utf8::encode($_) if utf8::is_utf8($_) }
my @nodes = (@@NODES@@);
my $cli = @@CLI@@;
my %fixed = (@@FIXED@@);
my ($kind, $waited, %codes) = ('', 0);

# The address book: sockets of this user in a folder that nobody else can write.
sub gates {
  my @found;
  for my $folder (@folders) {
    my @at = lstat $folder;
    next unless @at && -d _ && $at[4] == $> && !($at[2] & 022);
    opendir(my $list, "$folder/gates") or next;
    for (readdir $list) {
      next unless /^([A-Za-z0-9_-]{1,80})\.json$/;
      my ($id, $file) = ($1, "$folder/gates/$1.json");
      my @mine = lstat $file;
      next unless @mine && -f _ && $mine[4] == $>;
      open(my $in, '<:raw', $file) or next;
      my $text = '';
      sysread($in, $text, 65536);
      next unless $text =~ /"socket"\s*:\s*"(\/[^"\\\x00-\x1f]{1,106})"/;
      my $socket = $1;
      next unless $text =~ /"credential"\s*:\s*"([0-9a-f]{8,128})"/;
      my $credential = $1;
      my @there = lstat $socket;
      next unless @there && -S _ && $there[4] == $>;
      push @found, { id => $id, socket => $socket, credential => $credential, at => $mine[9] };
    }
  }
  my $window = $ENV{HOLDPOINT_WINDOW} // '';
  # A gate's id is its own, or begins with the name that terminals call its window by.
  my $own = sub { $_[0]->{id} eq $window || index($_[0]->{id}, "$window-") == 0 };
  my $begun = $begun[0] // '';
  return sort { ($b->{socket} eq $begun) <=> ($a->{socket} eq $begun) || $own->($b) <=> $own->($a) || $b->{at} <=> $a->{at} } @found;
}

# Waits two seconds for one end of a connection.
sub ready {
  my ($to, $writes) = @_;
  my $bits = ''; vec($bits, fileno $to, 1) = 1;
  return ($writes ? select(undef, $bits, undef, 2) : select($bits, undef, undef, 2)) > 0;
}

# Does not come back with an answer; a socket to try instead, or undef for a gate that is dead. What perlFirst has begun
# is gone on with, so that nobody is asked twice.
sub ask {
  my ($gate, $body) = @_;
  my $message = "HP1 $kind $gate->{credential} $body";
  my ($to, $sent, $in) = (undef, 0, '');
  if (@begun && $begun[0] eq $gate->{socket}) {
    (undef, $to, $sent, $in) = splice @begun;
    return unless $to;
    $sent //= length $message;
  } else {
    reach($to, $gate->{socket}) or return;
  }
  binmode $to;
  while ($sent < length $message) {
    return unless ready($to, 1);
    my $n = syswrite($to, $message, 1 << 16, $sent);
    if (defined $n) { $sent += $n } elsif ($! != 11 && $! != 35) { return }
  }
  while (length $in < 8 << 20) {
    while ($in =~ /^wait\n/) { $waited = 1; substr($in, 0, 5) = '' }
    if ($in =~ /^([^\n]*)\n/) {
      my $line = $1;
      return $1 if $line =~ /^redirect (\/.{1,106})$/;
      return unless $line =~ /^answer ([0-9]{1,3}) ([0-9]{1,7}) ([0-9]{1,7})$/;
      my ($code, $start, $out, $err) = ($1, 1 + length $line, $2, $3);
      if (length $in >= $start + $out + $err) {
        deny("the gate answered with the unexpected exit code $code") unless $codes{$code};
        finish($code, substr($in, $start, $out), substr($in, $start + $out, $err));
      }
    }
    return unless ready($to, 0);
    my $n = sysread($to, $in, 1 << 16, length $in);
    return unless $n || !defined $n && ($! == 11 || $! == 35);
  }
  return;
}

# A gate that a person was already being asked through is not replaced by another: that would ask twice.
sub gate {
  my $body = body(@_);
  my $tries = 0;
  for my $next (gates()) {
    my $hops = 0;
    while ($next) {
      return if ++$tries > 4;
      my $other = ask($next, $body);
      return if $waited;
      last if !defined $other || ++$hops > 2;
      ($next) = grep { $_->{socket} eq $other } gates();
    }
  }
}
`;
