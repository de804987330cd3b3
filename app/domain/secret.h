// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDebug>
#include <QString>

namespace domain {

/// Overwrites every byte of `bytes` with zero, even where an optimizer sees no later use, and
/// empties it. A buffer that is shared with another QByteArray is only let go: take care not to
/// share.
void wipe(QByteArray &bytes);
void wipe(QString &text);

/// A credential: UTF-8 bytes that are overwritten when they go.
/// Move-only, so that QVariant, item models and qDebug() refuse it at compile time.
class Secret
{
public:
    Secret() = default;
    /// Takes the bytes over. Pass a buffer that nobody else holds.
    explicit Secret(QByteArray &&value)
        : m_value(std::move(value))
    {
    }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    Secret(Secret &&other) noexcept { m_value.swap(other.m_value); }
    Secret &operator=(Secret &&other) noexcept
    {
        if (this != &other) {
            wipe();
            m_value.swap(other.m_value);
        }
        return *this;
    }
    ~Secret() { wipe(); }

    bool isEmpty() const { return m_value.isEmpty(); }
    /// The bytes themselves. Every use is a place where a credential can escape: grep for it to
    /// audit.
    QByteArrayView reveal() const { return m_value; }
    /// A second holder of the same bytes, in a buffer of its own.
    Secret clone() const { return Secret(QByteArray(m_value.constData(), m_value.size())); }
    void wipe() { domain::wipe(m_value); }

private:
    QByteArray m_value;
};

// By reference, as QDebug is only declared here.
QDebug &operator<<(const QDebug &, const Secret &) = delete;

} // namespace domain
