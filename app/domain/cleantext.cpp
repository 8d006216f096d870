// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cleantext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::domain {

namespace {

bool isStorable(char32_t c)
{
    if (c < 0x20) {
        return c == u'\t' || c == u'\n' || c == u'\r';
    }
    const bool isSurrogate = c >= 0xD800 && c <= 0xDFFF;
    const bool isNoncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !isSurrogate && !isNoncharacter;
}

QString codePoint(char32_t c)
{
    return u"U+"_s + QString::number(uint(c), 16).toUpper().rightJustified(4, u'0');
}

void note(QString &which, const QString &more)
{
    const QStringList names = more.split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (!which.split(u' ').contains(name)) {
            which += (which.isEmpty() ? QString() : u" "_s) + name;
        }
    }
}

bool isStorableText(QStringView text)
{
    // Every text passes here several times: check block by block, as long as nothing needs a closer look.
    constexpr qsizetype block = 16;
    const char16_t *const units = text.utf16();
    for (qsizetype i = 0; i < text.size();) {
        if (i + block <= text.size()) {
            unsigned unclear = 0;
            for (qsizetype j = 0; j < block; ++j) {
                unclear |= unsigned(units[i + j] < 0x20) | unsigned(units[i + j] >= 0xD800);
            }
            if (unclear == 0) {
                i += block;
                continue;
            }
        } else if (std::all_of(units + i, units + text.size(), [](char16_t c) { return c >= 0x20 && c < 0xD800; })) {
            return true;
        }
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (!isStorable(isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode())) {
            return false;
        }
        i += isPair ? 2 : 1;
    }
    return true;
}

/** Whether a quick look at UTF-8 shows that there is nothing to remove, as for nearly every text. */
bool isPlainUtf8(QByteArrayView utf8)
{
    // Bytes from EF up start characters of which some are not stored.
    const auto isUnclear = [](char byte) {
        const auto c = uchar(byte);
        return unsigned(c >= 0xEF)
            | (unsigned(c < 0x20) & unsigned(c != '\t') & unsigned(c != '\n') & unsigned(c != '\r'));
    };
    constexpr qsizetype block = 16;
    const char *const bytes = utf8.data();
    unsigned unclear = 0;
    qsizetype i = 0;
    for (; i + block <= utf8.size(); i += block) {
        for (qsizetype j = 0; j < block; ++j) {
            unclear |= isUnclear(bytes[i + j]);
        }
    }
    for (; i < utf8.size(); ++i) {
        unclear |= isUnclear(bytes[i]);
    }
    return unclear == 0;
}

/** Whether there is nothing to remove, as is nearly always the case. */
bool isStorableValue(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return isStorableText(*static_cast<const QString *>(value.constData()));
    case QMetaType::QStringList:
        return std::ranges::all_of(*static_cast<const QStringList *>(value.constData()), isStorableText);
    case QMetaType::QVariantList:
        return std::ranges::all_of(*static_cast<const QVariantList *>(value.constData()), isStorableValue);
    case QMetaType::QVariantMap: {
        const auto &map = *static_cast<const QVariantMap *>(value.constData());
        for (auto each = map.cbegin(); each != map.cend(); ++each) { // asKeyValueRange() would copy it
            if (!isStorableText(each.key()) || !isStorableValue(each.value())) {
                return false;
            }
        }
        return true;
    }
    default:
        return true;
    }
}

class Cleaning
{
public:
    explicit Cleaning(const OnCleaned &onCleaned) : m_onCleaned(onCleaned) {}

    [[nodiscard]] QVariant cleaned(const QVariant &value)
    {
        switch (value.typeId()) {
        case QMetaType::QString: {
            const qsizetype before = m_removed;
            const QString text = this->text(value.toString());
            return m_removed == before ? value : QVariant(text);
        }
        case QMetaType::QStringList: {
            const QStringList texts = value.toStringList();
            return cleaned(QVariantList(texts.cbegin(), texts.cend())).toStringList();
        }
        case QMetaType::QVariantList:
            return list(value.toList());
        case QMetaType::QVariantMap:
            return map(value.toMap());
        default:
            return value;
        }
    }

