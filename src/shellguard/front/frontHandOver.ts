/** How the compiled front becomes the launcher, with the tool call on stdin as if nobody had read it. */
export const frontHandOver = String.raw`
/* The agent's own no; nothing in here is forbidden in the handler of a signal. */
static void deny(void) {
  if (agent != NULL && write_all(STDOUT_FILENO, agent->no.out, strlen(agent->no.out), BUDGET)) {
    write_all(STDERR_FILENO, agent->no.err, strlen(agent->no.err), BUDGET);
    _exit(agent->no.code);
  }
  write_all(STDERR_FILENO, gone, strlen(gone), BUDGET);
  _exit(2);
}

static char *words[10] = {launcher};
static char *stopped_words[8] = {launcher};

/* An agent that ends its hook takes silence for a yes. */
static void on_stop(int signal_number) {
  (void)signal_number;
  execv(launcher, stopped_words);
  deny();
}

static void on_signals(void (*handler)(int)) {
  static const int signals[] = {SIGTERM, SIGINT, SIGHUP};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_NODEFER; /* else the launcher would start with the signal blocked */
  for (size_t at = 0; at < sizeof signals / sizeof *signals; at++) sigaction(signals[at], &action, NULL);
}

/* What the pipe did not take at once, and what the agent has not sent yet; ends with whoever reads it. */
static void pump(int to, size_t done, int connection) {
  close(STDOUT_FILENO);
  close(STDERR_FILENO);
  if (connection >= 0) close(connection);
  on_signals(SIG_DFL);
  signal(SIGPIPE, SIG_DFL);
  if (!write_all(to, payload + done, payload_size - done, -1)) _exit(1);
  while (!payload_ended) {
    ssize_t n = read_some(STDIN_FILENO, payload, sizeof payload, -1);
    if (n <= 0 || !write_all(to, payload, (size_t)n, -1)) _exit(1);
  }
  _exit(0);
}

/* Puts what was read back in front of stdin. */
static void give_back(int connection) {
  int ends[2];
  if (payload_size == 0 && !payload_ended) return;
  if (pipe(ends) != 0 || fcntl(ends[1], F_SETFL, O_NONBLOCK) != 0) deny();
  ssize_t n = payload_size == 0 ? 0 : write(ends[1], payload, payload_size);
  size_t done = n > 0 ? (size_t)n : 0;
  if (done < payload_size || !payload_ended) {
    pid_t child = fork();
    if (child < 0) deny();
    if (child == 0) {
      close(ends[0]);
      pump(ends[1], done, connection);
    }
  }
  if (dup2(ends[0], STDIN_FILENO) < 0) deny();
  close(ends[0]);
  close(ends[1]);
}

/* Does not come back. The question was put over this connection; -1 for none. */
static void hand_over(int connection, char *to) {
  static char spent[LONGEST_NUMBER], descriptor[LONGEST_NUMBER], option[] = "--handed", none[] = "-", unasked[] = "-1";
  size_t at = 0;
  while (words[at] != NULL) at++;
  words[at++] = option;
  words[at++] = decimal((unsigned long long)(clock_now() - began + 900) / 1000, spent);
  words[at++] = connection < 0 ? unasked : decimal((unsigned)connection, descriptor);
  words[at] = connection < 0 ? none : to;
  on_signals(SIG_IGN);
  if (connection >= 0) fcntl(connection, F_SETFD, 0);
  give_back(connection);
  execv(launcher, words);
  deny();
}
`;
