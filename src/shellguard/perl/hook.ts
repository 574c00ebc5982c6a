import { perlAlone } from './alone';
import { perlReach } from './first';
import { perlGates } from './gates';
import { perlPlace } from './place';

/**
 * The hook's launcher in Perl without one module: 3 ms with its gate. `-T` makes the interpreter ignore PERL5OPT,
 * PERL5LIB and PERLIO, which it would obey before the first line. What is left to the environment is the dynamic loader
 * (LD_PRELOAD), which has run before any program can say no.
 */
export const perlHook = `#!@@PERL@@ -T
# Holdpoint's hook, written by "holdpoint init": asks a gate, else the command line, and never ends as a silent yes.
${perlPlace}${perlReach}${perlGates}${perlAlone}${String.raw`
$kind = 'hook';
%codes = (0 => 1, 2 => 1);
my ($agent, $surface) = ('', '');

sub deny { $SIG{TERM} = $SIG{INT} = $SIG{HUP} = 'IGNORE'; print STDERR "holdpoint: $_[0]\n"; exit 2 }

sub finish {
  my ($code, $out, $err) = @_;
  syswrite(STDOUT, $out) if $out ne '';
  syswrite(STDERR, $err) if $err ne '';
  exit $code;
}

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

$SIG{TERM} = $SIG{INT} = $SIG{HUP} = sub { deny('the hook was stopped before there was an answer') };
eval {
  for my $i (0 .. $#ARGV - 1) {
    $agent = $1 if $ARGV[$i] eq '--agent' && $ARGV[$i + 1] =~ /^([a-z][a-z0-9-]{0,31})$/;
    $surface = $1 if $ARGV[$i] eq '--surface' && $ARGV[$i + 1] =~ /^([a-z0-9][a-z0-9-]{0,31})$/;
  }
  deny('the hook was started without the name of its agent') if $agent eq '';
  my $text = payload();
  gate($text, $agent, $surface, cwd());
  my @said = ('--agent', $agent, ($surface eq '' ? () : ('--surface', $surface)), '--alone');
  my ($code) = alone($surface eq 'v2' ? 8 : 25, 0, $text, 'hook', @said);
  exit $code;
};
deny('the launcher failed: ' . ($@ =~ /^([^\n]*)/ ? $1 : 'no reason'));
`}`;
