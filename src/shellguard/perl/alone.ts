/** The command line as the judge where no gate answers, for the programs in Perl; needs what `perlGates` declares. */
export const perlAlone = String.raw`
# The command line judges without a gate. Its environment is made here, so that nothing in ours can lead it astray.
# With a handle, what it says on stderr is kept and returned beside its exit code.
sub alone {
  my ($limit, $keeps, $text, @args) = @_;
  my ($node) = grep { -x } @nodes;
  deny('the runtime that judges without a gate is gone; run "holdpoint init" again') unless defined $node && -r $cli;
  # Flags that this very file was tried with: after an update it may not know them, and would end at once.
  my ($stamp, @flags) = (@@TRIED@@);
  @flags = () if ($stamp // '') ne join ' ', $node, (stat $node)[7, 9];
  my %kept = map { defined $ENV{$_} ? ($_ => $ENV{$_}) : () } @listed, 'LANG', 'LC_ALL', 'TZ';
  pipe(my $from, my $into) or deny('no pipe for the command line');
  my ($said, $says) = ('');
  my $tells;
  if ($keeps) { pipe($says, $tells) or deny('no pipe for the command line') }
  my $child = fork;
  deny('the command line could not be started') unless defined $child;
  if ($child == 0) {
    close $into;
    open(STDIN, '<&', $from) or kill 9, $$;
    if ($keeps) { open(STDERR, '>&', $tells) && open(STDOUT, '>&', $tells) or kill 9, $$ }
    %ENV = (%kept, %fixed, PATH => '/usr/bin:/bin');
    exec { $node } $node, @flags, $cli, @args;
    kill 9, $$;
  }
  close $from;
  close $tells if $keeps;
  local $SIG{ALRM} = sub { kill 9, $child; deny('the command line took too long') };
  alarm $limit;
  my $sent = 0;
  while ($sent < length $text) {
    my $n = syswrite($into, $text, 1 << 16, $sent) or last;
    $sent += $n;
  }
  close $into;
  if ($keeps) { while (sysread($says, $said, 1 << 16, length $said)) { last if length $said > 1 << 20 } }
  waitpid($child, 0);
  my $ended = $?;
  alarm 0;
  deny('the command line was ended by signal ' . ($ended & 127)) if $ended & 127;
  my $code = $ended >> 8;
  deny("the command line failed with exit code $code") unless $codes{$code};
  return ($code, $said);
}
`;
