// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace leerschakel::exchange::sheets {

/**
 * Where Turkish (Windows-1254) has other letters than Western European (Windows-1252): it replaces those of Icelandic.
 */
struct TurkishLetter {
    quint8 byte;
    char16_t letter;
};
inline constexpr TurkishLetter turkishLetters[] = {
    {0xD0, u'\u011E'}, {0xDD, u'\u0130'}, {0xDE, u'\u015E'}, {0xF0, u'\u011F'}, {0xFD, u'\u0131'}, {0xFE, u'\u015F'}};

/**
 * Text in the encodings that Windows programs write in Western Europe (Windows-1252) and Turkey (Windows-1254), which
 * Qt supports only when built with ICU.
 */
class WindowsText
{
public:
    explicit WindowsText(bool isTurkish) : m_isTurkish(isTurkish) {}

    [[nodiscard]] QString operator()(QByteArrayView bytes) const
    {
        static constexpr char16_t upper[] = u"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039"
                                            u"\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014"
                                            u"\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
        QString text(bytes.size(), Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            const auto byte = quint8(bytes[i]);
            text[i] = byte >= 0x80 && byte < 0xA0 ? QChar(upper[byte - 0x80]) : QChar(ushort(byte));
            for (const TurkishLetter &each : turkishLetters) {
                text[i] = m_isTurkish && each.byte == byte ? QChar(each.letter) : text[i];
            }
        }
        return text;
    }

private:
    bool m_isTurkish;
};

} // namespace leerschakel::exchange::sheets
