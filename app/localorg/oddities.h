// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localorg/http.h"

#include <QList>
#include <QString>

namespace localorg {

/// A shape of answers that a fault can ask for by name.
struct Shape
{
    QString name;
    QString help; ///< one line
    int defaultNumber = 0; ///< where the fault names none
};

/// How lists of the real API have been seen to tell, oddly, where they go on.
QList<Shape> pagingOddities();
/// How objects of the real API have been seen to look, oddly.
QList<Shape> bodyOddities();

/// What is to be asked in place of `request` so that `oddity` can be shown. `pageSize` above 0 is
/// the size of pages whatever was asked for.
Request requestForPaging(Request request, const QString &oddity, int pageSize);
/// Gives a page that shape. What is no list, or an error, stays as it is. `request` is the one that
/// was sent.
void makePagingOdd(Response *response, const QString &oddity, const Request &request);
/// Gives the objects of an answer that shape. Errors stay as they are.
void makeBodyOdd(Response *response, const QString &oddity);

} // namespace localorg
