// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QClipboard>
#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

class QMimeData;

namespace ui {

/// The one gate through which a secret reaches the clipboard. A secret is marked as such for
/// clipboard managers, goes to the clipboard only (never the X11 selection), is recognised by its
/// SHA-256 alone and is taken back after a while, if it is still there: what another program
/// copied since is left alone.
class ClipboardGuard : public QObject
{
    Q_OBJECT
public:
    enum class Outcome {
        Copied, ///< read back from the clipboard, byte for byte
        Failed ///< the clipboard did not take it
    };

    /// How long a secret stays, unless the person sets another time.
    static constexpr std::chrono::seconds defaultLifetime{45};

    explicit ClipboardGuard(QClipboard *clipboard, QObject *parent = nullptr);
    ~ClipboardGuard() override;

    std::chrono::milliseconds lifetime() const { return m_lifetime; }
    /// Takes effect at the next copySecret().
    void setLifetime(std::chrono::milliseconds lifetime) { m_lifetime = lifetime; }

    /// Puts exactly these bytes of UTF-8 text on the clipboard and starts the countdown.
    Outcome copySecret(QByteArrayView secret);
    /// Puts text that is no secret on the clipboard, for good. It replaces a secret that is there.
    Outcome copyPlain(const QString &text);

    /// Seconds until the secret is taken back, rounded up; 0 when none of ours is there.
    int remaining() const;
    bool isGuarding() const { return !m_digest.isEmpty(); }

public Q_SLOTS:
    /// Takes the secret back at once, if it is still there. Call it when the program quits.
    void clearNow();

Q_SIGNALS:
    /// Once a second while a secret of ours is on the clipboard; 0 when it no longer is, whether
    /// it was taken back or replaced.
    void remainingChanged(int seconds);
    /// The secret was there still, and was taken back.
    void cleared();

private:
    void tick();
    void checkOwnership();
    void stopGuarding();
    bool holdsOurs() const;

    QClipboard *m_clipboard;
    std::chrono::milliseconds m_lifetime = defaultLifetime;
    QByteArray m_digest;
    QPointer<const QMimeData> m_offered;
    QDeadlineTimer m_deadline;
    QTimer m_ticker;
    bool m_isCopying = false;
};

} // namespace ui
