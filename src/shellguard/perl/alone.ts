/** The command line as the judge where no gate answers, for the programs in Perl; needs what `perlGates` declares. */
export const perlAlone = String.raw`
# The command line while it judges; who ends before it takes it along.
my $child = 0;

# The runtime and the flags that it was tried with: what the file beside the launcher says, which an update writes anew,
# else what was known at the installation. After an update it may not know the flags, and would end at once.
sub runtime {
  my ($file, @known) = (@@NODEFILE@@);
  if ($file ne '' && lstat $file && -f _ && -o _ && !((stat _)[2] & 022) && open my $in, '<:raw', $file) {
    while (<$in>) { push @known, /^(.+)$/ ? $1 : '' }
  }
  my ($first, $stamp, @flags) = @known ? @known : ('', @@TRIED@@);
  my ($node) = grep { $_ ne '' && -x } $first, @nodes;
  @flags = () if !defined $node || ($stamp // '') ne join ' ', $node, (stat $node)[7, 9];
  return ($node, @flags);
}

# What comes out of both pipes until their ends.
sub said {
  my @texts = ('', '');
  my %open = map { fileno $_[$_] => $_ } 0, 1;
  while (%open) {
    my $bits = '';
    vec($bits, $_, 1) = 1 for keys %open;
    next unless select($bits, undef, undef, undef) > 0;
    for my $n (grep { vec $bits, $_, 1 } keys %open) {
      my $at = $open{$n};
      delete $open{$n} unless sysread $_[$at], $texts[$at], 1 << 16, length $texts[$at];
    }
    last if length $texts[0] > 1 << 20 || length $texts[1] > 1 << 20;
  }
  return @texts;
}

# The command line judges without a gate: its exit code, stdout and stderr. Its environment is made here, so that
# nothing in ours can lead it astray.
sub alone {
  my ($limit, $text, @args) = @_;
  my ($node, @flags) = runtime();
  deny('the runtime that judges without a gate is gone; run "holdpoint init" again') unless defined $node && -r $cli;
  my %kept = map { defined $ENV{$_} ? ($_ => $ENV{$_}) : () } @listed, 'LANG', 'LC_ALL', 'TZ';
  my ($from, $into, $out, $tells, $err, $warns);
  pipe($from, $into) && pipe($out, $tells) && pipe($err, $warns) or deny('no pipe for the command line');
  $child = fork // deny('the command line could not be started');
  if ($child == 0) {
    close $into;
    open(STDIN, '<&', $from) && open(STDOUT, '>&', $tells) && open(STDERR, '>&', $warns) or kill 9, $$;
    %ENV = (%kept, %fixed, PATH => '/usr/bin:/bin');
    exec { $node } $node, @flags, $cli, @args;
    kill 9, $$;
  }
  close $_ for $from, $tells, $warns;
  local $SIG{ALRM} = sub { deny('the command line took too long') };
  alarm $limit;
  my $sent = 0;
  while ($sent < length $text) {
    my $n = syswrite($into, $text, 1 << 16, $sent) or last;
    $sent += $n;
  }
  close $into;
  my @said = said($out, $err);
  waitpid($child, 0);
  my $ended = $?;
  alarm 0;
  $child = 0;
  deny('the command line was ended by signal ' . ($ended & 127)) if $ended & 127;
  my $code = $ended >> 8;
  deny("the command line failed with exit code $code") unless $codes{$code};
  return ($code, @said);
}
`;
