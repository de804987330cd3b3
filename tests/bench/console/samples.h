// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace bench {

/// Measured values by name, as the program prints them: what they are of is the reader's matter.
class Samples
{
public:
    void add(const QString &name, double value) { m_values[name].append(value); }
    /// One line of JSON on standard output: {"name": [value, ...], ...}.
    void print() const;

private:
    QMap<QString, QList<double>> m_values;
};

/// The processor time of the calling thread so far.
double threadMilliseconds();

} // namespace bench
