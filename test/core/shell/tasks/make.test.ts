import { loadParser } from '../scriptOf';
import { checkTasks } from './checkTasks';

describe('make', () => {
  before(loadParser);

  it('runs the first target, or those that are named, behind what they need', () => {
    const Makefile = [
      '.PHONY: all build clean deploy',
      'all: build',
      'build: gen ; go build ./...',
      'gen:',
      '\t@go generate ./...',
      '# a comment with: a colon',
      'clean:',
      '\t-rm -rf dist',
      'deploy: build',
      '\t+kubectl apply -f k8s \\',
      '\t  --wait',
      'nothing:',
    ].join('\n');
    const build = ['make: go generate ./...', 'make: go build ./...'];
    checkTasks({ Makefile }, [
      ['make', build],
      ['make -j 4 build', build],
      ['make clean', ['make: rm -rf dist']],
      ['make deploy', [...build, 'make: kubectl apply -f k8s --wait']],
      ['make -n clean', ['make -n clean']],
      ['make --dry-run deploy', ['make: kubectl apply -f k8s --wait', 'make --dry-run deploy']],
      ['make nothing', []],
      ['make unheard-of', ['make unheard-of']],
      ['make --help', ['make --help']],
      ['make clean nowhere build', ['make: rm -rf dist', ...build]],
      ['make "$T"', ['make ?', '?dynamic possible']],
      ['ssh host make clean', ['ssh @host: make clean']],
      ['cd "$D"; make clean', ['cd ?', 'make clean']],
      ['make -C "$D" clean', ['make -C ? clean']],
    ]);
  });

  it('fills in variables as the command line, the environment and the file give them', () => {
    const Makefile = [
      'ENV ?= dev',
      'OVER = file',
      'NOW := $(OVER)/now',
      'OVER += more',
      'NOW += then',
      'override KEPT = kept',
      'define steps',
      'rm one',
      'rm $(1)',
      'endef',
      'export TOKEN = t',
      'all:',
      '\trm /srv/$(ENV) ${OVER} $(NOW) $(KEPT) $E $$HOME $$TOKEN',
      'auto: a.o b.o a.o | dir',
      '\trm $@ $< $^ $+ $(@D) $(<F)',
      'canned:',
      '\t$(call steps,two)',
      '\t$(steps)',
      'open:',
      '\t$(Q)rm $(WHAT)',
      '\t$(SUDO) rm $(DIR)/x',
      'special: OVER = own',
      'special:',
      '\trm $(OVER)',
    ].join('\n');
    checkTasks({ Makefile }, [
      ['make', ['make: rm /srv/dev file more file/now then kept ? /home/dev t', '?dynamic possible']],
      [
        'make ENV=prod OVER=line KEPT=no',
        ['make: rm /srv/prod line line/now then kept ? /home/dev t', '?dynamic possible'],
      ],
      ['ENV=qa make', ['make: rm /srv/qa file more file/now then kept ? /home/dev t', '?dynamic possible']],
      [
        'export ENV=qa; make',
        ['export ENV=qa', 'make: rm /srv/qa file more file/now then kept ? /home/dev t', '?dynamic possible'],
      ],
      ['make auto', ['make: rm auto a.o a.o b.o a.o b.o a.o . a.o']],
      ['make canned', ['make: rm one', 'make: rm two', 'make: rm one', 'make: rm ?', '?dynamic possible']],
      ['make open', ['make: rm ?', 'make: rm ?/x', '?dynamic possible']],
      ['make special', ['make: rm own']],
    ]);
  });

  it('follows conditions, and both ways where one is open', () => {
    const Makefile = [
      'ifeq ($(MODE),hard)',
      'FLAG = -rf',
      'else ifdef SOFT',
      'FLAG = -i',
      'else',
      'FLAG =',
      'endif',
      "ifneq '$(A)' ''",
      'ifdef B',
      'NEST = both',
      'endif',
      'endif',
      'ifndef NEST',
      'NEST = none',
      'endif',
      'all: ; rm $(FLAG) x $(NEST)',
      'HOST := $(shell uname)',
      'ifeq ($(HOST),Darwin)',
      'open: ; rm mac',
      'else ifeq ($(HOST),Linux)',
      'open: ; rm linux',
      'else',
      'open: ; rm other',
      'endif',
    ].join('\n');
    checkTasks({ Makefile }, [
      ['make', ['make: uname', 'make: rm x none', 'make: uname', 'make: uname']],
      ['make MODE=hard', ['make: uname', 'make: rm -rf x none', 'make: uname', 'make: uname']],
      ['make SOFT=1 A=1 B=1', ['make: uname', 'make: rm -i x both', 'make: uname', 'make: uname']],
      ['make open', ['make: uname', 'make: rm mac', 'make: uname', 'make: rm linux', 'make: uname', 'make: rm other']],
    ]);
  });

  it('computes with the functions it has', () => {
    const Makefile = [
      'SRC = src/a.c src/b.c main.h',
      'OBJ = $(patsubst src/%.c,obj/%.o,$(filter %.c,$(SRC)))',
      'twice = $(1)$(1)',
      'all:',
      '\trm $(OBJ) $(SRC:.c=.o) $(SRC:src/%=%)',
      '\trm $(subst a,b,aba) $(subst ,b,aba) $(strip  a   b ) $(findstring b,abc)$(findstring x,abc)',
      '\trm $(filter-out %.c,$(SRC)) $(sort b a b) $(word 2,a b c) $(wordlist 2,3,a b c) $(words a b)',
      '\trm $(firstword a b) $(lastword a b) $(dir src/a b) $(notdir src/a) $(suffix a.c b) $(basename src/a.c)',
      '\trm $(addsuffix .x,a b) $(addprefix y/,a b) $(join a b,1) $(wildcard *.o) $(abspath ../z)',
      '\trm $(if $(SRC),yes,no) $(if ,yes,no) $(or ,x,y) $(and x,,y)$(and x,y) $(foreach i,a b,$(i).t)',
      '\trm $(call twice,ab) $(origin SRC) $(origin NOPE) $(word n,a)',
      '\t$(info hello)echo $(warning careful)$(file <x) $(if $(shell date),a,b) $(or ) $(realpath x)',
      '$(eval made: ; rm by-eval)',
      '$(error not reached)',
      'SAME = same',
      'value: ; rm $(value SAME)$(value NONE)',
      'LOOP = $(LOOP)',
      'loop: ; rm $(LOOP)',
    ].join('\n');
    checkTasks({ Makefile }, [
      [
        'make',
        [
          'make: date',
          'make: rm obj/a.o obj/b.o src/a.o src/b.o main.h a.c b.c main.h',
          'make: rm bbb aba a b b',
          'make: rm main.h a b b b c 2',
          'make: rm a b src/ ./ a .c src/a',
          'make: rm a.x b.x y/a y/b a1 b *.o /z',
          'make: rm yes no x y a.t b.t',
          'make: rm abab file undefined ?',
          'make: echo ? ? /proj/x',
          '?dynamic possible',
        ],
      ],
      ['make value', ['make: rm same']],
      ['make made', ['make: rm by-eval']],
      ['make loop', ['make: rm ?', '?dynamic possible']],
    ]);
  });

  it('reads the files that it includes, and starts itself in other folders', () => {
    checkTasks(
      {
        Makefile:
          'include mk/*.mk vars.mk lib[12].mk\n-include gone.mk\nall: ; $(MAKE) -C sub NAME=$(NAME) clean\nself: ; make self\n',
        'vars.mk': 'NAME = x\n',
        'sub/makefile': 'clean: ; rm $(NAME)\n',
        'mk/drop.mk': 'drop: ; rm drop\n',
        'other.mk': 'go: ; rm other',
      },
      [
        ['make all', ['make make: rm x', '?unreadable possible']],
        ['make drop', ['make: rm drop', '?unreadable possible']],
        ['make -f other.mk go', ['make: rm other']],
        ['make --file=other.mk', ['make: rm other']],
        ['make -f gone.mk', ['make -f gone.mk']],
        ["echo 'all: ; rm piped' | make -f -", ['echo "all: ; rm piped"', 'make: rm piped']],
        ["make -f other.mk --eval='go: ; rm first' go", ['make: rm first', 'make: rm other']],
        ['cd sub && make -C .. -C sub NAME=y', ['cd sub', 'make: rm y']],
      ],
    );
  });

  it('makes files by patterns', () => {
    const Makefile = [
      'all: a.o x.y lib.z',
      'a.o b.o: %.o: %.c',
      '\trm static $< $*',
      '%.y: %.gone ; rm wrong',
      '%.y: %.here ; rm $< $@',
      '%.z: %.gone ; rm first $*',
    ].join('\n');
    checkTasks({ Makefile, 'x.here': '' }, [
      ['make', ['make: rm static a.c a', 'make: rm x.here x.y', 'make: rm first lib']],
    ]);
  });

  it('runs a recipe as one script where the makefile says so, and says when its shell is none', () => {
    checkTasks({ Makefile: '.ONESHELL:\nall:\n\tcd /tmp\n\trm $$PWD/x\n' }, [
      ['make', ['make: cd /tmp', 'make: rm /tmp/x']],
    ]);
    checkTasks({ Makefile: 'all:\n\tcd /tmp\n\trm $$PWD/x\n' }, [['make', ['make: cd /tmp', 'make: rm /proj/x']]]);
    checkTasks({ Makefile: 'SHELL = python3\nall:\n\trm x\n' }, [
      ['make', ['make: python3 -c "rm x"', '?unreadable possible']],
    ]);
    checkTasks({ Makefile: 'SHELL = /usr/bin/env bash\nall:\n\trm x\n' }, [['make', ['make: rm x']]]);
  });

  it('gives recipes what it exports', () => {
    const Makefile =
      'export\nunexport B\nA = a\nB := b\nall:\n\trm $$A\nC != echo c\nget:\n\trm $(C) $(.DEFAULT_GOAL)\n.DEFAULT_GOAL := get\n';
    checkTasks({ Makefile }, [
      ['make all', ['make: echo c', 'make: rm a']],
      ['make', ['make: echo c', 'make: rm c get']],
    ]);
  });

  it('ends where a hostile file would not', () => {
    const many = Array.from({ length: 1500 }, (_, index) => `t${index}: t${index + 1}`).join('\n');
    checkTasks({ Makefile: 'self: ; make self\n' }, [
      ['make', [`${'make '.repeat(12).trim()}: make self`, '?too-long present']],
    ]);
    checkTasks({ Makefile: `a: ; rm x\n${'#'.repeat(600_000)}` }, [['make', ['make', '?too-long present']]]);
    checkTasks({ Makefile: many }, [['make', ['?too-long present']]]);
  });

  it('reads less usual spellings', () => {
    const Makefile = [
      'unexport',
      'vpath %.c src',
      'ifeq ($(shell date),x',
      'else',
      'endif',
      'endif',
      'else',
      'A = one \\',
      '  two # three \\# four',
      'B = a\\#b',
      'A ?= other',
      'NEW += fresh',
      'export C = c',
      'override undefine D',
      'define E :=',
      'e',
      'endef',
      'override define F',
      'f',
      '$(UNSET',
      'endef',
      'all: private G = g',
      'all: ; rm $(A) $(B) $(NEW) $(C) $(E) $(G) $(@D',
      'a b: x\\',
      '  y',
      '\trm $@ $(^F) $(@D) $(NOPE:.c=.o)',
      'x y &:: ; rm both $@',
      'none:: ; # nothing',
      'none:: ; rm second',
      'lib(x.o): ; rm archive',
      'fallback/%: ; rm $*',
      '$(info read)',
      '$(foreach t,p q,$(eval $(t): ; rm by-$(t)))',
      '\trm stray',
    ].join('\n');
    checkTasks({ Makefile }, [
      ['make q', ['make: rm by-q']],
      ['make none fallback/x/y', ['make: rm second', 'make: rm x/y', 'make: rm stray']],
      ['make a', ['make: rm both x', 'make: rm both y', 'make: rm a x y . ?', '?dynamic possible']],
    ]);
    checkTasks({ Makefile: 'A = $(B)\nB = $(A)\nall: ; rm $(A)\n' }, [['make', ['make: rm ?', '?dynamic possible']]]);
    checkTasks({ Makefile: '# nothing\nX = 1' }, [['make', ['make']]]);
    checkTasks({ BSDmakefile: 'all: ; rm bsd' }, [['bmake', ['bmake: rm bsd']]]);
  });
});
