import { perlAlone } from './alone';
import { perlFirst, perlReach } from './first';
import { perlGates } from './gates';
import { perlGoverned } from './governed';
import { perlPlace } from './place';

/**
 * The client of the shells: `holdpoint-ask line SHELL LAYER PID [FILE]` with the text on stdin (`DEFINITIONS NUL TEXT`, or
 * only the text) or in FILE, or with `-` for FILE in HOLDPOINT_TEXT and HOLDPOINT_DEFINITIONS, `holdpoint-ask hello SHELL VERSION PID HOOKS`, `holdpoint-ask launch PROGRAM ARGV0 ARG…`.
 * Exit 0 to run it, 126 with the reason on stderr to leave it. This is its beginning, which is all that a line needs that
 * its window's gate says yes to; what else there is stands in `perlAskRest`.
 */
export const perlAsk = `#!@@PERL@@ -T
# Holdpoint's client for shells: asks a gate, else the command line, and says with its exit code whether to go on.
${perlPlace}${perlFirst}${perlReach}${String.raw`
if (!${'${^UNICODE}'} && "@ARGV" =~ /^line (?:bash|zsh|fish|sh|pwsh|cmd) (?:line|shell) [0-9]{1,10}( -)?\z/ && @ARGV == ($1 ? 5 : 4)) {
  my ($text, $definitions, $n) = ($ENV{HOLDPOINT_TEXT}, $ENV{HOLDPOINT_DEFINITIONS} // '', 0);
  if (!$1) {
    while ($n = sysread STDIN, $read, 65536, length $read) { last if length $read > 1 << 20 }
    my $at = index $read, "\0";
    ($text, $definitions) = (substr($read, $at + 1), $at < 0 ? '' : substr $read, 0, $at);
  }
  if (defined $text && defined $n && !$n) {
    exit 0 unless $text =~ /^[^\S\n]*[^\s#]/m;
    exit 0 if first('line', $text, @ARGV[1, 2], cwd(), $ARGV[3], substr $definitions, 0, 65536);
  }
}
do @@REST@@;
syswrite STDERR, "[holdpoint] a part of the client is gone, so nothing is run; run \"holdpoint init\" again\n";
exit 126;
`}`;

/** The rest of the client, in a file of its own. */
export const perlAskRest = `# Holdpoint's client for shells, read where its first question was not answered at once.
${perlGates}${perlAlone}${perlGoverned}${String.raw`
%codes = (0 => 1, 126 => 1);

sub told { my ($text) = @_; $text =~ s/^(?!\[holdpoint\] )(?=.)/[holdpoint] /mg; $text =~ s/(?<!\n)\z/\n/ if $text ne ''; syswrite(STDERR, $text) }
sub deny { kill 9, $child if $child; told($_[0]); exit 126 }
sub finish { my ($code, undef, $err) = @_; told($err); exit $code }

sub textFrom {
  my ($in, $text) = @_;
  while (1) {
    my $n = sysread($in, $text, 1 << 16, length $text);
    deny('the text could not be read, so it is not run') unless defined $n;
    return $text unless $n;
    deny('the text is larger than 15 MiB, so it cannot be judged') if length $text > 15 << 20;
  }
}

# The text, and the definitions that came with it.
sub textOf {
  my ($file) = @_;
  if (!defined $file) {
    my $text = textFrom(*STDIN, $read // '');
    return $text =~ /\0/ ? reverse split /\0/, $text, 2 : ($text, '');
  }
  if ($file eq '-') {
    my ($text, $definitions) = map { utf8::encode($_) if utf8::is_utf8($_); $_ } @ENV{'HOLDPOINT_TEXT', 'HOLDPOINT_DEFINITIONS'};
    deny('it was not asked as it should be') unless defined $text;
    return ($text, $definitions // '');
  }
  open(my $in, '<:raw', $file) or deny('the script could not be read, so it is not run');
  return (textFrom($in, ''), '');
}

sub line {
  my ($shell, $layer, $pid, $file) = @_;
  deny('it was not asked as it should be') unless ($shell // '') =~ /^(bash|zsh|fish|sh|pwsh|cmd)$/;
  my $called = $1;
  deny('it was not asked as it should be') unless ($layer // '') =~ /^(line|shell)$/;
  my $layered = $1;
  deny('it was not asked as it should be') unless ($pid // '') =~ /^([0-9]{1,10})$/;
  my $shellPid = $1;
  my ($text, $definitions) = textOf($file);
  exit 0 unless $text =~ /^[^\S\n]*[^\s#]/m;
  $kind = 'line';
  gate($text, $called, $layered, cwd(), $shellPid, substr($definitions, 0, 65536));
  exit 0 unless governed($text) || governed($definitions);
  my $whole = $definitions eq '' && $text !~ /\0/ ? $text : "$definitions\0$text";
  my ($code, @said) = alone(25, $whole, 'line', '--shell', $called, '--layer', $layered, '--pid', $shellPid);
  told(join '', @said);
  exit $code;
}

sub launch {
  my ($program, @argv) = @_;
  deny('it was not asked as it should be') unless defined $program && @argv;
  $kind = 'launch';
  gate(join('', map { "$_\0" } @argv), cwd(), getppid(), $program);
  my ($code, @said) = alone(25, '', 'launch', map { /^(.*)$/s } $program, @argv);
  told(join '', @said);
  exit $code;
}

# A greeting that nobody hears is no harm.
sub hello { $kind = 'hello'; gate('', @_[0 .. 3]); exit 0 }

eval {
  my $verb = shift @ARGV;
  line(@ARGV) if $verb eq 'line';
  launch(@ARGV) if $verb eq 'launch';
  hello(@ARGV) if $verb eq 'hello' && @ARGV == 4;
};
deny('it was not asked as it should be' . ($@ =~ /^([^\n]+)/ ? ": $1" : ''));
`}`;
