// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/xmlkeys.h"

#include "inspection/phrasing.h"

using namespace Qt::StringLiterals;

namespace leerschakel::inspection {

bool XmlKeys::isAt(const XmlPath &path) const
{
    return path.size() == m_steps.size()
        && std::ranges::equal(path, m_steps, [](const QString &a, const QString &b) { return a == b || a == u"*"; });
}

QStringList XmlKeys::thingsOf(const QString &key) const
{
    QStringList names;
    for (const XmlKey &each : m_form.keys()) {
        for (const XmlPath &path : each.paths) {
            if (each.name == key) {
                names.append(path.constLast());
            }
        }
    }
    return names;
}

void XmlKeys::tellTwice(const QString &identifier, const QString &first, const QString &path, const QString &member,
    qint64 line, const Take &take) const
{
    take({.place = {.source = m_source, .path = path},
        .member = member,
        .text = {.code = u"inspect.twice"_s, .arguments = {shown(identifier), first}},
        .line = line});
}

void XmlKeys::open(
    const QString &name, const QString &path, const QXmlStreamAttributes &attributes, qint64 line, const Take &take)
{
    if (!std::exchange(m_isBegun, true)) {
        return; // the root
    }
    m_steps.append(name);
    bool isTold = false;
    for (const XmlKey &key : m_form.keys()) {
        if (!attributes.hasAttribute(key.attribute)
            || !std::ranges::any_of(key.paths, [this](const XmlPath &each) { return isAt(each); })) {
            continue;
        }
        const QString identifier = attributes.value(key.attribute).toString().simplified();
        QHash<QString, QString> &known = m_known[key.name];
        if (const auto first = known.constFind(identifier); first == known.cend()) {
            known.insert(identifier, path);
        } else if (!std::exchange(isTold, true)) { // reported for one of several keys that cover it
            tellTwice(identifier, *first, path + u"/@"_s + key.attribute, name + u".@"_s + key.attribute, line, take);
        }
    }
    const QList<XmlKey> &references = m_form.references();
    for (qsizetype i = 0; i < references.size(); ++i) {
        const XmlKey &each = references[i];
        if (attributes.hasAttribute(each.attribute)
            && std::ranges::any_of(each.paths, [this](const XmlPath &one) { return isAt(one); })) {
            m_references.append({.key = i,
                .identifier = attributes.value(each.attribute).toString().simplified(),
                .path = path + u"/@"_s + each.attribute,
                .member = name + u".@"_s + each.attribute,
                .line = line});
        }
    }
}

void XmlKeys::close(const QString &parent, const QString &path, const QString &text, qint64 line, const Take &take)
{
    const QString name = m_steps.isEmpty() ? QString() : m_steps.takeLast();
    const auto &uniques = m_form.uniques();
    for (qsizetype i = 0; i < uniques.size(); ++i) {
        if (uniques[i].second != name || uniques[i].first != parent) {
            continue;
        }
        QHash<QString, QString> &known = m_once[i];
        if (const auto first = known.constFind(text); first == known.cend()) {
            known.insert(text, path);
        } else {
            tellTwice(text, *first, path, parent + u'.' + name, line, take);
        }
    }
}

void XmlKeys::closeDocument(const Take &take)
{
    for (const Reference &each : std::as_const(m_references)) {
        const QString &key = m_form.references()[each.key].name;
        if (!m_known.value(key).contains(each.identifier)) {
            take({.place = {.source = m_source, .path = each.path},
                .member = each.member,
                .text = {.code = u"form.noSuchThing"_s, .arguments = {shown(each.identifier), listed(thingsOf(key))}},
                .line = each.line});
        }
    }
}

} // namespace leerschakel::inspection
