import { perlAlone } from './alone';
import { perlGates } from './gates';

/**
 * What `perlHook` reads where its first question was not answered with a plain yes: each agent's dialect, the gates one
 * after the other, the command line. It goes on with the tool call and the question where the beginning left them.
 *
 * `--handed SECONDS DESCRIPTOR SOCKET` comes from the compiled front, which has put the question itself over this
 * connection (-1 for none), and was at it for so long.
 */
export const perlHookRest = `${perlGates}${perlAlone}${String.raw`
$kind = 'hook';
%codes = map { $_ => 1 } 0 .. 255;
# What the agents read: a yes and a no with a place for the reason, whether that is inside of JSON, and the seconds.
my %agents = (
@@ANSWERS@@);
my $answers;

sub put {
  my ($to, $text) = @_;
  while ($text ne '') {
    my $n = syswrite $to, $text or return 0;
    substr($text, 0, $n) = '';
  }
  return 1;
}

# The agent's own no; exit code 2 and words on stderr where the agent is not known, or stdout is gone.
sub deny {
  $SIG{$_} = 'IGNORE' for 'TERM', 'INT', 'HUP', 'ALRM';
  kill 9, $child if $child;
  my $says = "holdpoint: $_[0]";
  $says =~ s/[^\x20-\x7e]/ /g;
  my (undef, $no, $isJson) = @{$answers // []};
  my ($code, $out, $err) = @{$no // [2, '', "@@MARK@@\n"]};
  (my $inside = $says) =~ s/(["\\])/\\$1/g;
  $inside = $says unless $isJson;
  $out =~ s/@@MARK@@/$inside/g;
  $err =~ s/@@MARK@@/$says/g;
  my $isSaid = put(*STDOUT, $out);
  put(*STDERR, $isSaid ? $err : "$says\n");
  exit($isSaid ? $code : 2);
}

# Whether a text has the form of another one, whatever the reason and the end of the last line.
sub like {
  my ($text, $form) = map { s/\n+\z//r } @_;
  my @fixed = split /@@MARK@@/, $form, -1;
  return $text eq $form if @fixed < 2;
  my ($begin, $end) = @fixed[0, -1];
  return length $text > length($begin) + length($end) && index($text, $begin) == 0 && substr($text, length($text) - length $end) eq $end;
}

# An answer is passed on when it is this agent's yes, or has the form of its no. A warning on stderr is no part of a yes.
sub finish {
  my ($code, $out, $err) = @_;
  my ($yes, $no) = @$answers;
  my $isYes = $code == $yes->[0] && $out eq $yes->[1];
  my $isNo = $code == $no->[0] && like($out, $no->[1]) && like($err, $no->[2]);
  deny('the answer is none that the agent understands' . ($err =~ /^(?:holdpoint: )?([^\n]+)/ ? ": $1" : '')) unless $isYes || $isNo;
  put(*STDOUT, $out) or deny('the answer could not be passed on');
  put(*STDERR, $isYes ? $yes->[2] : $err);
  exit $code;
}

# Bytes from stdin, whole; an agent that never closes it gets a no and not an endless wait.
sub payload {
  my ($text) = @_;
  while (1) {
    my $ready = ''; vec($ready, 0, 1) = 1;
    deny('the agent sent no complete tool call') unless select($ready, undef, undef, 10);
    my $n = sysread(STDIN, $text, 1 << 16, length $text);
    deny('the tool call could not be read') unless defined $n;
    return $text unless $n;
    deny('the tool call is larger than 16 MiB, so it cannot be judged') if length $text > 16 << 20;
  }
}

# Takes over what the compiled front has begun; the seconds that it took.
sub handed {
  my ($words) = "@ARGV" =~ /(?:^| )--handed (.*)\z/s or return 0;
  my ($seconds, $descriptor, $socket) = $words =~ m{^([0-9]{1,4}) (-1|[0-9]{1,4}) (/.{0,106}|-)\z}s or deny('the hook was started in no way that it knows');
  open(my $to, '+<&=', $descriptor) or return $seconds;
  @begun = ($socket, $to, undef, '');
  return $seconds;
}

eval {
  $SIG{TERM} = $SIG{INT} = $SIG{HUP} = sub { deny('the hook was stopped before there was an answer') };
  $SIG{ALRM} = sub { deny('there was no answer in the time that the agent waits') };
  my $spent = @@LEAST@@ - alarm 0;
  deny('the hook was started without the name of its agent') if $agent eq '';
  $answers = $agents{$agent};
  deny("the hook was started for an agent that it does not know, $agent") unless $answers;
  deny('the hook was stopped before there was an answer') if $stopped;
  my $limit = ($answers->[3]{$surface} // $answers->[4]) - $spent - handed();
  $limit > 0 ? alarm $limit : $SIG{ALRM}->();
  $text = payload($text) unless $isWhole;
  gate($text, $agent, $surface, cwd());
  my $left = alarm 0;
  my @said = ('--agent', $agent, ($surface eq '' ? () : ('--surface', $surface)), '--alone');
  finish(alone($left < 25 ? $left : 25, $text, 'hook', @said));
};
deny('the launcher failed: ' . ($@ =~ /^([^\n]*)/ ? $1 : 'no reason'));
`}`;
