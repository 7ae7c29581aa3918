// What Embedded Swift expects from a C library, for a page that has none: memory, and nothing else.
// On every other platform this room is empty, because there the system's own library serves.

#ifndef CWEBRUNTIME_H
#define CWEBRUNTIME_H

#ifdef __wasm__

#include <stddef.h>

void *malloc(size_t count);
int posix_memalign(void **content, size_t alignment, size_t count);
void free(void *content);

void *memcpy(void *restrict target, const void *restrict source, size_t count);
void *memmove(void *target, const void *source, size_t count);
void *memset(void *target, int byte, size_t count);
int memcmp(const void *first, const void *second, size_t count);

#endif

#endif
