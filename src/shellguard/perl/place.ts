/**
 * What every program of ours in Perl begins with: the folders of the gates, the folder that it runs in, and the rest of
 * a question. Perl takes longer to read a program than to run it, so this, and `perlFirst`, are kept short.
 *
 * `@@NAME@@` is filled in by `programText`.
 */
export const perlPlace = String.raw`$SIG{PIPE} = 'IGNORE';
@folders = (@@FOLDERS@@);
@listed = (@@LISTED@@);

sub cwd {
  my $here = readlink '/proc/self/cwd';
  return $here if defined $here;
  my ($named, @named, @dot) = ($ENV{PWD} // '');
  @named = stat $named; @dot = stat '.';
  return @named && @dot && $named[0] == $dot[0] && $named[1] == $dot[1] ? $named : '';
}

# A question behind its credential. Of the environment names of places only; an address loses its user, password and query.
sub body {
  my ($text, @fields) = @_;
  for (@listed) {
    my $value = $ENV{$_};
    next unless defined $value && $value ne '';
    $value =~ s{^([a-z][a-z0-9+.-]*://)[^@/]*@}{$1}i;
    $value =~ s/[?#].*$//;
    push @fields, "$_=$value";
  }
  my $fields = join "\0", @fields, '';
  return length($fields) . ' ' . length($text) . "\n$fields$text";
}
`;
