// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ui {

namespace {

QPixmap tinted(const QString &name, const QSize &size, qreal ratio, const QColor &color)
{
    const auto number = [](auto value) { return QLatin1Char('/') + QString::number(value); };
    const QString cacheKey = QLatin1String("keyward-icon/") + name + number(size.width())
        + number(size.height()) + number(ratio) + number(color.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(cacheKey, &pixmap))
        return pixmap;
    pixmap = QPixmap(size * ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(cacheKey, pixmap);
    return pixmap;
}

/// The shapes are templates in one colour; the palette says which at the moment of painting.
class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(QString name, const QColor &color)
        : m_name(std::move(name))
        , m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, tinted(m_name, rect.size(), ratio, colorFor(mode)));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_name, size, 1.0, colorFor(mode));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return tinted(m_name, size / scale, scale, colorFor(mode));
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_name, m_color); }
    QString key() const override { return QStringLiteral("keyward-tinted"); }
    bool isNull() override { return false; }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_color.isValid() ? m_color : palette.color(QPalette::WindowText);
    }

    QString m_name;
    QColor m_color;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new TintedIconEngine(name, {}));
}

QIcon icon(const QString &name, const QColor &color)
{
    return QIcon(new TintedIconEngine(name, color));
}

QIcon programIcon()
{
    QSvgRenderer renderer(QStringLiteral(":/icons/keyward.svg"));
    QIcon result;
    for (const int size : {16, 24, 32, 48, 64, 128}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

QIcon kindIcon(domain::ResourceKind kind)
{
    using domain::ResourceKind;
    switch (kind) {
    case ResourceKind::Kafka:
        return icon(QStringLiteral("kind-kafka"));
    case ResourceKind::SchemaRegistry:
        return icon(QStringLiteral("kind-schema-registry"));
    case ResourceKind::KsqlDb:
        return icon(QStringLiteral("kind-ksqldb"));
    case ResourceKind::FlinkRegion:
        return icon(QStringLiteral("kind-flink"));
    case ResourceKind::Tableflow:
        return icon(QStringLiteral("kind-tableflow"));
    case ResourceKind::Cloud:
        return icon(QStringLiteral("kind-cloud"));
    case ResourceKind::Global:
        return icon(QStringLiteral("kind-global"));
    case ResourceKind::Other:
        break;
    }
    return icon(QStringLiteral("kind-other"));
}

QIcon ownerIcon(models::OwnerStanding standing)
{
    using models::OwnerStanding;
    switch (standing) {
    case OwnerStanding::ServiceAccount:
        return icon(QStringLiteral("owner-service-account"));
    case OwnerStanding::User:
        return icon(QStringLiteral("owner-user"));
    case OwnerStanding::None:
        return icon(QStringLiteral("read-only"));
    default:
        return icon(QStringLiteral("owner-unknown"));
    }
}

} // namespace ui
