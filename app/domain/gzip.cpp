// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gzip.h"

#include <zlib.h>

namespace domain {

bool looksGzipped(const QByteArray &bytes)
{
    return bytes.startsWith("\x1f\x8b");
}

std::optional<QByteArray> gunzipped(const QByteArray &bytes, qsizetype maxBytes)
{
    z_stream stream = {};
    // 16 added to the window size asks for the gzip format.
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return std::nullopt;
    QByteArray in = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    QByteArray result;
    QByteArray chunk(qsizetype(64) * 1024, Qt::Uninitialized);
    int status = Z_OK;
    while (status == Z_OK && result.size() <= maxBytes) {
        stream.next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        status = inflate(&stream, Z_NO_FLUSH);
        result.append(chunk.constData(), chunk.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    if (status != Z_STREAM_END || result.size() > maxBytes)
        return std::nullopt;
    return result;
}

} // namespace domain
