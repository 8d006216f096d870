// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/place.h"
#include "inspection/form.h"
#include "inspection/formats.h"

#include <QVariant>

namespace leerschakel::tests {

using namespace Qt::StringLiterals;

/** A valid document in which one thing was made wrong. */
struct Mutation {
    QVariant document;
    /** JSON Pointer to what is wrong; if a member was removed, to the object that lacks it. */
    QString path;
    /** The code with which it has to be reported: "form.missing". */
    QString rule;
};

/** Makes everything that \a form prescribes for a document wrong, one thing at a time. */
class Mutations
{
public:
    Mutations(const inspection::Form &form, const inspection::Shape &shape, QVariant document)
        : m_form(form), m_document(std::move(document))
    {
        walk(shape, m_document, {});
    }

    [[nodiscard]] const QList<Mutation> &all() const { return m_all; }

private:
    using Shape = inspection::Shape;
    using Type = Shape::Type;

    /** \a value with \a replacement at \a path; the member is removed if there is no replacement. */
    static QVariant with(const QVariant &value, QStringView path, const std::optional<QVariant> &replacement)
    {
        if (path.isEmpty()) {
            return replacement.value_or(QVariant());
        }
        const qsizetype end = path.indexOf(u'/', 1);
        const QString step = path.sliced(1, (end < 0 ? path.size() : end) - 1).toString();
        const QStringView rest = end < 0 ? QStringView() : path.sliced(end);
        if (value.typeId() == QMetaType::QVariantList) {
            QVariantList list = value.toList();
            list[step.toLongLong()] = with(list[step.toLongLong()], rest, replacement);
            return list;
        }
        QVariantMap map = value.toMap();
        if (rest.isEmpty() && !replacement) {
            map.remove(step);
        } else {
            map.insert(step, with(map.value(step), rest, replacement));
        }
        return map;
    }

    void replace(const QString &path, const QVariant &by, const QString &rule)
    {
        m_all.append({.document = with(m_document, path, by), .path = path, .rule = rule});
    }

    void walk(const Shape &given, const QVariant &value, const QString &path)
    {
        const Shape *shape = &m_form.resolved(given);
        if (value.isNull()) {
            return;
        }
        if (!shape->either.empty()) {
            const auto branch = std::ranges::find_if(shape->either, [&](const Shape &each) {
                const Shape &one = m_form.resolved(each);
                return one.type == (value.typeId() == QMetaType::QVariantMap ? Type::Object : Type::Text);
            });
            if (branch == shape->either.end()) {
                return;
            }
            // Which of several objects is meant can only be told from the object as a whole.
            if (shape->either.size() == 2 && m_form.resolved(shape->either[0]).type == Type::Text) {
                replace(path, true, u"form.either"_s);
            }
            shape = &m_form.resolved(*branch);
        } else if (!given.isNullable && !shape->isNullable && shape->type != Type::Anything && !path.isEmpty()) {
            replace(path, QVariant::fromValue(nullptr), u"form.null"_s);
        }
        switch (shape->type) {
        case Type::Text:
            text(*shape, value.toString(), path);
            break;
        case Type::Integer:
        case Type::Number:
            replace(path, u"veel"_s, shape->type == Type::Number ? u"form.number"_s : u"form.integer"_s);
            if (shape->minimum) {
                replace(path, qlonglong(*shape->minimum) - 1, u"form.tooSmall"_s);
            }
            if (shape->maximum) {
                replace(path, qlonglong(*shape->maximum) + 1, u"form.tooLarge"_s);
            }
            break;
        case Type::Boolean:
            replace(path, u"true"_s, u"form.boolean"_s);
            break;
        case Type::List:
            replace(path, u"een"_s, u"form.list"_s);
            if (shape->least > 0) {
                replace(path, QVariantList(), u"form.tooFew"_s);
            }
            for (qsizetype i = 0; shape->of && i < value.toList().size(); ++i) {
                walk(*shape->of, value.toList()[i], path + u'/' + QString::number(i));
            }
            break;
        case Type::Object:
            object(*shape, value.toMap(), path);
            break;
        case Type::Anything:
            break;
        }
    }

    void object(const Shape &shape, const QVariantMap &map, const QString &path)
    {
        if (!path.isEmpty() && !path.endsWith(u"/ext"_s)) {
            replace(path, 3, u"form.object"_s);
        }
        for (const QString &name : shape.required) {
            if (map.contains(name)) {
                const QString member = path + u'/' + name;
                m_all.append({.document = with(m_document, member, {}), .path = path, .rule = u"form.missing"_s});
            }
        }
        if (shape.isClosed) {
            replace(path + u"/onbekend"_s, 1, u"form.notAllowed"_s);
        }
        for (auto member = map.cbegin(); member != map.cend(); ++member) {
            const QString below = path + u'/' + exchange::reading::pointerStep(member.key());
            if (const auto known = shape.members.constFind(member.key()); known != shape.members.cend()) {
                walk(*known, *member, below);
            } else if (shape.names && shape.names->match(member.key()).hasMatch()) {
                walk(*shape.of, *member, below);
            }
        }
    }

    void text(const Shape &shape, const QString &value, const QString &path)
    {
        const bool isAlternative = path.isEmpty();
        if (isAlternative) {
            return;
        }
        if (!shape.codes.isEmpty()) {
            replace(path, u"zomaar wat"_s, shape.isExtensible ? u"form.ownCode"_s : u"form.code"_s);
        }
        if (shape.most >= 0) {
            replace(path, value.leftJustified(shape.most + 1, u'a'), u"form.tooLong"_s);
        }
        if (shape.least > 0) {
            replace(path, QString(), u"form.tooShort"_s);
        }
        if (inspection::isOfFormat(value, shape.format) && !inspection::isOfFormat(u"zomaar wat"_s, shape.format)) {
            replace(path, u"zomaar wat"_s, u"form."_s + shape.format);
        } else if (shape.pattern && !shape.pattern->match(u"zomaar wat"_s).hasMatch()) {
            replace(path, u"zomaar wat"_s, u"form.pattern"_s);
        }
    }

    const inspection::Form &m_form;
    QVariant m_document;
    QList<Mutation> m_all;
};

} // namespace leerschakel::tests
