// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QTest>

#include <malloc.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace {

constexpr char mark = 'S';
/// What the C library itself writes into a free block: its links.
constexpr size_t linkBytes = 32;

/// How many bytes at `address` are the mark; whose block it was does not matter any more.
size_t marksAt(uintptr_t address, size_t size)
{
    // By way of a volatile, so that the compiler does not know that the block is gone.
    const volatile uintptr_t hidden = address;
    const auto *bytes = reinterpret_cast<const volatile char *>(hidden);
    size_t count = 0;
    for (size_t i = 0; i < size; ++i)
        count += bytes[i] == mark ? 1 : 0;
    return count;
}

char *marked(size_t size)
{
    auto *block = static_cast<char *>(std::malloc(size));
    std::memset(block, mark, size);
    return block;
}

} // namespace

/// The allocator of the console, which is linked into this program as well.
class TstWipingAllocator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void free_clears_data();
    void free_clears();
    void realloc_thatMoves_keepsTheBytes_andClearsTheOldBlock();
    void realloc_thatShrinks_clearsTheRest();
    void realloc_ofNothing_orToNothing();
    void library_usesIt();
};

// NOLINTBEGIN(clang-analyzer-unix.Malloc, clang-analyzer-optin.portability.UnixAPI): a check that
// fails ends a test where it stands, and what realloc() does with 0 bytes is what is tested.

void TstWipingAllocator::free_clears_data()
{
    QTest::addColumn<size_t>("size");
    // Kept by the thread, in a bin of the arena, and by itself.
    for (const size_t size : {64, 1000, 5000, 100'000})
        QTest::addRow("%zu bytes", size) << size;
}

void TstWipingAllocator::free_clears()
{
    QFETCH(size_t, size);
    char *block = marked(size);
    const auto address = reinterpret_cast<uintptr_t>(block);
    // So that the block does not go back to the system, where nobody could look at it.
    void *fence = std::malloc(64);
    std::free(block);
    QVERIFY(marksAt(address, size) <= linkBytes);
    std::free(fence);
}

void TstWipingAllocator::realloc_thatMoves_keepsTheBytes_andClearsTheOldBlock()
{
    char *block = marked(1000);
    const auto address = reinterpret_cast<uintptr_t>(block);
    void *fence = std::malloc(64);
    auto *moved = static_cast<char *>(std::realloc(block, 50'000));
    QVERIFY(reinterpret_cast<uintptr_t>(moved) != address);
    QVERIFY(std::all_of(moved, moved + 1000, [](char c) { return c == mark; }));
    QVERIFY(marksAt(address, 1000) <= linkBytes);
    std::free(moved);
    std::free(fence);
}

void TstWipingAllocator::realloc_thatShrinks_clearsTheRest()
{
    char *block = marked(1000);
    auto *shrunk = static_cast<char *>(std::realloc(block, 600));
    QVERIFY(std::all_of(shrunk, shrunk + 600, [](char c) { return c == mark; }));
    QCOMPARE(marksAt(reinterpret_cast<uintptr_t>(shrunk) + 600, malloc_usable_size(shrunk) - 600),
        size_t(0));
    const auto address = reinterpret_cast<uintptr_t>(shrunk);
    auto *small = static_cast<char *>(std::realloc(shrunk, 20));
    QVERIFY(std::all_of(small, small + 20, [](char c) { return c == mark; }));
    QVERIFY(marksAt(address, 600) <= linkBytes);
    std::free(small);
}

void TstWipingAllocator::realloc_ofNothing_orToNothing()
{
    auto *block = static_cast<char *>(std::realloc(nullptr, 10));
    QVERIFY(block);
    std::memset(block, mark, 10);
    QVERIFY(!std::realloc(block, 0));
    std::free(nullptr);
}

void TstWipingAllocator::library_usesIt()
{
    // Allocated and given back by Qt's own library.
    QByteArray text(1000, mark);
    const auto address = reinterpret_cast<uintptr_t>(text.constData());
    text.clear();
    QVERIFY(marksAt(address, 1000) <= linkBytes);
}

// NOLINTEND(clang-analyzer-unix.Malloc, clang-analyzer-optin.portability.UnixAPI)

QTEST_APPLESS_MAIN(TstWipingAllocator)
#include "tst_wipingallocator.moc"
