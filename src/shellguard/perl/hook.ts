import { perlFirst, perlReach } from './first';
import { perlHookRest } from './hookRest';
import { perlPlace } from './place';

/**
 * The hook's launcher in Perl without one module. `-T` makes the interpreter ignore PERL5OPT, PERL5LIB and PERLIO, which
 * it would obey before the first line. What is left to the environment is the dynamic loader (LD_PRELOAD), which has run
 * before any program can say no.
 *
 * Perl takes longer to read a program than to run it. So it reads this beginning, which is all that a call needs that a
 * gate says yes to; the rest stands behind the end of the program in the same file, for a file of its own could be
 * missing.
 */
export const perlHook = `#!@@PERL@@ -T
# Holdpoint's hook, written by "holdpoint init": asks a gate, else the command line, and never ends as a silent yes.
${perlPlace}${perlFirst}${perlReach}${String.raw`
$any = '[A-Za-z0-9_-]{1,80}';
($agent, $surface, $text, $isWhole, $stopped) = ('', '', '', 0, 0);
# A yes that is more than silence: exit code, stdout, stderr.
%says = (
@@YES@@);

$SIG{ALRM} = sub { die };
$SIG{TERM} = $SIG{INT} = $SIG{HUP} = sub { $stopped = 1; die };
alarm @@LEAST@@;
eval {
  for my $i (0 .. $#ARGV - 1) {
    $agent = $1 if $ARGV[$i] eq '--agent' && $ARGV[$i + 1] =~ /^([a-z][a-z0-9-]{0,31})\z/;
    $surface = $1 if $ARGV[$i] eq '--surface' && $ARGV[$i + 1] =~ /^([a-z0-9][a-z0-9-]{0,31})\z/;
  }
  # Text with marks of Unicode, and what the compiled front has begun, are left to the rest.
  die if $agent eq '' || ${'${^UNICODE}'} || "@ARGV" =~ / --handed /;
  my $n;
  while ($n = sysread STDIN, $text, 65536, length $text) { die if length $text > 1 << 20 }
  die unless $isWhole = defined $n;
  my ($code, $out, $err) = @{$says{$agent} // die};
  $yes = 'answer ' . join(' ', $code, length $out, length $err) . "\n$out$err";
  if (first('hook', $text, $agent, $surface, cwd())) {
    die if $out ne '' && syswrite(STDOUT, $out) != length $out;
    syswrite STDERR, $err;
    exit $code;
  }
};
{ local $/; ($rest) = <DATA> =~ /\A(.+)\z/s }
eval $rest;
syswrite STDERR, "holdpoint: a part of the hook is gone; run \"holdpoint init\" again\n";
exit 2;
__END__
`}${perlHookRest}`;
