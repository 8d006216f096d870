// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/jsonvalues.h"

#include "domain/cleantext.h"
#include "exchange/reading/place.h"

#include <QVarLengthArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

namespace {

/** Makes plain values of one item. */
class Values
{
public:
    explicit Values(const QString &path) : m_path(path) {}

    [[nodiscard]] QVariant plain(const simdjson::dom::element &element);
    [[nodiscard]] QList<PassedOver> &passedOver() { return m_passedOver; }
    /** Nothing in the values made has to be cleaned. */
    [[nodiscard]] bool areClean() const { return m_areClean; }

private:
    void passOver(const QString &key, const QVariant &value);
    [[nodiscard]] QString text(std::string_view utf8);

    const QString &m_path;
    /** A step from the item to where we are: a key, or the place in a list. */
    struct Step {
        QString key;
        qsizetype place = 0;
    };
    QVarLengthArray<Step, 16> m_steps;
    QList<PassedOver> m_passedOver;
    bool m_areClean = true;
};

QString Values::text(std::string_view utf8)
{
    const QByteArrayView bytes(utf8.data(), qsizetype(utf8.size()));
    m_areClean = m_areClean && !domain::cleanUtf8(bytes);
    return QString::fromUtf8(bytes);
}

void Values::passOver(const QString &key, const QVariant &value)
{
    QString path = m_path;
    for (const Step &step : std::as_const(m_steps)) {
        path += u'/' + (step.key.isNull() ? QString::number(step.place) : pointerStep(step.key));
    }
    m_passedOver.append({.path = path + u'/' + pointerStep(key),
        .value = value,
        .text = {.code = u"import.memberTwice"_s, .arguments = {}}});
}

QVariant Values::plain(const simdjson::dom::element &element)
{
    using simdjson::dom::element_type;
    switch (element.type()) {
    case element_type::OBJECT: {
        QVariantMap map;
        for (const auto &[name, value] : simdjson::dom::object(element)) {
            const QString key = text(name);
            if (const auto earlier = map.constFind(key); earlier != map.cend()) {
                passOver(key, *earlier);
            }
            m_steps.append({.key = key});
            map.insert(key, plain(value));
            m_steps.removeLast();
        }
        return map;
    }
    case element_type::ARRAY: {
        QVariantList list;
        const simdjson::dom::array items(element);
        list.reserve(qsizetype(items.size()));
        for (const simdjson::dom::element value : items) {
            m_steps.append({.key = {}, .place = list.size()});
            list.append(plain(value));
            m_steps.removeLast();
        }
        return list;
    }
    case element_type::STRING:
        return text(element.get_string().value_unsafe());
    case element_type::INT64:
        return qlonglong(element.get_int64().value_unsafe());
    case element_type::UINT64:
        return double(element.get_uint64().value_unsafe());
    case element_type::DOUBLE: {
        const double number = element.get_double().value_unsafe();
        constexpr double exact = 9007199254740992.0; // 2^53: whole numbers below it are the same in either form
        return number == std::floor(number) && std::abs(number) < exact ? QVariant(qlonglong(number))
                                                                        : QVariant(number);
    }
    case element_type::BOOL:
        return element.get_bool().value_unsafe();
    case element_type::NULL_VALUE:
        break;
    }
    return QVariant::fromValue(nullptr);
}

/**
 * The value of \a key in \a element, as a text; the last one if there are several, as in values. Empty when it is not
 * an identifier.
 */
QString identifierIn(const simdjson::dom::element &element, const QString &key)
{
    const QByteArray wanted = key.toUtf8();
    simdjson::dom::object object;
    if (element.get_object().get(object)) {
        return {};
    }
    QString found;
    for (const auto &[name, value] : object) {
        std::string_view text;
        int64_t number = 0;
        if (name != std::string_view(wanted)) {
            continue;
        }
        if (!value.get_string().get(text)) {
            found = QString::fromUtf8(text.data(), qsizetype(text.size()));
        } else {
            found = value.get_int64().get(number) ? QString() : QString::number(number);
        }
    }
    return found;
}

/** Whether there is a non-empty object at \a pointer. */
bool hasMembers(const simdjson::dom::element &element, const QString &pointer)
{
    simdjson::dom::object object;
    return !pointer.isEmpty() && !element.at_pointer(pointer.toStdString()).get_object().get(object)
        && object.begin() != object.end();
}

} // namespace

Result<void> takeElement(const simdjson::dom::element &element, const QString &path, qsizetype size,
    const TakeItem &take, const std::optional<LeaveOut> &leaveOut)
{
    if (leaveOut) {
        const QString identifier = identifierIn(element, leaveOut->identifier);
        if (leaveOut->isLeftOut(identifier, !identifier.isEmpty() && hasMembers(element, leaveOut->derived))) {
            return {};
        }
    }
    Values values(path);
    const QVariant value = values.plain(element);
    return take({.path = path,
        .value = value,
        .passedOver = std::move(values.passedOver()),
        .size = size,
        .isClean = values.areClean()});
}

} // namespace leerschakel::exchange::reading
