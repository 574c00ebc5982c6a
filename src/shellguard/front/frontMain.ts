/** The question of the compiled front, what it makes of the answer, and the order of it all. */
export const frontMain = String.raw`
static char fields[LARGEST_FIELDS];
static size_t fields_size;

static void append(const char *text, size_t size) {
  if (size > sizeof fields - fields_size) hand_over(-1, NULL);
  memcpy(fields + fields_size, text, size);
  fields_size += size;
}

/* Of the environment names of places only; an address loses its user, password and query. */
static void append_variable(const char *name) {
  static const char scheme_characters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-";
  const char *value = getenv(name);
  if (value == NULL || *value == '\0') return;
  append(name, strlen(name));
  append("=", 1);
  size_t scheme = strspn(value, scheme_characters);
  if (scheme > 0 && strspn(value, "0123456789+.-") == 0 && strncmp(value + scheme, "://", 3) == 0) {
    append(value, scheme + 3);
    value += scheme + 3;
    size_t user = strcspn(value, "@/");
    if (value[user] == '@') value += user + 1;
  }
  append(value, strcspn(value, "?#"));
  append("", 1);
}

static void gather(const char *surface) {
  char here[LONGEST_PATH];
  if (getcwd(here, sizeof here) == NULL || here[0] != '/') hand_over(-1, NULL);
  append(agent->id, strlen(agent->id) + 1);
  append(surface, strlen(surface) + 1);
  append(here, strlen(here) + 1);
  for (size_t each = 0; listed[each] != NULL; each++) append_variable(listed[each]);
}

static int reach(const struct gate *gate) {
  struct sockaddr_un address;
  memset(&address, 0, sizeof address);
  address.sun_family = AF_UNIX;
  memcpy(address.sun_path, gate->socket, strlen(gate->socket));
  int to = socket(AF_UNIX, SOCK_STREAM, 0);
  if (to < 0 || fcntl(to, F_SETFD, FD_CLOEXEC) != 0 || fcntl(to, F_SETFL, O_NONBLOCK) != 0) return -1;
  return connect(to, (const struct sockaddr *)&address, sizeof address) == 0 ? to : -1;
}

/* In one piece, for each would wake the gate. */
static int ask(int to, const struct gate *gate) {
  static char message[LONGEST_HEADER + LARGEST_FIELDS + LARGEST_PAYLOAD];
  char one[LONGEST_NUMBER], other[LONGEST_NUMBER];
  const char *const parts[] = {"HP1 hook ",
                               gate->credential,
                               " ",
                               decimal(fields_size, one),
                               " ",
                               decimal(payload_size, other),
                               "\n",
                               NULL};
  int header = join(message, LONGEST_HEADER, parts);
  if (header < 0) return 0;
  memcpy(message + header, fields, fields_size);
  memcpy(message + header + fields_size, payload, payload_size);
  return write_all(to, message, (size_t)header + fields_size + payload_size, time_left());
}

/* Whether the answer is the agent's yes to the byte. It stays in the socket for the launcher to read. */
static int is_yes(int from) {
  char reply[512];
  size_t size = strlen(agent->reply);
  if (size >= sizeof reply || !is_ready(from, POLLIN, time_left())) return 0;
  ssize_t n = recv(from, reply, sizeof reply, MSG_PEEK);
  return n == (ssize_t)size && memcmp(reply, agent->reply, size) == 0;
}

static int is_word(const char *text, const char *others) {
  size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-");
  return length > 0 && length <= 32 && text[length] == '\0' && strchr(others, text[0]) == NULL;
}

/* The words that the launcher would read, and no others; the surface. */
static const char *read_words(int count, char **given) {
  static char name[] = "--agent", where[] = "--surface", handed[] = "--handed", stopped[] = "stopped";
  char *id = NULL, *surface = NULL;
  for (int at = 1; at + 1 < count; at++) {
    if (strcmp(given[at], name) == 0 && is_word(given[at + 1], "-0123456789")) id = given[at + 1];
    if (strcmp(given[at], where) == 0 && is_word(given[at + 1], "-")) surface = given[at + 1];
  }
  size_t size = 1;
  if (id != NULL) {
    words[size++] = name;
    words[size++] = id;
  }
  if (surface != NULL) {
    words[size++] = where;
    words[size++] = surface;
  }
  memcpy(stopped_words, words, size * sizeof *words);
  stopped_words[size] = handed;
  stopped_words[size + 1] = stopped;
  for (size_t each = 0; id != NULL && each < sizeof agents / sizeof *agents; each++)
    if (strcmp(agents[each].id, id) == 0) agent = &agents[each];
  return surface == NULL ? "" : surface;
}

int main(int count, char **given) {
  struct gate gate;
  began = clock_now();
  const char *surface = read_words(count, given);
  /* What is opened here must not come to stand for a stream that is closed. */
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl(fd, F_GETFD) < 0) hand_over(-1, NULL);
  signal(SIGPIPE, SIG_IGN);
  on_signals(on_stop);
  if (agent == NULL) hand_over(-1, NULL);
  while (!payload_ended && payload_size < sizeof payload) {
    ssize_t n = read_some(STDIN_FILENO, payload + payload_size, sizeof payload - payload_size, time_left());
    if (n < 0) hand_over(-1, NULL);
    if (n == 0) payload_ended = 1;
    payload_size += (size_t)n;
  }
  if (!payload_ended || !find_gate(&gate)) hand_over(-1, NULL);
  gather(surface);
  int to = reach(&gate);
  if (to < 0 || !ask(to, &gate)) hand_over(-1, NULL);
  if (!is_yes(to)) hand_over(to, gate.socket);
  on_signals(SIG_IGN);
  if (!say(&agent->yes)) deny();
  _exit(agent->yes.code);
}
`;
