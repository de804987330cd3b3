// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/itempainting.h"

#include "ui/icons.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOptionViewItem>
#include <QTest>

/// What is painted here is what the style would paint, dot for dot.
class TstItemPainting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Q_INIT_RESOURCE(keyward);
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }

    void anyItem_looksAsTheStylePaintsIt_data()
    {
        QTest::addColumn<QString>("text");
        const auto add = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        add("empty", {});
        add("short", QStringLiteral("orders"));
        add("long", QStringLiteral("ledger-enrichment-production-gateway-of-everything"));
        add("identifier", QStringLiteral("NDOWHGFYMO000K6F"));
        add("Hebrew", QStringLiteral("הזמנות-gateway הזמנות-gateway הזמנות-gateway"));
        add("Arabic", QStringLiteral("مدفوعات"));
        add("Devanagari", QStringLiteral("भुगतान-monitor"));
        add("Chinese", QStringLiteral("在庫-monitor of 在庫, 在庫 and 在庫 again"));
        add("emoji", QStringLiteral("Ana 👩‍💻"));
        add("ampersand", QStringLiteral("R&D"));
        add("tab", QStringLiteral("a\tb"));
        add("two lines", QStringLiteral("one\ntwo"));
        add("separated lines",
            QStringLiteral("one") + QChar(QChar::LineSeparator) + QStringLiteral("two"));
        add("spaces", QStringLiteral("  in the middle   "));
    }

    void anyItem_looksAsTheStylePaintsIt()
    {
        QFETCH(const QString, text);
        const QList<QStyle::State> states{QStyle::State_Enabled,
            QStyle::State_Enabled | QStyle::State_Active, {},
            QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected,
            QStyle::State_Enabled | QStyle::State_Selected,
            QStyle::State_Enabled | QStyle::State_MouseOver,
            QStyle::State_Enabled | QStyle::State_HasFocus};
        for (const QStyle::State state : states) {
            for (const int width : {0, 9, 60, 100, 400}) {
                for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft})
                    compare(text, state, width, direction);
            }
        }
    }

private:
    static void compare(
        const QString &text, QStyle::State state, int width, Qt::LayoutDirection direction)
    {
        for (const Qt::TextElideMode mode : {Qt::ElideRight, Qt::ElideMiddle}) {
            for (const Qt::Alignment alignment : {Qt::AlignLeft, Qt::AlignRight}) {
                for (const bool hasIcon : {false, true}) {
                    QStyleOptionViewItem item;
                    item.text = text;
                    item.state = state;
                    item.direction = direction;
                    item.rect = QRect(5, 3, width, 28);
                    item.features = QStyleOptionViewItem::HasDisplay;
                    item.displayAlignment = alignment | Qt::AlignVCenter;
                    item.decorationAlignment = Qt::AlignCenter;
                    item.decorationPosition = QStyleOptionViewItem::Left;
                    item.textElideMode = mode;
                    item.showDecorationSelected = true;
                    if (hasIcon) {
                        item.features |= QStyleOptionViewItem::HasDecoration;
                        item.icon = ui::icon(QStringLiteral("kind-kafka"));
                        item.decorationSize = QSize(16, 16);
                    } else {
                        item.backgroundBrush = QColor(Qt::yellow);
                    }
                    isPainted(item);
                }
            }
        }
    }

    static void isPainted(const QStyleOptionViewItem &item)
    {
        const QImage expected = picture([&](QPainter *painter) {
            QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter);
        });
        const QImage painted = picture([&](QPainter *painter) { ui::paintItem(painter, item); });
        if (painted == expected)
            return;
        qWarning() << item.rect << item.state << item.direction << item.displayAlignment
                   << item.textElideMode << item.text;
        QFAIL("it looks otherwise");
    }

    template <typename Paint> static QImage picture(Paint paint)
    {
        QImage image(420, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint(&painter);
        painter.end();
        return image;
    }
};

QTEST_MAIN(TstItemPainting)
#include "tst_itempainting.moc"
