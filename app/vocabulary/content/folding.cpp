// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/content/folding.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

namespace {

bool isAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/** Letters that Unicode does not decompose into a base and a mark. */
QStringView spelledOut(char32_t letter)
{
    switch (letter) {
    case U'ø':
        return u"o";
    case U'æ':
        return u"ae";
    case U'œ':
        return u"oe";
    case U'ł':
        return u"l";
    case U'đ':
    case U'ð':
        return u"d";
    case U'þ':
        return u"th";
    case U'ı':
        return u"i";
    default:
        return {};
    }
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'’' || c == U'ʼ';
}

/**
 * The output is never longer than the input, so the result is filled in place: these two run over every label of an
 * import.
 */
QByteArray foldedAscii(QByteArrayView text)
{
    QByteArray result(text.size(), Qt::Uninitialized);
    char *const begin = result.data();
    char *out = begin;
    bool gap = false;
    for (const char c : text) {
        char kept = 0;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            kept = c;
        } else if (c >= 'A' && c <= 'Z') {
            kept = char(c + ('a' - 'A'));
        } else if ((c == '+' || c == '#') && out != begin && !gap) {
            kept = c;
        }
        if (kept) {
            if (gap && out != begin) {
                *out++ = ' ';
            }
            gap = false;
            *out++ = kept;
        } else if (c != '\'') {
            gap = true;
        }
    }
    result.truncate(out - begin);
    return result;
}

QByteArray foldedUnicode(QByteArrayView text)
{
    const QString plain = QString::fromUtf8(text).toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString result;
    result.reserve(plain.size());
    bool gap = false;
    const QList<uint> letters = plain.toUcs4();
    for (const uint letter : letters) {
        if (QChar::isMark(letter) || isApostrophe(letter)) {
            continue;
        }
        const bool sign = (letter == U'+' || letter == U'#') && !result.isEmpty() && !gap;
        if (!sign && !QChar::isLetterOrNumber(letter)) {
            gap = true;
            continue;
        }
        if (gap && !result.isEmpty()) {
            result.append(u' ');
        }
        gap = false;
        if (const QStringView spelled = spelledOut(letter); !spelled.isEmpty()) {
            result.append(spelled);
        } else {
            result.append(QStringView(QChar::fromUcs4(letter)));
        }
    }
    return result.toUtf8();
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

QByteArray folded(QByteArrayView text)
{
    return isAscii(text) ? foldedAscii(text) : foldedUnicode(text);
}

QList<QByteArrayView> foldedWords(QByteArrayView text)
{
    QList<QByteArrayView> words;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == ' ') {
            if (i > start) {
                words.append(text.sliced(start, i - start));
            }
            start = i + 1;
        }
    }
    return words;
}

QByteArray simplified(QByteArrayView text)
{
    QByteArray result(text.size(), Qt::Uninitialized);
    char *const begin = result.data();
    char *out = begin;
    bool gap = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool hardSpace = text[i] == '\xc2' && i + 1 < text.size() && text[i + 1] == '\xa0'; // U+00A0 in UTF-8
        if (hardSpace || isSpace(text[i])) {
            gap = true;
            i += hardSpace ? 1 : 0;
            continue;
        }
        if (gap && out != begin) {
            *out++ = ' ';
        }
        gap = false;
        *out++ = text[i];
    }
    result.truncate(out - begin);
    return result;
}

} // namespace leerschakel::vocabulary
