#include "Allocations.h"

#include <errno.h>
#include <stdlib.h>

// glibc's own, which its malloc is another name of.
extern void *__libc_malloc(size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static _Thread_local unsigned long count;

unsigned long allocations(void) { return count; }

void *malloc(size_t size) {
  count += 1;
  return __libc_malloc(size);
}

int posix_memalign(void **place, size_t alignment, size_t size) {
  count += 1;
  *place = __libc_memalign(alignment, size);
  return *place ? 0 : ENOMEM;
}
