// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tablepages.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int maximumLines = 4;
/// Rows that tell how wide the columns want to be.
constexpr qsizetype measuredRows = 2000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::TablePages)
};

/// `text` in lines of at most `width`, the last one elided where there is more.
QStringList wrapped(const QString &text, const QFont &font, QPaintDevice *device, qreal width)
{
    const QFontMetricsF metrics(font, device);
    if (metrics.horizontalAdvance(text) <= width)
        return {text};
    QTextLayout layout(text, font, device);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == maximumLines - 1) {
            lines.append(metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

class Pages
{
public:
    Pages(QPagedPaintDevice &device, const TableHeading &heading, const models::TableText &table,
        const std::atomic_bool &isCancelled)
        : m_device(device)
        , m_heading(heading)
        , m_table(table)
        , m_isCancelled(isCancelled)
        , m_font(QGuiApplication::font())
    {
        m_font.setPointSizeF(7.5);
        m_bold = m_font;
        m_bold.setBold(true);
        m_title = m_bold;
        m_title.setPointSizeF(13);
        const QRect page = device.pageLayout().paintRectPixels(device.logicalDpiX());
        m_width = page.width();
        m_height = page.height();
        m_unit = device.logicalDpiX() / 72.0;
        m_line = QFontMetricsF(m_font, &device).lineSpacing();
    }

    bool paint()
    {
        measureColumns();
        if (!breakPages())
            return false;
        QPainter painter;
        if (!painter.begin(&m_device))
            return false;
        for (qsizetype page = 0; page < m_firstRows.size(); ++page) {
            if (m_isCancelled)
                return false;
            if (page > 0 && !m_device.newPage())
                return false;
            paintPage(painter, page);
        }
        return painter.end();
    }

private:
    qreal padding() const { return 3 * m_unit; }
    qreal cellWidth(qsizetype column) const { return m_widths.at(column) - 2 * padding(); }
    qreal rowHeight(const QStringList &cells, const QFont &font) const
    {
        qsizetype lines = 1;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            lines = std::max(
                lines, wrapped(cells.at(column), font, &m_device, cellWidth(column)).size());
        }
        return qreal(lines) * m_line + 2 * m_unit;
    }

    /// What everybody wants where it fits; else the wide columns give way to the narrow ones.
    void measureColumns()
    {
        const QFontMetricsF metrics(m_font, &m_device);
        const QFontMetricsF bold(m_bold, &m_device);
        for (const QString &title : m_table.header)
            m_widths.append(bold.horizontalAdvance(title) + 2 * padding());
        const qsizetype step = std::max<qsizetype>(1, m_table.rows.size() / measuredRows);
        for (qsizetype row = 0; row < m_table.rows.size(); row += step) {
            for (qsizetype column = 0; column < m_widths.size(); ++column) {
                const QString &text = m_table.rows.at(row).at(column);
                m_widths[column] = std::max(
                    m_widths.at(column), metrics.horizontalAdvance(text) + 2 * padding() + 1);
            }
        }
        const auto sum = [this](qreal cap) {
            qreal all = 0;
            for (const qreal width : std::as_const(m_widths))
                all += std::min(width, cap);
            return all;
        };
        qreal low = 0;
        qreal high = m_width;
        if (sum(high) > m_width) {
            for (int round = 0; round < 40; ++round) {
                const qreal middle = (low + high) / 2;
                (sum(middle) > m_width ? high : low) = middle;
            }
            for (qreal &width : m_widths)
                width = std::min(width, low);
        }
    }

    qreal headHeight(bool isFirst) const
    {
        qreal height = isFirst
            ? QFontMetricsF(m_title, &m_device).lineSpacing() + qreal(lines().size()) * m_line
            : 0;
        if (!m_heading.notice.isEmpty())
            height += qreal(noticeLines().size()) * m_line + 2 * m_unit;
        return height + 4 * m_unit + rowHeight(m_table.header, m_bold) + 2 * m_unit;
    }

    QStringList lines() const
    {
        QStringList all;
        for (const QString &line : m_heading.lines)
            all += wrapped(line, m_font, &m_device, m_width);
        return all;
    }
    QStringList noticeLines() const
    {
        return wrapped(m_heading.notice, m_bold, &m_device, m_width);
    }

    bool breakPages()
    {
        const qreal foot = 2 * m_line;
        m_firstRows = {0};
        qreal used = headHeight(true) + foot;
        const qreal later = headHeight(false) + foot;
        for (qsizetype row = 0; row < m_table.rows.size(); ++row) {
            if (m_isCancelled)
                return false;
            const qreal height = rowHeight(m_table.rows.at(row), m_font);
            if (used + height > m_height && row > m_firstRows.last()) {
                m_firstRows.append(row);
                used = later;
            }
            used += height;
        }
        return true;
    }

    qreal paintLines(
        QPainter &painter, const QStringList &texts, const QFont &font, qreal x, qreal y) const
    {
        painter.setFont(font);
        const QFontMetricsF metrics(font, &m_device);
        for (const QString &text : texts) {
            painter.drawText(QPointF(x, y + metrics.ascent()), text);
            y += metrics.lineSpacing();
        }
        return y;
    }

    qreal paintRow(QPainter &painter, const QStringList &cells, const QFont &font, qreal y) const
    {
        qreal x = 0;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            paintLines(painter, wrapped(cells.at(column), font, &m_device, cellWidth(column)), font,
                x + padding(), y + m_unit);
            x += m_widths.at(column);
        }
        return y + rowHeight(cells, font);
    }

    void paintPage(QPainter &painter, qsizetype page) const
    {
        painter.setPen(Qt::black);
        qreal y = 0;
        if (page == 0) {
            y = paintLines(painter, {m_heading.title}, m_title, 0, y);
            y = paintLines(painter, lines(), m_font, 0, y);
        }
        if (!m_heading.notice.isEmpty())
            y = paintLines(painter, noticeLines(), m_bold, 0, y) + 2 * m_unit;
        y = paintRow(painter, m_table.header, m_bold, y + 4 * m_unit);
        painter.setPen(QPen(Qt::black, 0.75 * m_unit));
        painter.drawLine(QPointF(0, y), QPointF(m_width, y));
        y += 2 * m_unit;
        const qsizetype end
            = page + 1 < m_firstRows.size() ? m_firstRows.at(page + 1) : m_table.rows.size();
        for (qsizetype row = m_firstRows.at(page); row < end; ++row) {
            painter.setPen(Qt::black);
            y = paintRow(painter, m_table.rows.at(row), m_font, y);
            painter.setPen(QPen(QColor(200, 200, 200), 0.25 * m_unit));
            painter.drawLine(QPointF(0, y), QPointF(m_width, y));
        }
        paintFoot(painter, page);
    }

    void paintFoot(QPainter &painter, qsizetype page) const
    {
        painter.setPen(Qt::black);
        painter.setFont(m_font);
        const QRectF foot(0, m_height - m_line, m_width, m_line);
        const QLocale locale;
        //: At the foot of a printed page
        const QString number
            = Words::tr("Page %1 of %2")
                  .arg(locale.toString(page + 1), locale.toString(m_firstRows.size()));
        painter.drawText(foot, int(Qt::AlignRight | Qt::AlignBottom), number);
        painter.drawText(foot, int(Qt::AlignLeft | Qt::AlignBottom),
            QFontMetricsF(m_font, &m_device)
                .elidedText(m_heading.title, Qt::ElideRight, m_width * 0.8));
    }

    QPagedPaintDevice &m_device;
    const TableHeading &m_heading;
    const models::TableText &m_table;
    const std::atomic_bool &m_isCancelled;
    QFont m_font;
    QFont m_bold;
    QFont m_title;
    qreal m_width = 0;
    qreal m_height = 0;
    qreal m_unit = 1; ///< a point in the device's pixels
    qreal m_line = 1;
    QList<qreal> m_widths;
    QList<qsizetype> m_firstRows; ///< of each page
};

} // namespace

bool paintTable(QPagedPaintDevice &device, const TableHeading &heading,
    const models::TableText &table, const std::atomic_bool &isCancelled)
{
    return Pages(device, heading, table, isCancelled).paint();
}

} // namespace ui
