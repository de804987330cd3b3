// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/connection.h"

#include <QString>

namespace bench {

struct Options
{
    int keys = 100'000;
    /// Less of each: what growth is measured with.
    bool brief = false;
    /// \name Of loading
    /// @{
    QString url;
    QString organization;
    QString find; ///< the ID to search for when all is there
    /// Reads the organization twice; the second time is measured, and begins after a line on
    /// standard input.
    bool again = false;
    /// @}
};

class Samples;

/// Typing and deleting words, letter by letter, in the console.
void benchSearch(const Options &options, Samples *samples);
/// The same in QSortFilterProxyModel before a QStandardItemModel.
void benchStandardSearch(const Options &options, Samples *samples);
/// The first sort by a text, further ones, and pages that are merged into a sorted view.
void benchSort(const Options &options, Samples *samples);
/// How long the UI thread does not answer while the last tenth of the keys comes in.
void benchStall(const Options &options, Samples *samples);
void benchStandardStall(const Options &options, Samples *samples);
/// Bytes a key.
void benchMemory(const Options &options, Samples *samples);
/// Reading an organization over HTTP.
void benchLoad(const Options &options, Samples *samples);
/// How long the UI thread is busy at a time, in all of these, an export and an edit of many keys.
void benchSlices(const Options &options, Samples *samples);

/// To the organization that the options name, with the key of the environment.
services::Connection connectionOf(const Options &options);

} // namespace bench
