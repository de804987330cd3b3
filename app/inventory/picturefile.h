// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/picture.h"

#include <QString>

#include <optional>

namespace inventory {

/// Whose picture a file holds. It is of no use to anybody else: another key may see other things.
struct PictureOwner
{
    QString endpoint;
    QByteArray keyId; ///< the API key that everything was read with
    domain::Organization organization;
    domain::PrincipalId self; ///< the owner of that key; empty where it is not known
};

struct KeptPicture
{
    PictureOwner owner;
    Picture picture;
};

/// Writes a picture, whole or not at all, to a file that only its owner can read. Keys lie in it in
/// the order of their creation, as they are shown at first, so that nothing has to be sorted when
/// it is read. False where it could not be written. Waits for the disk: for worker threads.
bool writePicture(const QString &path, const KeptPicture &kept);

/// Reads what writePicture() wrote; the keys stay in the file, mapped into memory. Nothing where
/// there is no such file, where it is damaged, of another version of Keyward or Qt, or somebody
/// else's. Waits for the disk: for worker threads.
std::optional<KeptPicture> readPicture(const QString &path);

} // namespace inventory
