// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace app {

/// Tells of SIGTERM, SIGINT and SIGHUP in the event loop, so that a session that ends, a service
/// manager or Ctrl+C in a terminal goes the same guarded way out as a person does. Does nothing on
/// Windows. One object a process, in the main thread; when it goes, the signals end the program at
/// once again.
class UnixSignals : public QObject
{
    Q_OBJECT
public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    /// The operating system wants the program to end. Several that came in quick succession may be
    /// told once.
    void terminationRequested(int signal);

private:
    void readSignals();

    QSocketNotifier *m_notifier = nullptr;
};

} // namespace app
