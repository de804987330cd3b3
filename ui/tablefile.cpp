// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tablefile.h"

#include "ui/tablepages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>

namespace ui {

QPageLayout tablePageLayout()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12),
        QPageLayout::Millimeter};
}

QString writeTableFile(
    const QString &file, const QByteArray &content, const std::atomic_bool &isCancelled)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return out.errorString();
    // A full disk may take a part without calling it an error.
    const bool isWritten = out.write(content) == content.size() && out.flush();
    if (isWritten && !isCancelled && out.commit())
        return {};
    const bool isUnnamed = out.error() == QFileDevice::NoError;
    const QString problem = isUnnamed
        ? QCoreApplication::translate("ui::TableFile", "It could not be written whole.")
        : out.errorString();
    out.cancelWriting();
    return isCancelled ? QString() : problem;
}

QString writeTablePdf(const QString &file, const TableHeading &heading,
    const models::TableText &table, const std::atomic_bool &isCancelled)
{
    QBuffer content;
    content.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&content);
        pdf.setPageLayout(tablePageLayout());
        pdf.setResolution(300);
        pdf.setTitle(heading.title);
        pdf.setCreator(QStringLiteral("Keyward"));
        if (!paintTable(pdf, heading, table, isCancelled)) {
            return isCancelled
                ? QString()
                : QCoreApplication::translate("ui::TableFile", "The pages could not be painted.");
        }
    }
    return writeTableFile(file, content.data(), isCancelled);
}

} // namespace ui
