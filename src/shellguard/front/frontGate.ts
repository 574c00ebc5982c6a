/** How the compiled front finds the gate that the launcher would ask first: the checks are the same as there. */
export const frontGate = String.raw`
struct gate {
  char socket[sizeof((struct sockaddr_un *)0)->sun_path];
  char credential[LONGEST_CREDENTIAL + 1];
};

/* Characters of a gate's id, of those that begin the text. */
static size_t id_length(const char *text) {
  return strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
}

/* Whether the entry is there, and whether it is of the window that the terminal names: 2 for that one. */
static int rank_of(const char *name) {
  size_t length = id_length(name);
  if (length == 0 || length > LONGEST_NAME || strcmp(name + length, ".json") != 0) return 0;
  const char *window = getenv("HOLDPOINT_WINDOW");
  size_t wanted = window == NULL ? 0 : strlen(window);
  if (wanted == 0 || wanted > length || strncmp(name, window, wanted) != 0) return 1;
  return wanted == length || name[wanted] == '-' ? 2 : 1;
}

static int is_own_folder(const char *path) {
  struct stat at;
  return lstat(path, &at) == 0 && S_ISDIR(at.st_mode) && at.st_uid == geteuid() && (at.st_mode & 022) == 0;
}

/* A text member of the entry, as far as it has no escapes. */
static int member(const char *text, const char *name, char *into, size_t size) {
  for (const char *at = text; (at = strstr(at, name)) != NULL;) {
    at += strlen(name);
    at += strspn(at, " \t\r\n");
    if (*at != ':') continue;
    at++;
    at += strspn(at, " \t\r\n");
    if (*at != '"') continue;
    at++;
    size_t length = strcspn(at, "\"\\");
    if (at[length] != '"' || length == 0 || length >= size) continue;
    memcpy(into, at, length);
    into[length] = '\0';
    for (size_t each = 0; each < length; each++)
      if ((unsigned char)into[each] < 0x20) return 0;
    return 1;
  }
  return 0;
}

static int read_entry(int folder, const char *name, struct gate *gate) {
  static char text[LARGEST_BOOK + 1];
  int file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return 0;
  struct stat at;
  ssize_t n = -1;
  if (fstat(file, &at) == 0 && S_ISREG(at.st_mode) && at.st_uid == geteuid()) n = read(file, text, LARGEST_BOOK);
  close(file);
  if (n <= 0) return 0;
  text[n] = '\0';
  if (!member(text, "\"socket\"", gate->socket, sizeof gate->socket) || gate->socket[0] != '/') return 0;
  if (!member(text, "\"credential\"", gate->credential, sizeof gate->credential)) return 0;
  size_t length = strlen(gate->credential);
  if (length < 8 || strspn(gate->credential, "0123456789abcdef") != length) return 0;
  return lstat(gate->socket, &at) == 0 && S_ISSOCK(at.st_mode) && at.st_uid == geteuid();
}

/* The gate of the terminal's window, else the one whose entry is the newest. */
static int find_gate(struct gate *gate) {
  static char best[LONGEST_NAME + 6];
  int best_folder = -1, best_rank = 0;
  time_t best_time = 0;
  for (size_t each = 0; folders[each] != NULL; each++) {
    char path[LONGEST_PATH];
    const char *const parts[] = {folders[each], "/gates", NULL};
    if (join(path, sizeof path, parts) < 0 || !is_own_folder(folders[each])) continue;
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) continue;
    DIR *list = opendir(path);
    if (list == NULL) continue;
    for (struct dirent *entry; (entry = readdir(list)) != NULL;) {
      struct stat at;
      int rank = rank_of(entry->d_name);
      if (rank < best_rank || rank == 0) continue;
      if (fstatat(folder, entry->d_name, &at, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(at.st_mode)) continue;
      if (rank == best_rank && at.st_mtime <= best_time) continue;
      memcpy(best, entry->d_name, strlen(entry->d_name) + 1); /* as long as its rank says that it can be */
      best_folder = folder;
      best_rank = rank;
      best_time = at.st_mtime;
    }
    closedir(list);
  }
  return best_folder >= 0 && read_entry(best_folder, best, gate);
}
`;
