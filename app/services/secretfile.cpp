// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secretfile.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace services {

namespace {

using Kind = SecretFileError::Kind;

SecretFileError errorOf(int number)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(number));
    switch (number) {
    case EEXIST:
        return {Kind::Exists, detail};
    case ELOOP:
        return {Kind::SymbolicLink, detail};
    case EISDIR:
        return {Kind::NotAFile, detail};
    case ENOENT:
    case ENOTDIR:
        return {Kind::NoFolder, detail};
    case EACCES:
    case EPERM:
    case EROFS:
        return {Kind::NotPermitted, detail};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Kind::DiskFull, detail};
    default:
        return {Kind::Failed, detail};
    }
}

class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() { close(); }

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    /// 0, or the error: some file systems only say here that the disk is full.
    int close()
    {
        if (!isOpen())
            return 0;
        const int outcome = ::close(m_number);
        m_number = -1;
        return outcome == 0 ? 0 : errno;
    }

private:
    int m_number;
};

/// The temporary file: gone with this object unless it got its name.
class Temporary
{
public:
    explicit Temporary(int folder)
        : m_folder(folder)
        , m_name(QFile::encodeName(QStringLiteral(".keyward-%1.tmp")
                                       .arg(QUuid::createUuid().toString(QUuid::WithoutBraces))))
        , m_file(openat(folder, m_name.constData(),
              O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR))
        , m_isThere(m_file.isOpen())
    {
    }
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;
    ~Temporary() { remove(); }

    bool isThere() const { return m_isThere; }

    /// 0, or the error.
    int write(QByteArrayView content)
    {
        while (!content.isEmpty()) {
            const ssize_t written
                = ::write(m_file.number(), content.data(), size_t(content.size()));
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return errno;
            content = content.sliced(written);
        }
        return fsync(m_file.number()) == 0 ? 0 : errno;
    }

    bool isPrivate() const
    {
        struct stat status = {};
        return fstat(m_file.number(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    }

    int close() { return m_file.close(); }

    /// Gives it its name; 0, or the error.
    int rename(const QByteArray &name, ExistingFile existing)
    {
        if (existing == ExistingFile::Replace) {
            if (renameat(m_folder, m_name.constData(), m_folder, name.constData()) != 0)
                return errno;
            m_isThere = false;
            return 0;
        }
#ifdef Q_OS_LINUX
        if (renameat2(m_folder, m_name.constData(), m_folder, name.constData(), RENAME_NOREPLACE)
            == 0) {
            m_isThere = false;
            return 0;
        }
        if (errno != EINVAL && errno != ENOSYS)
            return errno;
#endif
        // Not every file system knows renaming without replacing; those that do not have links.
        if (linkat(m_folder, m_name.constData(), m_folder, name.constData(), 0) != 0)
            return errno;
        remove();
        return 0;
    }

private:
    void remove()
    {
        if (m_isThere)
            unlinkat(m_folder, m_name.constData(), 0);
        m_isThere = false;
    }

    int m_folder;
    QByteArray m_name;
    Descriptor m_file;
    bool m_isThere;
};

/// Whether the name is free, or that of a file which may be replaced: 0, or the error.
int checkTarget(int folder, const QByteArray &name, ExistingFile existing)
{
    struct stat status = {};
    if (fstatat(folder, name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? 0 : errno;
    if (S_ISLNK(status.st_mode))
        return ELOOP;
    if (!S_ISREG(status.st_mode))
        return EISDIR;
    return existing == ExistingFile::Replace ? 0 : EEXIST;
}

} // namespace

tl::expected<SecretFile, SecretFileError> writeSecretFile(
    const QString &path, QByteArrayView content, ExistingFile existing)
{
    const auto failed = [](int number) { return tl::make_unexpected(errorOf(number)); };
    const QFileInfo info(path);
    const QByteArray name = QFile::encodeName(info.fileName());
    // Whatever is renamed or put in its place meanwhile: it stays the folder that was chosen.
    const Descriptor folder(::open(
        QFile::encodeName(info.absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen())
        return failed(errno);
    if (const int error = checkTarget(folder.number(), name, existing))
        return failed(error);
    Temporary temporary(folder.number());
    if (!temporary.isThere())
        return failed(errno);
    if (const int error = temporary.write(content))
        return failed(error);
    const SecretFile written{temporary.isPrivate()};
    if (const int error = temporary.close())
        return failed(error);
    // Once more: something may have come to have the name meanwhile.
    if (const int error = checkTarget(folder.number(), name, existing))
        return failed(error);
    if (const int error = temporary.rename(name, existing))
        return failed(error);
    // Not every file system can do this for a folder; the content is on the disk already.
    fsync(folder.number());
    return written;
}

} // namespace services
