import { checkHidden, type HiddenKind } from './checkHidden';

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** What people type every day to the programs that could also be made to start others. */
const kinds: readonly HiddenKind[] = [
  {
    kind: 'builders',
    harmful: [],
    harmless: lines(String.raw`
make
make -j8
make -C src test
make CC=gcc CFLAGS=-O2
make SHELL=/bin/sh
make -n install
make V=1 build
make -f build.mk all
make -k -j4 check
make help
make DESTDIR=./out docs
cmake -S . -B build
cmake --build build -j4
ninja -C build
go build ./...
go test -race ./...
go test -run TestA -v ./pkg
go test -exec ./emulate ./...
go vet ./...
go mod tidy
go generate ./...
cargo build --release
cargo test -- --nocapture
cargo --config net.retry=3 build
cargo install --path .
cargo install ripgrep
npm ci
npm install
npm i -D vitest
npm install ./packages/own
npm exec -- eslint .
npm exec tsc -- --noEmit
npm run build
npm test
npm ls --depth=0
npx tsc --noEmit
npx -y prettier --check .
pnpm install --frozen-lockfile
pnpm add zod
yarn add react
bun install
pip install requests
pip install -r requirements.txt
pip install -e .
pip install -e '.[dev]'
pip install --target ./lib requests
pip install --index-url https://pypi.org/simple requests
pip install --extra-index-url https://download.pytorch.org/whl/cpu torch
pip list --outdated
pip freeze > requirements.txt
python -m pip install -U pip
pipx install ruff
uv add httpx
uv pip install -r requirements.txt
uv sync
poetry add requests
poetry install --with dev
gem install bundler
bundle install
nix build
nix develop -c make
nix run nixpkgs#jq -- .
nix shell nixpkgs#ripgrep -c rg x
nix flake show github:owner/name`),
  },
  {
    kind: 'archives and copies',
    harmful: [],
    harmless: lines(String.raw`
tar czf a.tgz src
tar -xzf a.tgz -C build
tar xf a.tar.zst -I zstd
tar --use-compress-program='zstd -T0' -cf a.tar.zst src
tar tf a.tar
tar cf - src | gzip > src.tgz
tar --exclude=node_modules -czf a.tgz .
tar -cf a.tar --checkpoint=1000 --checkpoint-action=dot src
zip -r a.zip src
unzip -l a.zip
unzip -q a.zip -d build
rsync -av src/ dist/
rsync -az --exclude node_modules ./ web:/srv/app/
rsync -e ssh -a a web:/srv/a
rsync -a -e 'ssh -p 2222 -i ~/.ssh/deploy' a web:/srv/a
rsync --rsync-path='sudo rsync' a web:/srv/a
rsync -an --delete src/ web:/srv/app/
scp a.txt web:/srv/
scp -P 2222 a web:
scp -r web:/var/log/app logs
scp -o StrictHostKeyChecking=no a web:
scp -3 a:x b:y
sftp -b cmds.txt web
cp a b
cp -r src dist/src
mv a.txt b.txt
mv ~/.ssh/id_old ~/.ssh/id_older
mv dist old
ln -s ../shared shared
ln -sf a b
install -m 755 run.sh ./bin/run
chmod +x run.sh
chmod 644 README.md
chmod 600 ~/.ssh/id_rsa
chmod 700 ~/.ssh
chmod 644 ~/.ssh/id_rsa.pub
chmod -R u+rwX src
split -l 1000 big.csv part-
split --filter='gzip > $FILE.gz' -b 10M big.log
sort -u a.txt
sort --compress-program=gzip big.txt
sort -o a.txt a.txt
dd if=a.img of=b.img bs=1M`),
  },
  {
    kind: 'git and other machines',
    harmful: [],
    harmless: lines(String.raw`
git status
git -C ../other log --oneline
git -c user.name=me commit -m x
git -c core.pager=cat diff
git -c core.pager='less -S' log
git -c core.editor=true rebase --continue
git -c core.fsmonitor=false status
git -c core.sshCommand='ssh -i ~/.ssh/work' fetch
git -c color.ui=always log
git -c http.extraHeader='X: y' fetch
git --no-pager log -5
git --exec-path
git clone https://github.com/owner/name.git
git clone -c core.autocrlf=input https://github.com/owner/name
git clone --depth 1 --branch main git@github.com:owner/name.git
git remote add up https://github.com/owner/name.git
git submodule update --init
git fetch --upload-pack=git-upload-pack origin
git commit -m 'ext::x stays as it is'
git log --format='%h core.pager=%s'
git archive -o a.tar HEAD
git difftool -t vimdiff
git bisect run make test
git stash list
git init --template=
ssh web
ssh web uptime
ssh -p 2222 web 'ls -la'
ssh -J bastion db
ssh -L 5432:db:5432 -N web
ssh -D 1080 -N web
ssh -o ConnectTimeout=5 web true
ssh -o ProxyCommand='ssh -W %h:%p bastion' db
ssh -F ./ssh.conf web
ssh -G web
ssh web 'tail -n 50 /var/log/app.log'
ssh web 'cat ~/.ssh/authorized_keys'
ssh web 'echo done >> ~/deploy.log'
ssh-add -l
ssh-add ~/.ssh/work
ssh-keygen -t ed25519 -f ./key -N ''
ssh-keygen -lf key.pub
ssh-copy-id -n web
mosh web
autossh -M 0 -N -L 5432:db:5432 web
curl https://example.com
curl -fsSL https://example.com/a.json | jq .
curl -o a.tgz https://example.com/a.tgz
curl -I https://example.com
curl -s -d @a.json http://localhost:3000/x
curl -F f=@a.txt http://localhost:3000/x
curl file:///proj/app/a.txt
curl -H 'Accept: text/plain' https://example.com
wget -q https://example.com/a
wget -O a.html https://example.com
aria2c -x4 https://example.com/a
nc -zv localhost 5432
nc -l 9000
ncat -zv localhost 80
socat TCP-LISTEN:8080,fork TCP:localhost:80
socat - UNIX-CONNECT:/run/x.sock
openssl s_client -connect example.com:443 </dev/null
openssl x509 -in cert.pem -noout -dates
openssl rand -hex 16
restic snapshots
restic --password-command 'pass show restic' snapshots
rclone ls remote:x
borg list repo`),
  },
  {
    kind: 'lookers and terminals',
    harmful: [],
    harmless: lines(String.raw`
awk '{print $1}' a.txt
awk -F: '{print $1, $3}' a.txt
awk -v n=3 'NR>n' a.txt
gawk -i inplace '{gsub(/a/,"b")}1' a.txt
awk 'BEGIN{while((getline l < "a.txt")>0) n++; print n}'
awk '{print > ($1 ".txt")}' a.txt
awk '{ "date" | getline d; print d, $0 }' a.txt
find . -name '*.ts'
find . -type f -exec wc -l {} +
find dist -name '*.map' -delete
find . -newer a.txt -exec grep -l foo {} \;
find . -name '*.sh' -exec shellcheck {} \;
find . -name '*.py' -exec sh -c 'python -m py_compile "$1"' _ {} \;
fd -e ts -x wc -l
fd . src -X grep foo
rg --pre pdftotext foo
rg foo src
ag foo
fzf --preview 'head -50 {}' < a.txt
less a.txt
less +G a.txt
less +/foo a.txt
more a.txt
man ls
man -P cat ls
man -k foo
vim a.txt
vim +10 a.txt
vim -c 'set nu' a.txt
gdb -batch -ex run -ex bt ./a.out
gdb -batch -ex 'info registers' --args ls -la
gdb -batch -x cmds.gdb ./a.out
lldb -b -o run -o bt -- ./a.out
strace -f -o trace.txt ls
strace -e trace=openat ls
ltrace -c ls
tmux new-session -d -s dev
tmux new-session -d -s dev 'npm start'
tmux new-session -d -s dev \; split-window 'npm test'
tmux send-keys -t dev 'npm test' Enter
tmux bind r source-file ~/.tmux.conf
tmux if-shell true 'display ok'
tmux set -g mouse on
tmux ls
tmux capture-pane -p
screen -ls
screen -dmS dev npm start
screen -S dev -X quit
xterm -e htop
gnome-terminal -- vim a
zellij list-sessions
watch -n1 ls
env -S 'ls -la'
systemd-run --user --scope -p MemoryMax=1G npm test
busybox ls
coreutils --coreutils-prog=ls -l
yarn exec 'tsc --noEmit'
docker exec web ls
docker exec -it web sh -c 'cat /etc/os-release'
docker exec web sh -c 'echo x > /tmp/a'
docker exec -w /app web npm test
docker compose exec web npm run lint
kubectl exec web-0 -- ls
kubectl exec web-0 -- env TZ=UTC date
pandoc a.md -o a.html
pandoc --filter pandoc-crossref a.md -o a.pdf
pandoc --pdf-engine=xelatex a.md -o a.pdf
nmap -sV localhost
helm template x . --post-renderer ./kustomize.sh
sqlite3 x.db 'select 1'
sqlite3 x.db .tables
python3 -c 'import subprocess; subprocess.run(["bash", "-c", "ls"])'
python3 -c 'import subprocess; print(subprocess.run(["bash"], input="ls", text=True))'
python3 -c 'import subprocess; subprocess.run(["bash", "--version"])'
node -e 'require("child_process").execSync("sh -c ls")'
node -e 'require("net").connect(5432, "localhost")'
perl -e 'print "sh"'
ruby -rsocket -e 'puts Socket.gethostname'`),
  },
];

describe('everyday lines of programs that can start others', () => {
  checkHidden(kinds);
});