    qsizetype m_removed = 0;
    QString m_which;

private:
    [[nodiscard]] QString text(const QString &given)
    {
        const Cleaned<QString> clean = cleanText(given);
        if (clean.removed > 0) {
            m_removed += clean.removed;
            note(m_which, clean.which);
            if (m_onCleaned) {
                m_onCleaned(m_path, clean);
            }
        }
        return clean.value;
    }

    [[nodiscard]] QVariant below(const QString &step, const QVariant &value)
    {
        m_path.append(step);
        const QVariant clean = cleaned(value);
        m_path.removeLast();
        return clean;
    }

    [[nodiscard]] QVariant list(QVariantList items)
    {
        for (qsizetype i = 0; i < items.size(); ++i) {
            const qsizetype before = m_removed;
            const QVariant clean = below(QString::number(i), items.at(i));
            if (m_removed != before) {
                items[i] = clean;
            }
        }
        return items;
    }

    [[nodiscard]] QVariant map(QVariantMap members)
    {
        const QStringList keys = members.keys();
        for (const QString &key : keys) {
            const qsizetype before = m_removed;
            const QString name = text(key);
            const QVariant clean = below(key, members.value(key));
            if (m_removed == before) {
                continue;
            }
            if (name != key) {
                members.remove(key);
            }
            if (name == key || !members.contains(name)) {
                members.insert(name, clean);
            }
        }
        return members;
    }

    const OnCleaned &m_onCleaned;
    QStringList m_path;
};

} // namespace

Cleaned<QString> cleanText(const QString &text)
{
    if (isStorableText(text)) {
        return {.value = text, .removed = 0, .which = {}};
    }
    Cleaned<QString> clean;
    clean.value.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        if (isStorable(c)) {
            clean.value.append(QStringView(text).sliced(i, isPair ? 2 : 1));
        } else {
            ++clean.removed;
            note(clean.which, codePoint(c));
            if (c == u'\v' || c == u'\f') {
                clean.value.append(u' ');
            }
        }
        i += isPair ? 1 : 0;
    }
    return clean;
}

std::optional<Cleaned<QByteArray>> cleanUtf8(QByteArrayView text)
{
    const auto at = [&](qsizetype i) { return i < text.size() ? uchar(text[i]) : uchar(0); };
    bool isClean = true;
    if (isPlainUtf8(text)) {
        return std::nullopt;
    }
    for (qsizetype i = 0; isClean && i < text.size(); ++i) {
        const uchar byte = at(i);
        if (byte < 0x20) {
            isClean = byte == '\t' || byte == '\n' || byte == '\r';
        } else if (byte == 0xEF) { // U+FDD0 to U+FDEF are EF B7 90 to EF B7 AF, U+FFFE and U+FFFF EF BF BE and EF BF BF
            const bool isBad = (at(i + 1) == 0xB7 && at(i + 2) >= 0x90 && at(i + 2) <= 0xAF)
                || (at(i + 1) == 0xBF && at(i + 2) >= 0xBE);
            isClean = !isBad;
        } else if (byte >= 0xF0) { // the last two of a plane
            isClean = !((at(i + 1) & 0x0F) == 0x0F && at(i + 2) == 0xBF && at(i + 3) >= 0xBE);
        }
    }
    if (isClean) {
        return std::nullopt;
    }
    const Cleaned<QString> clean = cleanText(QString::fromUtf8(text));
    return Cleaned<QByteArray>{.value = clean.value.toUtf8(), .removed = clean.removed, .which = clean.which};
}

Cleaned<QVariant> cleanValue(const QVariant &value, const OnCleaned &onCleaned)
{
    if (isStorableValue(value)) {
        return {.value = value, .removed = 0, .which = {}};
    }
    Cleaning cleaning(onCleaned);
    const QVariant clean = cleaning.cleaned(value);
    return {.value = clean, .removed = cleaning.m_removed, .which = cleaning.m_which};
}

Message remarkOn(const QString &key, const QVariant &value)
{
    const Cleaned<QVariant> clean = cleanValue(value);
    if (clean.removed == 0) {
        return {};
    }
    return {.code = u"text.removed"_s, .arguments = {key, QString::number(clean.removed), clean.which}};
}

} // namespace leerschakel::domain
