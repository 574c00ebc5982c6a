/**
 * What every program of ours in Perl shares: where the gates are, how one is asked, and what may be told to it. The
 * program says in `$kind` what sort of question it puts and in `%codes` which answers there are, and brings two
 * functions: `deny(SAYS)`, which ends it with a no, and `finish(CODE, OUT, ERR)`, which takes an answer.
 *
 * `@@NAME@@` is filled in by `programText`.
 */
export const perlGates = String.raw`$| = 1;
$SIG{PIPE} = 'IGNORE';
# Whatever PERL_UNICODE says, these are bytes.
binmode $_ for *STDIN, *STDOUT, *STDERR;
for (@ARGV) { utf8::encode($_) if utf8::is_utf8($_) }
my @nodes = (@@NODES@@);
my $cli = @@CLI@@;
my @folders = (@@FOLDERS@@);
my @listed = (@@LISTED@@);
my %fixed = (@@FIXED@@);
my $linux = $^O eq 'linux';
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
  return sort { $own->($b) <=> $own->($a) || $b->{at} <=> $a->{at} } @found;
}

sub cwd {
  my $here = readlink '/proc/self/cwd';
  return $here if defined $here;
  my ($named, @named, @dot) = ($ENV{PWD} // '');
  @named = stat $named; @dot = stat '.';
  return @named && @dot && $named[0] == $dot[0] && $named[1] == $dot[1] ? $named : '';
}

# Names of places only; an address loses its user, password and query.
sub variables {
  my @fields;
  for my $name (@listed) {
    my $value = $ENV{$name};
    next unless defined $value && $value ne '';
    $value =~ s{^([a-z][a-z0-9+.-]*://)[^@/]*@}{$1}i;
    $value =~ s/[?#].*$//;
    push @fields, "$name=$value";
  }
  return @fields;
}

# Does not come back with an answer; a socket to try instead, or undef for a gate that is dead.
sub ask {
  my ($gate, $body) = @_;
  my $message = "HP1 $kind $gate->{credential} $body";
  socket(my $to, 1, 1, 0) or return;
  binmode $to;
  fcntl($to, 4, $linux ? 2048 : 4);
  connect($to, $linux ? pack('S a108', 1, $gate->{socket}) : pack('C C a104', 106, 1, $gate->{socket})) or return;
  my ($sent, $in) = (0, '');
  while ($sent < length $message) {
    my $ready = ''; vec($ready, fileno $to, 1) = 1;
    return unless select(undef, $ready, undef, 2) > 0;
    my $n = syswrite($to, $message, 1 << 16, $sent);
    if (defined $n) { $sent += $n } elsif ($! != 11 && $! != 35) { return }
  }
  while (length $in < 8 << 20) {
    my $ready = ''; vec($ready, fileno $to, 1) = 1;
    return unless select($ready, undef, undef, 2) > 0;
    my $n = sysread($to, $in, 1 << 16, length $in);
    next if !defined $n && ($! == 11 || $! == 35);
    return unless $n;
    while ($in =~ /^wait\n/) { $waited = 1; substr($in, 0, 5) = '' }
    next unless $in =~ /^([^\n]*)\n/;
    my $line = $1;
    return $1 if $line =~ /^redirect (\/.{1,106})$/;
    return unless $line =~ /^answer ([0-9]{1,3}) ([0-9]{1,7}) ([0-9]{1,7})$/;
    my ($code, $start, $out, $err) = ($1, 1 + length $line, $2, $3);
    next unless length $in >= $start + $out + $err;
    deny("the gate answered with the unexpected exit code $code") unless $codes{$code};
    finish($code, substr($in, $start, $out), substr($in, $start + $out, $err));
  }
  return;
}

# A gate that a person was already being asked through is not replaced by another: that would ask twice.
sub gate {
  my ($text, @fields) = @_;
  my $fields = join '', map { "$_\0" } @fields, variables();
  my $body = length($fields) . ' ' . length($text) . "\n$fields$text";
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
