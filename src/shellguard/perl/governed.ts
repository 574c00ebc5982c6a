/** Whether a text names a program that is governed, quotes, backslashes and version numbers aside; what is not named needs no judge. */
export const perlGoverned = String.raw`
my %governed = map { $_ => 1 } (@@GOVERNED@@);
sub governed {
  my ($text) = @_;
  my $bare = $text;
  $bare =~ s/\\\n//g;
  $bare =~ tr/'"\\//d;
  for my $form ($text, $bare) {
    for (split /[^A-Za-z0-9_.+-]+/, $form) {
      return 1 if $governed{$_};
      return 1 if s/[0-9.]+\z// && $governed{$_};
    }
  }
  return 0;
}
`;
