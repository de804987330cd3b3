// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <vector>

namespace bench {

/// An application that knows how long its thread was busy with each event, those within it
/// included: for so long a person waits for an answer.
class SlicedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    static SlicedApplication *instance() { return static_cast<SlicedApplication *>(qApp); }

    /// The milliseconds of those that took a millisecond or more, since this was asked last.
    std::vector<double> takeSlices() { return std::exchange(m_slices, {}); }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isBusy)
            return QApplication::notify(receiver, event);
        m_isBusy = true;
        QElapsedTimer clock;
        clock.start();
        const bool result = QApplication::notify(receiver, event);
        constexpr double perMillisecond = 1e6;
        const double taken = double(clock.nsecsElapsed()) / perMillisecond;
        if (taken >= 1)
            m_slices.push_back(taken);
        m_isBusy = false;
        return result;
    }

private:
    std::vector<double> m_slices;
    bool m_isBusy = false;
};

} // namespace bench
