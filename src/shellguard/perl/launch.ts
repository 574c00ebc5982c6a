import { perlAlone } from './alone';
import { perlFirst, perlReach } from './first';
import { perlGates } from './gates';
import { perlPlace } from './place';

/**
 * The launcher that stands on PATH under the names of governed programs: finds the program that the name means without
 * it, asks with the words as they really are, and becomes the program. `-t` ignores the interpreter's variables as `-T`
 * does, yet lets the program have PATH and the rest of the environment as they are; `-X` keeps it from talking of that.
 * This is its beginning, which is all that a verb needs that only reads.
 */
export const perlLaunch = String.raw`#!@@PERL@@ -tX
# Holdpoint's launcher: asks a gate, else the command line, and becomes the program whose name it carries.
$pipe = $SIG{PIPE} // 'DEFAULT';
$shims = @@SHIMS@@;
$self = @@SELF@@;
($name) = $0 =~ m{([^/]+)\z};

# The first program of this name that PATH knows besides us, where that is plain: not for one that looks itself up again.
sub plain {
  my ($device, $inode) = stat $self;
  for my $folder (split /:/, $ENV{PATH} // '', -1) {
    return unless $folder =~ m{^/};
    next if $folder eq $shims;
    my @file = stat "$folder/$name" or next;
    next if $file[1] == $inode && $file[0] == $device;
    return "$folder/$name" if -f _ && -x _;
  }
  return;
}

# Words that only read; and files of builds, which are removed by the thousand.
sub quick {
  return do @@RM@@ if $name eq 'rm';
  return 0 unless @ARGV && $ARGV[0] =~ /^[a-z-]+\z/ && index(@@QUICK@@, " $name $ARGV[0] ") >= 0;
  my $except = {@@EXCEPT@@}->{$name};
  return !(defined $except && grep { /$except/ } @ARGV[1 .. $#ARGV]);
}

sub become {
  $SIG{PIPE} = $pipe;
  exec { $real } $name, @ARGV;
  # Without a first line that names its interpreter it is a script for the shell, as shells have it.
  exec { '/bin/sh' } 'sh', $real, @ARGV if $! == 8;
  print STDERR "$name: $!\n";
  exit 126;
}

if (!${'${^UNICODE}'} && $name ne 'launch' && index($ENV{HOLDPOINT_VIA} // '', " $name ") < 0 && defined($real = plain())) {
  $ENV{HOLDPOINT_VIA} = "$$ $name 1:$real";
  become() if quick();
}
do @@ASK@@;
syswrite STDERR, "[holdpoint] a part of the launcher is gone, so nothing is run; run \"holdpoint init\" again\n";
exit 126;
`;

/** What it reads for the question to the window's own gate. */
export const perlLaunchAsk = `# Holdpoint's launcher, read where there is something to ask.
${perlPlace}${perlFirst}${perlReach}${String.raw`
become() if defined $real && first('launch', join("\0", $name, @ARGV, ''), cwd(), $$, $real);
do @@REST@@;
`}`;

/** Whether what `rm` is given are files of builds, in a file of its own. */
export const perlLaunchRm = String.raw`# Holdpoint's launcher: whether all that rm is to remove are files of builds.
my ($names, $some) = (0, 0);
for (@ARGV) {
  if (!$names && /^-/) { return 0 unless /^-[fv]+\z|^--\z/; $names = 1 if $_ eq '--'; next }
  return 0 if /^-/ && !$names;
  my @at = lstat $_;
  return 0 if @at && !(-f _ && /\.(?:@@ENDINGS@@)\z/);
  $some = 1;
}
$some;
`;

/** The rest of the launcher, in a file of its own. */
export const perlLaunchRest = `# Holdpoint's launcher, read where its first question was not answered at once.
${perlGates}${perlAlone}${String.raw`
$kind = 'launch';
%codes = (0 => 1, 126 => 1);

sub told { my ($text) = @_; $text =~ s/^(?!\[holdpoint\] )(?=.)/[holdpoint] /mg; $text =~ s/(?<!\n)\z/\n/ if $text ne ''; syswrite(STDERR, $text) }
sub deny { kill 9, $child if $child; told($_[0]); exit 126 }
sub finish { my ($code, undef, $err) = @_; become() if $code == 0; told($err); exit $code }

# The programs of this name that PATH knows besides us; our folder and our file are known by device and inode.
sub candidates {
  my @own = map { my @at = stat $_; @at ? "$at[0] $at[1]" : () } $shims, $self;
  my @found;
  for my $folder (split /:/, $ENV{PATH} // '/usr/local/bin:/usr/bin:/bin', -1) {
    my $at = $folder eq '' ? cwd() : $folder =~ m{^/} ? $folder : cwd() . "/$folder";
    my @place = stat $at or next;
    next if grep { $_ eq "$place[0] $place[1]" } @own;
    my @file = stat "$at/$name" or next;
    next if grep { $_ eq "$file[0] $file[1]" } @own;
    push @found, "$at/$name" if -f _ && -x _;
  }
  return @found;
}

# A version manager's program of the same name looks its turn up on PATH too and would find us again, and we it. So who
# had a turn in this process has none again; over forks, only after more turns than nesting explains.
sub chosen {
  my ($turns, @had) = split /:/, $ENV{HOLDPOINT_VIA} // '';
  my ($pid, $named, $count) = split / /, $turns // '';
  my $same = ($named // '') eq $name;
  @had = () unless $same && ($pid == $$ || $count > 25);
  for my $path (candidates()) {
    next if grep { $_ eq $path } @had;
    $ENV{HOLDPOINT_VIA} = join ':', join(' ', $$, $name, $same ? $count + 1 : 1), @had, $path;
    return $path;
  }
  return undef;
}

eval {
  if (!defined $real) {
    $real = defined $name && $name ne 'launch' ? chosen() : undef;
    if (!defined $real) { print STDERR $name // 'launch', ": command not found\n"; exit 127 }
    become() if quick();
  }
  gate(join('', map { "$_\0" } $name, @ARGV), cwd(), $$, $real);
  my ($code, @said) = alone(25, '', 'launch', $real, $name, @ARGV);
  become() if $code == 0;
  told(join '', @said);
  exit $code;
};
deny('the launcher failed: ' . ($@ =~ /^([^\n]*)/ ? $1 : 'no reason'));
`}`;
