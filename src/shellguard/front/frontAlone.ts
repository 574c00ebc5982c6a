/**
 * What the compiled front calls of the C library, by the system's own calls: on Linux, where programs come and go by the
 * thousand, the start of the library takes longer than the front's whole question. Names and meanings are the library's,
 * as far as the front needs them; compiled with `HOLDPOINT_ALONE` only.
 */
export const frontAlone = String.raw`
#ifdef HOLDPOINT_ALONE
#if !defined(__linux__) || !defined(__x86_64__) || !defined(__LP64__)
#error "written for Linux on x86-64"
#endif
#include <elf.h>
#include <stdarg.h>
#include <stdint.h>
#include <sys/syscall.h>

static char **environment;
static int error_number;

int *__errno_location(void) {
  return &error_number;
}

static long system_call(long number, long a, long b, long c, long d) {
  register long fourth __asm__("r10") = d;
  register long none_five __asm__("r8") = 0;
  register long none_six __asm__("r9") = 0;
  long result;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"(number), "D"(a), "S"(b), "d"(c), "r"(fourth), "r"(none_five), "r"(none_six)
                   : "rcx", "r11", "memory");
  if (result >= 0 || result < -4095) return result;
  error_number = (int)-result;
  return -1;
}

#define CALL(name, a, b, c, d) system_call(SYS_##name, (long)(a), (long)(b), (long)(c), (long)(d))

ssize_t read(int fd, void *into, size_t most) {
  return CALL(read, fd, into, most, 0);
}

ssize_t write(int fd, const void *from, size_t size) {
  return CALL(write, fd, from, size, 0);
}

int close(int fd) {
  return (int)CALL(close, fd, 0, 0, 0);
}

int poll(struct pollfd *all, nfds_t count, int milliseconds) {
  return (int)CALL(poll, all, count, milliseconds, 0);
}

int fcntl(int fd, int command, ...) {
  va_list rest;
  va_start(rest, command);
  int value = command == F_GETFD ? 0 : va_arg(rest, int);
  va_end(rest);
  return (int)CALL(fcntl, fd, command, value, 0);
}

/* Nothing is created, so there is no mode. */
int openat(int folder, const char *path, int flags, ...) {
  return (int)CALL(openat, folder, path, flags, 0);
}

int open(const char *path, int flags, ...) {
  return openat(AT_FDCWD, path, flags);
}

int fstatat(int folder, const char *restrict path, struct stat *restrict at, int flags) {
  return (int)CALL(newfstatat, folder, path, at, flags);
}

int lstat(const char *restrict path, struct stat *restrict at) {
  return fstatat(AT_FDCWD, path, at, AT_SYMLINK_NOFOLLOW);
}

int fstat(int fd, struct stat *at) {
  return (int)CALL(fstat, fd, at, 0, 0);
}

uid_t geteuid(void) {
  return (uid_t)CALL(geteuid, 0, 0, 0, 0);
}

char *getcwd(char *into, size_t size) {
  return CALL(getcwd, into, size, 0, 0) > 0 ? into : NULL;
}

int socket(int family, int type, int protocol) {
  return (int)CALL(socket, family, type, protocol, 0);
}

int connect(int fd, const struct sockaddr *to, socklen_t size) {
  return (int)CALL(connect, fd, to, size, 0);
}

ssize_t recv(int fd, void *into, size_t most, int flags) {
  return CALL(recvfrom, fd, into, most, flags);
}

int pipe(int ends[2]) {
  return (int)CALL(pipe, ends, 0, 0, 0);
}

int dup2(int from, int to) {
  return (int)CALL(dup2, from, to, 0, 0);
}

pid_t fork(void) {
  return (pid_t)CALL(fork, 0, 0, 0, 0);
}

int execv(const char *path, char *const words[]) {
  return (int)CALL(execve, path, words, environment, 0);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  return (int)CALL(clock_gettime, clock, now, 0, 0);
}

void _exit(int code) {
  for (;;) CALL(exit_group, code, 0, 0, 0);
}

/* The kernel's own form; it asks for a way back from each handler. */
struct kernel_action {
  void (*handler)(int);
  unsigned long flags;
  void (*back)(void);
  unsigned long mask;
};

void back_from_handler(void);
__asm__(".text\nback_from_handler:\n  mov $15, %eax\n  syscall\n");

enum { HAS_WAY_BACK = 0x04000000 };

int sigaction(int number, const struct sigaction *restrict wanted, struct sigaction *restrict before) {
  (void)before;
  struct kernel_action action = {wanted->sa_handler, (unsigned long)wanted->sa_flags | HAS_WAY_BACK, back_from_handler, 0};
  return (int)CALL(rt_sigaction, number, &action, 0, sizeof action.mask);
}

/* For those that are ignored or as they were; never asked what was before. */
void (*signal(int number, void (*handler)(int)))(int) {
  struct kernel_action action = {handler, HAS_WAY_BACK, back_from_handler, 0};
  CALL(rt_sigaction, number, &action, 0, sizeof action.mask);
  return NULL;
}

struct __dirstream {
  int fd;
  long size, at;
  char entries[8192] __attribute__((aligned(8)));
};

/* One at a time. */
DIR *opendir(const char *path) {
  static struct __dirstream list;
  list.fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  list.size = list.at = 0;
  return list.fd < 0 ? NULL : &list;
}

struct dirent *readdir(DIR *list) {
  if (list->at >= list->size) {
    list->size = CALL(getdents64, list->fd, list->entries, sizeof list->entries, 0);
    list->at = 0;
    if (list->size <= 0) return NULL;
  }
  struct dirent *entry = (struct dirent *)(void *)(list->entries + list->at);
  list->at += entry->d_reclen;
  return entry;
}

int closedir(DIR *list) {
  return close(list->fd);
}
`;
