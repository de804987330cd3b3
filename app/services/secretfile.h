// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <tl/expected.hpp>

namespace services {

struct SecretFileError
{
    enum class Kind {
        Exists, ///< a file of this name is there, and replacing it was not asked for
        SymbolicLink, ///< the name is that of a symbolic link: it is not followed
        NotAFile, ///< a folder, device or other thing of this name is there
        NoFolder, ///< the folder is gone
        NotPermitted, ///< the folder may not be written to
        DiskFull, ///< no room, or a quota or limit is reached
        Failed ///< anything else: `detail`
    };
    Kind kind = Kind::Failed;
    QString detail; ///< the system's words
};

/// What is known of a file that was written.
struct SecretFile
{
    /// Only its owner can read it. False on file systems that know no permissions, such as those
    /// of memory sticks.
    bool isPrivate = true;
};

enum class ExistingFile { Keep, Replace };

/// Writes `content` to `path`, whole or not at all: to a temporary file of mode 0600 in the same
/// folder, which takes the name once it is on the disk. With ExistingFile::Keep a file that is
/// there, or that appears meanwhile, stays as it is. Waits for the disk: for worker threads.
tl::expected<SecretFile, SecretFileError> writeSecretFile(
    const QString &path, QByteArrayView content, ExistingFile existing);

} // namespace services
