/**
 * The launcher in Perl without one module: 3 ms with its gate. `-T` makes the interpreter ignore PERL5OPT, PERL5LIB
 * and PERLIO, which it would obey before the first line. What is left to the environment is the dynamic loader
 * (LD_PRELOAD), which has run before any program can say no.
 *
 * `@@NAME@@` is filled in by `launcherText`.
 */
export const perlLauncher = String.raw`#!@@PERL@@ -T
# Holdpoint's hook, written by "holdpoint init": asks a gate, else the command line, and never ends as a silent yes.
$| = 1;
$SIG{PIPE} = 'IGNORE';
my @nodes = (@@NODES@@);
my $cli = @@CLI@@;
my @folders = (@@FOLDERS@@);
my @listed = (@@LISTED@@);
my %fixed = (@@FIXED@@);
my $linux = $^O eq 'linux';
my ($agent, $surface, $waited) = ('', '', 0);

sub deny { $SIG{TERM} = $SIG{INT} = $SIG{HUP} = 'IGNORE'; print STDERR "holdpoint: $_[0]\n"; exit 2 }

# Bytes from stdin, whole; an agent that never closes it gets a no and not an endless wait.
sub payload {
  my $text = '';
  while (1) {
    my $ready = ''; vec($ready, 0, 1) = 1;
    deny('the agent sent no complete tool call') unless select($ready, undef, undef, 10);
    my $n = sysread(STDIN, $text, 1 << 16, length $text);
    deny('the tool call could not be read') unless defined $n;
    return $text unless $n;
    deny('the tool call is larger than 16 MiB, so it cannot be judged') if length $text > 16 << 20;
  }
}

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
      open(my $in, '<', $file) or next;
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
  return sort { ($b->{id} eq $window) <=> ($a->{id} eq $window) || $b->{at} <=> $a->{at} } @found;
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

sub finish {
  my ($code, $out, $err) = @_;
  deny("the gate answered with the unexpected exit code $code") unless $code == 0 || $code == 2;
  syswrite(STDOUT, $out) if $out ne '';
  syswrite(STDERR, $err) if $err ne '';
  exit $code;
}

# Does not come back with an answer; a socket to try instead, or undef for a gate that is dead.
sub ask {
  my ($gate, $body) = @_;
  my $message = "HP1 hook $gate->{credential} $body";
  socket(my $to, 1, 1, 0) or return;
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
    finish($code, substr($in, $start, $out), substr($in, $start + $out, $err)) if length $in >= $start + $out + $err;
  }
  return;
}

# A gate that a person was already being asked through is not replaced by another: that would ask twice.
sub gate {
  my ($text) = @_;
  my $fields = join '', map { "$_\0" } $agent, $surface, cwd(), variables();
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

# The command line judges without a gate. Its environment is made here, so that nothing in ours can lead it astray.
sub alone {
  my ($text) = @_;
  my ($node) = grep { -x } @nodes;
  deny('the runtime that judges without a gate is gone; run "holdpoint init" again') unless defined $node && -r $cli;
  my %kept = map { defined $ENV{$_} ? ($_ => $ENV{$_}) : () } @listed, 'LANG', 'LC_ALL', 'TZ';
  pipe(my $from, my $into) or deny('no pipe for the command line');
  my $child = fork;
  deny('the command line could not be started') unless defined $child;
  if ($child == 0) {
    close $into;
    open(STDIN, '<&', $from) or kill 9, $$;
    %ENV = (%kept, %fixed, PATH => '/usr/bin:/bin');
    exec { $node } $node, $cli, 'hook', '--agent', $agent, ($surface eq '' ? () : ('--surface', $surface)), '--alone';
    kill 9, $$;
  }
  close $from;
  $SIG{ALRM} = sub { kill 9, $child; deny('the command line took too long') };
  alarm($surface eq 'v2' ? 8 : 25);
  my $sent = 0;
  while ($sent < length $text) {
    my $n = syswrite($into, $text, 1 << 16, $sent) or last;
    $sent += $n;
  }
  close $into;
  waitpid($child, 0);
  my $ended = $?;
  alarm 0;
  deny('the command line was ended by signal ' . ($ended & 127)) if $ended & 127;
  my $code = $ended >> 8;
  deny("the command line failed with exit code $code") unless $code == 0 || $code == 2;
  exit $code;
}

$SIG{TERM} = $SIG{INT} = $SIG{HUP} = sub { deny('the hook was stopped before there was an answer') };
eval {
  for my $i (0 .. $#ARGV - 1) {
    $agent = $1 if $ARGV[$i] eq '--agent' && $ARGV[$i + 1] =~ /^([a-z][a-z0-9-]{0,31})$/;
    $surface = $1 if $ARGV[$i] eq '--surface' && $ARGV[$i + 1] =~ /^([a-z0-9][a-z0-9-]{0,31})$/;
  }
  deny('the hook was started without the name of its agent') if $agent eq '';
  my $text = payload();
  gate($text);
  alone($text);
};
deny('the launcher failed: ' . ($@ =~ /^([^\n]*)/ ? $1 : 'no reason'));
`;
