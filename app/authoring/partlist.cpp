// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/partlist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using domain::FieldSpec;
using domain::Kind;

const QList<PartList> &partLists()
{
    static const QList<PartList> lists{
        {.key = u"outcomes"_s, .kind = Kind::Outcome, .main = u"text"_s},
        {.key = u"skills"_s, .kind = Kind::SkillLink, .main = u"concept"_s},
        {.key = u"editions"_s, .kind = Kind::Edition, .main = {}},
        {.key = u"periods"_s, .kind = Kind::EnrolmentPeriod, .main = {}},
        {.key = u"prices"_s, .kind = Kind::Price, .main = {}},
        {.key = u"funding"_s, .kind = Kind::Funding, .main = u"scheme"_s},
        {.key = u"partners"_s, .kind = Kind::Partner, .main = u"organisation"_s},
        {.key = u"components"_s, .kind = Kind::Component, .main = u"module"_s},
    };
    return lists;
}

const PartList *partList(const QString &key)
{
    const auto found = std::ranges::find(partLists(), key, &PartList::key);
    return found == partLists().cend() ? nullptr : &*found;
}

const PartList *partList(Kind kind)
{
    const auto found = std::ranges::find(partLists(), kind, &PartList::kind);
    return found == partLists().cend() ? nullptr : &*found;
}

QString pathOf(const FieldSpec &field)
{
    const PartList *list = partList(field.kind());
    return list ? list->key + u'.' + field.key() : field.key();
}

const FieldSpec *fieldAt(const QString &path)
{
    const qsizetype dot = path.indexOf(u'.');
    const PartList *list = dot < 0 ? nullptr : partList(path.left(dot));
    if (dot >= 0 && !list) {
        return nullptr;
    }
    const domain::KindTable &table = domain::kindTable(list ? list->kind : Kind::Offering);
    const FieldSpec *field = table.field(path.mid(dot + 1));
    return !field || field->isHidden() || field->isOwner() || field->isWithin() ? nullptr : field;
}

} // namespace leerschakel::authoring
