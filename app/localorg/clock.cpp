// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localorg/clock.h"

#include <chrono>

namespace localorg {

namespace {

template <int count> void writeDigits(char *text, unsigned number)
{
    for (int place = count - 1; place >= 0; --place) {
        text[place] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
}

} // namespace

qint64 nowMicros()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

TimestampUtf8 timestampUtf8(qint64 micros)
{
    using namespace std::chrono;
    const sys_time<microseconds> time{microseconds(micros)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    TimestampUtf8 text = {"yyyy-mm-ddThh:mm:ss.uuuuuu"};
    text.back() = 'Z';
    writeDigits<4>(&text[0], static_cast<unsigned>(static_cast<int>(date.year())));
    writeDigits<2>(&text[5], static_cast<unsigned>(date.month()));
    writeDigits<2>(&text[8], static_cast<unsigned>(date.day()));
    writeDigits<2>(&text[11], static_cast<unsigned>(clock.hours().count()));
    writeDigits<2>(&text[14], static_cast<unsigned>(clock.minutes().count()));
    writeDigits<2>(&text[17], static_cast<unsigned>(clock.seconds().count()));
    writeDigits<6>(&text[20], static_cast<unsigned>(clock.subseconds().count()));
    return text;
}

QString timestamp(qint64 micros)
{
    const TimestampUtf8 text = timestampUtf8(micros);
    return QString::fromLatin1(text.data(), text.size());
}

} // namespace localorg
