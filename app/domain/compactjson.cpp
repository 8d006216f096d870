// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/compactjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace leerschakel::domain {

namespace {

template<typename T>
const T &held(const QVariant &value)
{
    return *static_cast<const T *>(value.constData());
}

/** Writes what records hold, and says so where a value is of another kind. */
class Writing
{
public:
    [[nodiscard]] bool map(const QVariantMap &map)
    {
        m_text += '{';
        for (auto each = map.cbegin(); each != map.cend(); ++each) {
            // QJsonObject sorts others in a way of its own.
            const bool isPlain = std::ranges::all_of(each.key(), [](QChar c) { return c.unicode() < 0x80; });
            if (!isPlain || !text(each.key())) {
                return false;
            }
            m_text += ':';
            if (!value(each.value())) {
                return false;
            }
            m_text += ',';
        }
        close('}', map.isEmpty());
        return true;
    }

    [[nodiscard]] QByteArray taken() { return std::move(m_text); }

private:
    [[nodiscard]] bool value(const QVariant &value)
    {
        switch (value.typeId()) {
        case QMetaType::QString:
            return text(held<QString>(value));
        case QMetaType::Bool:
            m_text += held<bool>(value) ? "true" : "false";
            return true;
        case QMetaType::Int:
            m_text += QByteArray::number(held<int>(value));
            return true;
        case QMetaType::LongLong:
            m_text += QByteArray::number(held<qlonglong>(value));
            return true;
        case QMetaType::Double:
            return number(held<double>(value));
        case QMetaType::QVariantMap:
            return map(held<QVariantMap>(value));
        case QMetaType::QVariantList:
            return list(held<QVariantList>(value));
        case QMetaType::QStringList:
            return list(held<QStringList>(value));
        default:
            return false;
        }
    }

    template<typename Items>
    [[nodiscard]] bool list(const Items &items)
    {
        m_text += '[';
        for (const auto &item : items) {
            bool isWritten = false;
            if constexpr (std::is_same_v<Items, QStringList>) {
                isWritten = text(item);
            } else {
                isWritten = value(item);
            }
            if (!isWritten) {
                return false;
            }
            m_text += ',';
        }
        close(']', items.isEmpty());
        return true;
    }

    [[nodiscard]] bool number(double number)
    {
        constexpr double exact = 9'007'199'254'740'992; // 2^53: whole numbers below it are integers to QJsonValue
        if (!std::isfinite(number) || std::abs(number) >= exact || (number == 0 && std::signbit(number))) {
            return false;
        }
        m_text += number == std::floor(number) ? QByteArray::number(qint64(number))
                                               : QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
        return true;
    }

    [[nodiscard]] bool text(const QString &text)
    {
        if (!text.isValidUtf16()) {
            return false;
        }
        appendJsonText(m_text, text);
        return true;
    }

    /** In the place of the last comma. */
    void close(char end, bool isEmpty)
    {
        if (isEmpty) {
            m_text += end;
        } else {
            m_text.back() = end;
        }
    }

    QByteArray m_text;
};

} // namespace

void appendJsonText(QByteArray &json, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    qsizetype begin = 0; // of what is not written yet
    json += '"';
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char each = utf8[i];
        if (uchar(each) >= 0x20 && each != '"' && each != '\\') {
            continue;
        }
        json += QByteArrayView(utf8).sliced(begin, i - begin);
        begin = i + 1;
        switch (each) {
        case '"':
        case '\\':
            (json += '\\') += each;
            break;
        case '\b':
            json += "\\b";
            break;
        case '\f':
            json += "\\f";
            break;
        case '\n':
            json += "\\n";
            break;
        case '\r':
            json += "\\r";
            break;
        case '\t':
            json += "\\t";
            break;
        default:
            json += "\\u00" + QByteArray::number(uchar(each), 16).rightJustified(2, '0');
        }
    }
    json += QByteArrayView(utf8).sliced(begin);
    json += '"';
}

QByteArray compactJson(const QVariantMap &map)
{
    Writing writing;
    return writing.map(map) ? writing.taken()
                            : QJsonDocument(QJsonObject::fromVariantMap(map)).toJson(QJsonDocument::Compact);
}

} // namespace leerschakel::domain
