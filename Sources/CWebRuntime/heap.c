// The heap: blocks that know their neighbours, so that what is freed joins what is free beside it.
//
// Blocks lie one after another from the end of the program's data to the end of the memory. Each begins with its own
// size and that of the block before it; a free one also hangs in a list of blocks of about its size. The memory grows
// when no free block is large enough, and never otherwise. The program stops when the memory cannot grow.

#ifdef __wasm__

#include <stdint.h>

#include "CWebRuntime.h"

enum {
  header = 8,  // what a used block keeps for itself
  unit = 16,   // every size is a multiple of this, and every content begins at one
  page = 65536,
  exact = 32,         // one list for each size up to 512 bytes …
  lists = exact + 23  // … and one for each doubling above
};

typedef struct Block {
  uint32_t size;    // with `used` in its lowest bit
  uint32_t before;  // the size of the block before this one, nought for the first
  struct Block *next, *previous;  // in a free block only
} Block;

static const uint32_t used = 1;

extern unsigned char __heap_base;

static Block *freeBlocks[lists];
static uint64_t filled;  // which lists hold a block
static Block *end;       // a header behind the last block, used, so that nothing joins it

static Block *at(Block *block, int64_t distance) { return (Block *)((char *)block + distance); }
static uint32_t sizeOf(const Block *block) { return block->size & ~used; }
static Block *after(Block *block) { return at(block, sizeOf(block)); }

static uint32_t listFor(uint32_t size) {
  if (size <= exact * unit) return size / unit - 1;
  return exact + 22 - (uint32_t)__builtin_clz(size - 1);
}

static void hang(Block *block) {
  uint32_t list = listFor(block->size);
  block->previous = NULL;
  block->next = freeBlocks[list];
  if (block->next) block->next->previous = block;
  freeBlocks[list] = block;
  filled |= 1ull << list;
}

static void unhang(Block *block) {
  if (block->next) block->next->previous = block->previous;
  if (block->previous) {
    block->previous->next = block->next;
    return;
  }
  uint32_t list = listFor(block->size);
  freeBlocks[list] = block->next;
  if (!block->next) filled &= ~(1ull << list);
}

/// Marks a block as free and joins it with its free neighbours.
static void release(Block *block) {
  uint32_t size = sizeOf(block);
  Block *following = after(block);
  if (!(following->size & used)) {
    unhang(following);
    size += following->size;
  }
  Block *preceding = at(block, -(int64_t)block->before);
  if (block->before && !(preceding->size & used)) {
    unhang(preceding);
    size += preceding->size;
    block = preceding;
  }
  block->size = size;
  after(block)->before = size;
  hang(block);
}

/// Cuts a used block in two used ones and returns the second.
static Block *cut(Block *block, uint32_t size) {
  Block *rest = at(block, size);
  rest->size = (sizeOf(block) - size) | used;
  rest->before = size;
  after(rest)->before = sizeOf(rest);
  block->size = size | used;
  return rest;
}

/// Adds a free block of at least so many bytes behind the last one.
static void grow(uint32_t size) {
  uintptr_t base = (uintptr_t)&__heap_base + header;
  if (!end) end = (Block *)((base + unit - 1) / unit * unit - header);  // its content begins at a multiple of the unit
  uintptr_t pages = (size + header + unit + page - 1) / page;
  uintptr_t before = __builtin_wasm_memory_grow(0, pages);
  if (before == SIZE_MAX) __builtin_trap();

  Block *block = end;
  end = (Block *)((before + pages) * page - header);
  block->size = (uint32_t)((char *)end - (char *)block) | used;
  end->before = sizeOf(block);
  end->size = used;
  release(block);
}

static Block *found(uint32_t size) {
  uint32_t list = listFor(size);
  for (Block *block = freeBlocks[list]; block; block = block->next) {
    if (block->size >= size) return block;
  }
  uint64_t larger = filled >> list >> 1;
  return larger ? freeBlocks[list + 1 + (uint32_t)__builtin_ctzll(larger)] : NULL;
}

/// A used block of at least so many bytes.
static Block *taken(uint32_t size) {
  Block *block = found(size);
  if (!block) {
    grow(size);
    block = found(size);
  }
  unhang(block);
  block->size |= used;
  if (sizeOf(block) > size) release(cut(block, size));
  return block;
}

static void *allocated(size_t alignment, size_t count) {
  if (count > INT32_MAX - page || alignment > page) __builtin_trap();
  uint32_t size = ((uint32_t)count + header + unit - 1) / unit * unit;
  if (alignment <= unit) return (char *)taken(size) + header;

  Block *block = taken(size + (uint32_t)alignment);
  uintptr_t content = (uintptr_t)block + header;
  uint32_t beyond = (uint32_t)((content + alignment - 1) / alignment * alignment - content);
  if (beyond) {
    Block *rest = cut(block, beyond);
    release(block);
    block = rest;
  }
  if (sizeOf(block) > size) release(cut(block, size));
  return (char *)block + header;
}

void *malloc(size_t count) { return allocated(unit, count); }

int posix_memalign(void **content, size_t alignment, size_t count) {
  *content = allocated(alignment, count);
  return 0;
}

void free(void *content) {
  if (content) release(at(content, -header));
}

#endif
