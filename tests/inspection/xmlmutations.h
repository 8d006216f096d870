// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/formats.h"
#include "inspection/xmlform.h"
#include "inspection/xmltree.h"

#include <QHash>

#include <functional>

namespace leerschakel::tests {

using namespace Qt::StringLiterals;

/** A valid XML document in which one thing was made wrong. */
struct XmlMutation {
    QByteArray document;
    /** Where the error has to be reported. */
    QString path;
    /** The code with which it has to be reported: "form.missing". */
    QString rule;
};

/**
 * Makes everything that \a form prescribes for a document wrong, one thing at a time, and passes every \a stride-th
 * result to \a take.
 */
class XmlMutations
{
public:
    using Take = std::function<void(const XmlMutation &)>;
    /** What is made wrong: what XML Schema prescribes, or the names with values that are allowed (XmlNamed). */
    enum class About : quint8 { Schema, Names };

    XmlMutations(const inspection::XmlForm &form, const QByteArray &document, Take take, int stride = 1,
        About about = About::Schema)
        : m_form(form), m_root(XmlNode::read(document)), m_take(std::move(take)), m_stride(stride), m_about(about)
    {
        if (const inspection::XmlForm::Root *root = form.root(m_root.name)) {
            walk(m_root, form.type(root->type), u'/' + m_root.name, {});
        }
    }

private:
    using Type = inspection::XmlType;
    using Steps = std::vector<size_t>;

    /** The document in which \a change was applied to the node at \a steps. */
    template<typename Change>
    void mutate(const Steps &steps, const QString &path, const QString &rule, Change change)
    {
        if (m_count++ % m_stride != 0) {
            return;
        }
        XmlNode root = m_root;
        XmlNode *node = &root;
        for (const size_t each : steps) {
            node = &node->children[each];
        }
        change(*node);
        m_take({.document = root.written(), .path = path, .rule = rule});
    }

    [[nodiscard]] QString nameOf(const XmlNode &node) const
    {
        return node.uri == m_root.uri ? node.name : m_form.prefixes().value(node.uri) + u':' + node.name;
    }

    void walk(const XmlNode &node, const Type *type, const QString &path, const Steps &steps)
    {
        if (!type) {
            return;
        }
        if (m_about == About::Names) {
            if (type->named) {
                names(node, *type, path, steps);
            }
            children(node, *type, path, steps);
            return;
        }
        attributes(node, *type, path, steps);
        if (type->text) {
            text(m_form.shapes().resolved(*type->text), node.text, [&](const QString &by, const QString &rule) {
                mutate(steps, path, rule, [&](XmlNode &at) { at.text = by; });
            });
            return;
        }
        if (type->content.empty() && node.children.empty()) {
            return;
        }
        mutate(steps, path, u"form.textBetween"_s, [](XmlNode &at) { at.text = u"zomaar wat"_s; });
        const XmlNode other{.uri = node.uri, .name = u"onbekend"_s, .attributes = {}, .children = {}, .text = {}};
        mutate(steps, path + u'/' + nameOf(other), u"form.notAllowed"_s,
            [&](XmlNode &at) { at.children.push_back(other); });
        children(node, *type, path, steps);
    }

    void children(const XmlNode &node, const Type &type, const QString &path, const Steps &steps)
    {
        QHash<QString, int> total;
        for (const XmlNode &each : node.children) {
            ++total[nameOf(each)];
        }
        QHash<QString, int> numbers;
        for (size_t i = 0; i < node.children.size(); ++i) {
            const QString name = nameOf(node.children[i]);
            const QList<qsizetype> slotNumbers = type.slotsOf(name);
            if (slotNumbers.size() != 1) {
                continue;
            }
            const inspection::XmlSlot &slot = type.content[size_t(slotNumbers.constFirst())];
            const int number = ++numbers[name];
            const bool hasNumber = number > 1 || slot.most != 1;
            const QString below = path + u'/' + name + (hasNumber ? u'[' + QString::number(number) + u']' : QString());
            if (m_about == About::Schema) {
                numbered(slot, path, steps, i, total[name]);
                moved(node, type, path, steps, i);
            }
            Steps deeper = steps;
            deeper.push_back(i);
            walk(node.children[i], m_form.type(type.childIn(slotNumbers.constFirst(), name).type), below, deeper);
        }
    }

    /** Without the child, if it is required, and with one more than allowed. */
    void numbered(const inspection::XmlSlot &slot, const QString &path, const Steps &steps, size_t i, int total)
    {
        const QString name = nameAt(steps, i);
        if (slot.least == 1 && total == 1) {
            const QString rule = slot.children.size() == 1 ? u"form.missing"_s : u"form.missingOne"_s;
            mutate(steps, path, rule, [&](XmlNode &at) { at.children.erase(at.children.begin() + qsizetype(i)); });
        }
        if (slot.most == total) {
            const QString again = path + u'/' + name + u'[' + QString::number(slot.most + 1) + u']';
            mutate(steps, again, u"form.tooOften"_s,
                [&](XmlNode &at) { at.children.insert(at.children.begin() + qsizetype(i), XmlNode(at.children[i])); });
        }
    }

    [[nodiscard]] QString nameAt(const Steps &steps, size_t i) const
    {
        const XmlNode *node = &m_root;
        for (const size_t each : steps) {
            node = &node->children[each];
        }
        return nameOf(node->children[i]);
    }

