// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboardguard.h"

#include "domain/secret.h"

#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace ui {

namespace {
constexpr QLatin1String plainText("text/plain");

/// The marks by which clipboard managers know that a text is not to be kept.
const QList<QPair<QString, QByteArray>> &secrecyMarks()
{
    static const QList<QPair<QString, QByteArray>> marks = {
#if defined(Q_OS_WIN)
        {QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"), QByteArray(4, '\0')},
        {QStringLiteral("CanIncludeInClipboardHistory"), QByteArray(4, '\0')},
        {QStringLiteral("CanUploadToCloudClipboard"), QByteArray(4, '\0')},
#elif defined(Q_OS_MACOS)
        {QStringLiteral("application/x-nspasteboard-concealed-type"), QByteArray("1")},
#else
        {QStringLiteral("x-kde-passwordManagerHint"), QByteArray("secret")},
#endif
    };
    return marks;
}

/// Offers the secret for as long as it is on the clipboard, and wipes it when it goes.
class SecretMimeData final : public QMimeData
{
public:
    explicit SecretMimeData(QByteArrayView secret)
        : m_secret(QByteArray(secret.data(), secret.size()))
    {
        for (const auto &[type, value] : secrecyMarks())
            setData(type, value);
    }

    QStringList formats() const override { return QStringList(plainText) + QMimeData::formats(); }
    bool hasFormat(const QString &type) const override { return formats().contains(type); }

protected:
    QVariant retrieveData(const QString &type, QMetaType preferred) const override
    {
        if (type != plainText)
            return QMimeData::retrieveData(type, preferred);
        const QByteArrayView bytes = m_secret.reveal();
        if (preferred.id() == QMetaType::QString)
            return QString::fromUtf8(bytes);
        return QByteArray(bytes.data(), bytes.size());
    }

private:
    domain::Secret m_secret;
};

QByteArray digestOf(QByteArrayView bytes)
{
    // addData() with a raw view makes no copy of the secret.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    QByteArray digest = hash.result();
    // The hash keeps the last block of what it was given: give it something else.
    hash.reset();
    hash.addData(QByteArray(64, '\0'));
    return digest;
}

QByteArray digestOf(const QMimeData *data)
{
    QByteArray bytes = data ? data->data(plainText) : QByteArray();
    QByteArray digest = digestOf(QByteArrayView(bytes));
    domain::wipe(bytes);
    return digest;
}

/// Whether reading what another program has copied means waiting for that program.
bool isForeignReadBlocking()
{
    const QString platform = QGuiApplication::platformName();
    return platform == QLatin1String("xcb") || platform.startsWith(QLatin1String("wayland"));
}
} // namespace

ClipboardGuard::ClipboardGuard(QClipboard *clipboard, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
{
    connect(&m_ticker, &QTimer::timeout, this, &ClipboardGuard::tick);
    connect(m_clipboard, &QClipboard::dataChanged, this, &ClipboardGuard::checkOwnership);
}

ClipboardGuard::~ClipboardGuard()
{
    clearNow();
}

ClipboardGuard::Outcome ClipboardGuard::copySecret(QByteArrayView secret)
{
    m_isCopying = true;
    auto *data = new SecretMimeData(secret);
    m_offered = data;
    m_digest = digestOf(secret);
    m_clipboard->setMimeData(data, QClipboard::Clipboard);
    m_isCopying = false;
    if (secret.isEmpty() || !holdsOurs() || digestOf(m_clipboard->mimeData()) != m_digest) {
        clearNow();
        stopGuarding();
        return Outcome::Failed;
    }
    m_deadline.setRemainingTime(m_lifetime);
    m_ticker.start(std::min(m_lifetime, std::chrono::milliseconds(1000)));
    Q_EMIT remainingChanged(remaining());
    return Outcome::Copied;
}

ClipboardGuard::Outcome ClipboardGuard::copyPlain(const QString &text)
{
    m_clipboard->setText(text, QClipboard::Clipboard);
    stopGuarding();
    return m_clipboard->text(QClipboard::Clipboard) == text ? Outcome::Copied : Outcome::Failed;
}

int ClipboardGuard::remaining() const
{
    if (!isGuarding())
        return 0;
    return static_cast<int>((m_deadline.remainingTime() + 999) / 1000);
}

void ClipboardGuard::clearNow()
{
    if (!isGuarding())
        return;
    const bool isOurs = holdsOurs();
    stopGuarding();
    if (isOurs) {
        m_clipboard->clear(QClipboard::Clipboard);
        Q_EMIT cleared();
    }
}

void ClipboardGuard::tick()
{
    if (m_deadline.hasExpired())
        clearNow();
    else
        Q_EMIT remainingChanged(remaining());
}

void ClipboardGuard::checkOwnership()
{
    if (!m_isCopying && isGuarding() && !holdsOurs())
        stopGuarding();
}

void ClipboardGuard::stopGuarding()
{
    if (!isGuarding())
        return;
    m_ticker.stop();
    m_digest.clear();
    m_offered.clear();
    Q_EMIT remainingChanged(0);
}

bool ClipboardGuard::holdsOurs() const
{
    if (!isGuarding())
        return false;
    // On X11 and Wayland this is our own object for as long as we own the clipboard.
    const QMimeData *now = m_clipboard->mimeData(QClipboard::Clipboard);
    if (now && now == m_offered)
        return true;
    return !isForeignReadBlocking() && digestOf(now) == m_digest;
}

} // namespace ui
