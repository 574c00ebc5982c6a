/**
 * The compiled front of the hook's launcher, in C for every POSIX system; this is its beginning: what is fixed at the
 * installation, the clock, and reading and writing within the time there is.
 *
 * `@@NAME@@` is filled in by `frontText`. No text has a length that is not checked, and nothing is allocated.
 */
export const frontHeaders = String.raw`/*
 * Holdpoint's hook, compiled on this machine by "holdpoint init" from this very file: puts the tool call to the gate, and
 * passes on a plain yes. Everything else, every failure among it, is left to the launcher, which it becomes.
 */
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>
`;

/** Behind `frontAlone`, which stands in for what is named there. */
export const frontBasics = String.raw`
enum {
  BUDGET = 1000,           /* milliseconds in all; then the launcher goes on */
  LARGEST_PAYLOAD = 1 << 20,
  LARGEST_FIELDS = 1 << 16,
  LARGEST_BOOK = 1 << 16,
  LONGEST_PATH = 4096,
  LONGEST_HEADER = 256,
  LONGEST_NAME = 80,
  LONGEST_CREDENTIAL = 128
};

struct answer {
  int code;
  const char *out;
  const char *err;
};

/* What an agent reads: the gate's yes as it comes over the socket, the same apart, and the no for a launcher that is gone. */
struct agent {
  const char *id;
  const char *reply;
  struct answer yes;
  struct answer no;
};

static const struct agent agents[] = {
@@AGENTS@@};
static const char *const folders[] = {@@FOLDERS@@NULL};
static const char *const listed[] = {@@LISTED@@NULL};
static char launcher[] = @@LAUNCHER@@;
static const char gone[] = @@GONE@@;

static long long began;
static const struct agent *agent;
static char payload[LARGEST_PAYLOAD];
static size_t payload_size;
static int payload_ended;

static long long clock_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int time_left(void) {
  long long left = BUDGET - (clock_now() - began);
  return left < 0 ? 0 : (int)left;
}

/* Waits for one end; false when it is late or broken. A negative time is none. */
static int is_ready(int fd, short events, int milliseconds) {
  struct pollfd one = {fd, events, 0};
  int n;
  do n = poll(&one, 1, milliseconds);
  while (n < 0 && errno == EINTR);
  return n > 0;
}

/* Bytes, 0 at the end, -1 for a failure or when it is late. */
static ssize_t read_some(int fd, char *into, size_t most, int milliseconds) {
  for (;;) {
    if (!is_ready(fd, POLLIN, milliseconds)) return -1;
    ssize_t n = read(fd, into, most);
    if (n >= 0 || (errno != EINTR && errno != EAGAIN)) return n;
  }
}

static int write_all(int fd, const char *text, size_t size, int milliseconds) {
  while (size > 0) {
    ssize_t n = write(fd, text, size);
    if (n > 0) {
      text += n;
      size -= (size_t)n;
    } else if (errno == EAGAIN) {
      if (!is_ready(fd, POLLOUT, milliseconds)) return 0;
    } else if (errno != EINTR) {
      return 0;
    }
  }
  return 1;
}

/* Puts texts one behind the other, up to NULL; their length, -1 where there is not the room. */
static int join(char *into, size_t room, const char *const *parts) {
  size_t size = 0;
  for (; *parts != NULL; parts++) {
    size_t length = strlen(*parts);
    if (length >= room - size) return -1;
    memcpy(into + size, *parts, length + 1);
    size += length;
  }
  return (int)size;
}

enum { LONGEST_NUMBER = 24 };

static char *decimal(unsigned long long number, char *into) {
  char *at = into + LONGEST_NUMBER - 1;
  *at = '\0';
  do *--at = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  return at;
}

static int say(const struct answer *answer) {
  return write_all(STDOUT_FILENO, answer->out, strlen(answer->out), BUDGET) &&
         write_all(STDERR_FILENO, answer->err, strlen(answer->err), BUDGET);
}
`;
