// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/plainjson.h"

#include "domain/canonicaljson.h"
#include "text/barejson.h"

#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

namespace {

/** The words of a list of codes or ids, by far the most common JSON in rows; absent for anything else. */
std::optional<QVariantList> wordsIn(QByteArrayView json)
{
    if (json.size() < 4 || !json.startsWith("[\"") || !json.endsWith("\"]")) {
        return std::nullopt;
    }
    QVariantList words;
    const QByteArrayView inside = json.sliced(2, json.size() - 3); // the words, each followed by a quote
    for (qsizetype begin = 0; begin < inside.size();) {
        qsizetype end = begin;
        while (end < inside.size() && inside[end] >= ' ' && inside[end] < 0x7f && inside[end] != '"'
            && inside[end] != '\\') {
            ++end;
        }
        if (end == inside.size() || inside[end] != '"') {
            return std::nullopt;
        }
        words.append(QString::fromLatin1(inside.sliced(begin, end - begin)));
        if (end + 1 == inside.size()) {
            return words;
        }
        if (!inside.sliced(end).startsWith("\",\"")) {
            return std::nullopt;
        }
        begin = end + 3;
    }
    return std::nullopt;
}

/**
 * Reads what canonicalJson() writes, and thus nearly everything that rows hold, without building Qt's tree. Anything
 * else (spaces, escapes, what is not JSON) it leaves to Qt.
 */
class Canonical
{
public:
    /** Absent where Qt has to decide. */
    [[nodiscard]] static std::optional<QVariant> in(QByteArrayView json)
    {
        Canonical reading(json);
        QVariant value;
        const bool isRead = reading.value(value, 0) && reading.m_at == json.end();
        return isRead ? std::optional(value) : std::nullopt;
    }

private:
    explicit Canonical(QByteArrayView json) : m_at(json.begin()), m_end(json.end()) {}

    [[nodiscard]] bool take(char wanted)
    {
        const bool isThere = m_at < m_end && *m_at == wanted;
        m_at += isThere ? 1 : 0;
        return isThere;
    }

    [[nodiscard]] bool word(QByteArrayView word)
    {
        const bool isThere = QByteArrayView(m_at, m_end).startsWith(word);
        m_at += isThere ? word.size() : 0;
        return isThere;
    }

    [[nodiscard]] bool text(QString &text)
    {
        if (!take('"')) {
            return false;
        }
        const char *const begin = m_at;
        bool isAscii = true;
        for (; m_at < m_end && *m_at != '"'; ++m_at) {
            const auto each = uchar(*m_at);
            if (each < 0x20 || each == '\\') {
                return false;
            }
            isAscii = isAscii && each < 0x80;
        }
        const QByteArrayView bytes(begin, m_at);
        if (!take('"') || (!isAscii && !bytes.isValidUtf8())) {
            return false;
        }
        text = isAscii ? QString::fromLatin1(bytes) : QString::fromUtf8(bytes);
        return true;
    }

    [[nodiscard]] bool number(QVariant &value)
    {
        const char *const begin = m_at;
        const auto digits = [this] {
            const char *const first = m_at;
            while (m_at < m_end && *m_at >= '0' && *m_at <= '9') {
                ++m_at;
            }
            return m_at - first;
        };
        static_cast<void>(take('-'));
        const bool isZero = m_at < m_end && *m_at == '0';
        const auto whole = digits();
        const bool isFraction = take('.');
        if (whole == 0 || (isZero && whole > 1) || (isZero && *begin == '-') || (isFraction && digits() == 0)
            || (m_at < m_end && (*m_at == 'e' || *m_at == 'E'))) {
            return false;
        }
        if (!isFraction) {
            qlonglong integer = 0;
            const bool isRead = std::from_chars(begin, m_at, integer).ec == std::errc();
            value = integer;
            return isRead;
        }
        double real = 0;
        const bool isRead = std::from_chars(begin, m_at, real).ec == std::errc() && real != std::floor(real);
        value = real;
        return isRead;
    }

    [[nodiscard]] bool list(QVariant &value, int depth)
    {
        QVariantList items;
        if (!take(']')) {
            do {
                QVariant item;
                if (!this->value(item, depth)) {
                    return false;
                }
                items.append(std::move(item));
            } while (take(','));
            if (!take(']')) {
                return false;
            }
        }
        value = QVariant(std::move(items));
        return true;
    }

    [[nodiscard]] bool map(QVariant &value, int depth)
    {
        QVariantMap members;
        if (!take('}')) {
            do {
                QString key;
                QVariant member;
                if (!text(key) || !take(':') || !this->value(member, depth)
                    || (!members.isEmpty() && !(members.lastKey() < key))) {
                    return false;
                }
                members.insert(members.cend(), key, std::move(member));
            } while (take(','));
            if (!take('}')) {
                return false;
            }
        }
        value = QVariant(std::move(members));
        return true;
    }

    [[nodiscard]] bool value(QVariant &value, int depth)
    {
        constexpr int deepest = 100;
        if (m_at == m_end || depth > deepest) {
            return false;
        }
        switch (*m_at) {
        case '"': {
            QString text;
            const bool isRead = this->text(text);
            value = QVariant(std::move(text));
            return isRead;
        }
        case '[':
            ++m_at;
            return list(value, depth + 1);
        case '{':
            ++m_at;
            return map(value, depth + 1);
        case 't':
            value = true;
            return word("true");
        case 'f':
            value = false;
            return word("false");
        case 'n':
            value = QVariant::fromValue(nullptr);
            return word("null");
        default:
            return number(value);
        }
    }

    const char *m_at;
    const char *m_end;
};

} // namespace

QString toJson(const QVariant &value)
{
    return QString::fromUtf8(domain::canonicalJson(value));
}

QVariant fromJson(QByteArrayView json)
{
    if (json.isEmpty()) {
        return {};
    }
    if (const std::optional<QVariantList> words = wordsIn(json)) {
        return *words;
    }
    if (const std::optional<QVariant> value = Canonical::in(json)) {
        return *value;
    }
    const auto values = text::jsonValues(json);
    return values && !values->isEmpty() ? values->first().toVariant() : QVariant();
}

QVariant fromJson(const QString &json)
{
    return fromJson(QByteArrayView(json.toUtf8()));
}

QString jsonList(std::span<const domain::Id> ids)
{
    QString list = u"["_s;
    for (const domain::Id &id : ids) {
        list += (list.size() > 1 ? u",\""_s : u"\""_s) + id.toString() + u'"';
    }
    return list + u']';
}

QString jsonList(std::span<const qint64> numbers)
{
    QString list = u"["_s;
    for (const qint64 number : numbers) {
        list += (list.size() > 1 ? u","_s : QString()) + QString::number(number);
    }
    return list + u']';
}

QString jsonList(const QStringList &names)
{
    return toJson(names);
}

} // namespace leerschakel::store