    /** With an unknown name, without a required name, and with one more than allowed. */
    void names(const XmlNode &node, const Type &type, const QString &path, const Steps &steps)
    {
        int number = 0;
        for (size_t i = 0; i < node.children.size(); ++i) {
            if (node.children[i].name != type.named->element) {
                continue;
            }
            ++number;
            const QString word = node.children[i].children.front().text;
            const QString at = path + u'/' + type.named->element + u'[' + QString::number(number) + u"]/"_s;
            mutate(steps, at + type.named->name, u"form.code"_s,
                [&](XmlNode &changed) { changed.children[i].children.front().text = u"zomaarIets"_s; });
            const Type *known = m_form.type(type.named->type);
            const QList<qsizetype> possible = known ? known->slotsOf(word) : QList<qsizetype>();
            if (!possible.isEmpty() && known->content[size_t(possible.constFirst())].least > 0) {
                mutate(steps, path, u"form.missingNamed"_s,
                    [&](XmlNode &changed) { changed.children.erase(changed.children.begin() + qsizetype(i)); });
            }
            if (!possible.isEmpty() && known->content[size_t(possible.constFirst())].most == 1) {
                mutate(steps,
                    path + u'/' + type.named->element + u'[' + QString::number(number + 1) + u"]/"_s + type.named->name,
                    u"form.tooOften"_s, [&](XmlNode &changed) {
                        changed.children.insert(changed.children.begin() + qsizetype(i), XmlNode(changed.children[i]));
                    });
            }
        }
    }

    /** With the child moved after one that it has to precede. */
    void moved(const XmlNode &node, const Type &type, const QString &path, const Steps &steps, size_t i)
    {
        if (type.order == Type::Order::Free || i + 1 >= node.children.size()) {
            return;
        }
        const QString name = nameOf(node.children[i]), next = nameOf(node.children[i + 1]);
        const QList<qsizetype> own = type.slotsOf(name), other = type.slotsOf(next);
        const auto isAlone = [&](const QString &each) {
            return std::ranges::count(node.children, each, [this](const XmlNode &one) { return nameOf(one); }) == 1;
        };
        if (own.size() != 1 || other.size() != 1 || own[0] >= other[0] || !isAlone(name)) {
            return;
        }
        const bool hasNumber = type.content[size_t(own[0])].most != 1;
        mutate(steps, path + u'/' + name + (hasNumber ? u"[1]"_s : QString()), u"form.order"_s,
            [&](XmlNode &at) { std::swap(at.children[i], at.children[i + 1]); });
    }

    void attributes(const XmlNode &node, const Type &type, const QString &path, const Steps &steps)
    {
        for (size_t i = 0; i < node.attributes.size(); ++i) {
            const QString name = node.attributes[i].first;
            const auto known = type.attributes.constFind(name);
            if (known == type.attributes.cend()) {
                continue;
            }
            if (known->isRequired || known->isExpected) {
                mutate(steps, path, u"form.missing"_s,
                    [&](XmlNode &at) { at.attributes.erase(at.attributes.begin() + qsizetype(i)); });
            }
            const QString at = path + u"/@"_s + name;
            text(m_form.shapes().resolved(known->shape), node.attributes[i].second,
                [&](const QString &by, const QString &rule) {
                    mutate(steps, at, rule, [&](XmlNode &changed) { changed.attributes[i].second = by; });
                });
            if (name == u"idref") {
                mutate(steps, at, u"form.noSuchThing"_s,
                    [&](XmlNode &changed) { changed.attributes[i].second = u"urn:leerschakel:nergens"_s; });
            }
        }
        mutate(steps, path + u"/@onbekend"_s, u"form.notAllowed"_s,
            [](XmlNode &at) { at.attributes.emplace_back(u"onbekend"_s, u"1"_s); });
    }

    template<typename Replace>
    static void text(const inspection::Shape &shape, const QString &value, Replace replace)
    {
        using Kind = inspection::Shape::Type;
        const QString wrong = u"zomaar wat!"_s;
        switch (shape.type) {
        case Kind::Integer:
        case Kind::Number:
            replace(wrong, shape.type == Kind::Integer ? u"form.wholeNumber"_s : u"form.decimal"_s);
            if (shape.minimum) {
                replace(QString::number(qint64(*shape.minimum) - 1), u"form.tooSmall"_s);
            }
            if (shape.maximum) {
                replace(QString::number(qint64(*shape.maximum) + 1), u"form.tooLarge"_s);
            }
            break;
        case Kind::Boolean:
            replace(wrong, u"form.yesOrNo"_s);
            break;
        case Kind::Text:
            if (!shape.codes.isEmpty()) {
                replace(wrong, u"form.code"_s);
            }
            if (shape.most >= 0) {
                replace(value.leftJustified(shape.most + 1, u'a'), u"form.tooLong"_s);
            }
            if (shape.least > 0) {
                replace(QString(), u"form.tooShort"_s);
            }
            if (!inspection::isOfFormat(wrong, shape.format)) {
                replace(wrong, u"form."_s + shape.format);
            } else if (shape.pattern && !shape.pattern->match(wrong).hasMatch()) {
                replace(wrong, u"form.pattern"_s);
            }
            break;
        default:
            break;
        }
    }

    const inspection::XmlForm &m_form;
    XmlNode m_root;
    Take m_take;
    int m_stride;
    About m_about;
    int m_count = 0;
};

} // namespace leerschakel::tests
