// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What free() and realloc() give back is cleared, for the whole process: Qt, the TLS library, the
// libraries of the desktop and the C library itself call the functions that are defined here, as
// the program comes before its libraries where symbols are looked up. A secret passes through
// buffers of theirs that no code of ours can reach (a socket's, a text layout's, a bus message's);
// without this its bytes stay behind in freed memory until somebody happens to write over them.
// glibc's own M_PERTURB does not do it: it leaves out the blocks that a thread keeps for itself
// (tcache), which are most small ones.
//
// Only for the GNU C library, whose malloc() and friends stay in use.
#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

// NOLINTBEGIN(bugprone-reserved-identifier): the C library's own name for what is replaced.
extern "C" void __libc_free(void *block);
// NOLINTEND(bugprone-reserved-identifier)

extern "C" void free(void *block) noexcept
{
    if (!block)
        return;
    // The whole of it: who asked for less may have been given, and have used, more.
    explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

extern "C" void *realloc(void *block, size_t size) noexcept
{
    if (!block)
        return malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const size_t held = malloc_usable_size(block);
    // Where much would be given back, a smaller block is better.
    if (size <= held && size >= held / 2) {
        explicit_bzero(static_cast<char *>(block) + size, held - size);
        return block;
    }
    void *moved = malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, std::min(size, held));
    free(block);
    return moved;
}
