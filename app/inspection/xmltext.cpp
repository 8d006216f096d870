// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/xmltext.h"

#include "inspection/phrasing.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::inspection {

namespace {

/** The value of \a text; nothing if it is not a valid value of \a type. */
std::optional<QVariant> valueOf(const QString &text, Shape::Type type)
{
    static const QRegularExpression whole(u"\\A[+-]?[0-9]+\\z"_s);
    static const QRegularExpression decimal(u"\\A[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)\\z"_s);
    switch (type) {
    case Shape::Type::Integer:
    case Shape::Type::Number: {
        const bool isWritten = (type == Shape::Type::Integer ? whole : decimal).match(text).hasMatch();
        // A number with more digits than a double has is far beyond any limit anyway.
        return isWritten ? std::optional<QVariant>(text.toDouble()) : std::nullopt;
    }
    case Shape::Type::Boolean:
        return text == u"true" || text == u"false" || text == u"1" || text == u"0"
            ? std::optional<QVariant>(text == u"true" || text == u"1")
            : std::nullopt;
    default:
        return text;
    }
}

} // namespace

QList<Deviation> textDeviations(const Form &form, const Shape &given, const QString &text,
    const exchange::reading::Place &place, const QString &type, const QString &member)
{
    const Shape &shape = form.resolved(given);
    const QString written = shape.keepsBlanks ? text : text.simplified();
    if (const std::optional<QVariant> value = valueOf(written, shape.type)) {
        return deviationsOf(form, shape, *value, place, type, member);
    }
    const QString rule = shape.type == Shape::Type::Integer ? u"form.wholeNumber"_s
        : shape.type == Shape::Type::Number                 ? u"form.decimal"_s
                                                            : u"form.yesOrNo"_s;
    return {{.place = place,
        .member = type.isEmpty() ? member : type + u'.' + member,
        .text = {.code = rule, .arguments = {member, shown(written)}}}};
}

} // namespace leerschakel::inspection
