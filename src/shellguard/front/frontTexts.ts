/** Texts and bytes, and the start of the program: what `frontAlone` has besides calls of the system. */
export const frontTexts = String.raw`
void *memset(void *into, int byte, size_t size) {
  void *at = into;
  __asm__ volatile("rep stosb" : "+D"(at), "+c"(size) : "a"(byte) : "memory");
  return into;
}

void *memcpy(void *restrict into, const void *restrict from, size_t size) {
  void *at = into;
  __asm__ volatile("rep movsb" : "+D"(at), "+S"(from), "+c"(size) : : "memory");
  return into;
}

int memcmp(const void *one, const void *other, size_t size) {
  const unsigned char *a = one, *b = other;
  for (; size > 0; size--, a++, b++)
    if (*a != *b) return *a - *b;
  return 0;
}

size_t strlen(const char *text) {
  const char *end = text;
  while (*end != '\0') end++;
  return (size_t)(end - text);
}

int strncmp(const char *one, const char *other, size_t most) {
  for (; most > 0; most--, one++, other++) {
    if (*one != *other) return (unsigned char)*one - (unsigned char)*other;
    if (*one == '\0') return 0;
  }
  return 0;
}

int strcmp(const char *one, const char *other) {
  return strncmp(one, other, SIZE_MAX);
}

char *strchr(const char *text, int letter) {
  for (;; text++) {
    if (*text == (char)letter) return (char *)(uintptr_t)text;
    if (*text == '\0') return NULL;
  }
}

size_t strspn(const char *text, const char *set) {
  size_t length = 0;
  while (text[length] != '\0' && strchr(set, text[length]) != NULL) length++;
  return length;
}

size_t strcspn(const char *text, const char *set) {
  size_t length = 0;
  while (text[length] != '\0' && strchr(set, text[length]) == NULL) length++;
  return length;
}

char *strstr(const char *text, const char *wanted) {
  size_t length = strlen(wanted);
  for (; *text != '\0'; text++)
    if (strncmp(text, wanted, length) == 0) return (char *)(uintptr_t)text;
  return NULL;
}

char *getenv(const char *name) {
  size_t length = strlen(name);
  for (char **each = environment; *each != NULL; each++)
    if (strncmp(*each, name, length) == 0 && (*each)[length] == '=') return *each + length + 1;
  return NULL;
}

/* What the compiler puts behind arrays and looks at again; from the kernel's random bytes. */
uintptr_t __stack_chk_guard;

void __stack_chk_fail(void) {
  for (;;) __asm__ volatile("ud2");
}

int main(int count, char **given);

/* As the kernel leaves it: the count, the words, NULL, the environment, NULL, the auxiliary vector. */
__attribute__((used, noreturn)) static void begin(long *stack) {
  char **given = (char **)(stack + 1);
  environment = given + stack[0] + 1;
  char **end = environment;
  while (*end != NULL) end++;
  for (Elf64_auxv_t *each = (Elf64_auxv_t *)(end + 1); each->a_type != AT_NULL; each++)
    if (each->a_type == AT_RANDOM) memcpy(&__stack_chk_guard, (const void *)each->a_un.a_val, sizeof __stack_chk_guard);
  _exit(main((int)stack[0], given));
}

__asm__(".text\n.global _start\n_start:\n  xor %ebp, %ebp\n  mov %rsp, %rdi\n  and $-16, %rsp\n  call begin\n");
#endif
`;
