// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "store/journal.h"
#include "store/records.h"
#include "vocabulary/own/ownscheme.h"

#include <QTemporaryDir>

namespace leerschakel::tests {

/** A catalogue in its own folder with one module and what that refers to, and a session on it. */
class EditorCatalogue
{
public:
    EditorCatalogue()
    {
        using namespace Qt::StringLiterals;
        auto made = store::Catalogue::create(m_folder.filePath(u"proef.llo"_s), vocabulary::derivations());
        if (!made) {
            qFatal("the test catalogue could not be made");
        }
        domain::organisationTable().name.set(school, {.nl = u"Hogeschool Voorbeeld"_s, .en = u"Example University"_s});
        domain::organisationTable().kind.set(school, u"hbo"_s);
        domain::locationTable().name.set(campus, {.nl = u"Campus Noord"_s, .en = u"Campus North"_s});
        domain::locationTable().city.set(campus, u"Enschede"_s);
        const auto &table = domain::offeringTable();
        table.kind.set(module, u"module"_s);
        table.status.set(module, u"draft"_s);
        table.title.set(module, {.nl = u"Warmtepompen"_s, .en = {}});
        table.studyLoad.set(module, {{.unit = u"ec"_s, .value = 5}});
        table.provider.set(module, school.id());
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {u"offering"_s}});
        change.create(school);
        change.create(campus);
        change.create(module);
        if (!store::apply(**made, change)) {
            qFatal("the test catalogue could not be filled");
        }
        session = std::make_unique<ui::Session>(std::move(*made));
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("proef.llo")); }
    [[nodiscard]] domain::OfferingTree tree() const
    {
        const auto loaded = store::loadTree(session->catalogue(), module.id());
        return loaded && *loaded ? **loaded : domain::OfferingTree();
    }
    [[nodiscard]] domain::LocalizedText title() const { return domain::offeringTable().title(tree().offering); }
    void set(const domain::FieldSpec &field, const QVariant &value) const
    {
        changes::ChangeSet change({.code = QStringLiteral("change.edit"), .arguments = {field.key(), QString()}});
        change.set(tree().offering, field, value);
        session->apply(change);
    }

    domain::Record school{domain::Kind::Organisation};
    domain::Record campus{domain::Kind::Location};
    domain::Record module{domain::Kind::Offering};

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<ui::Session> session; // closed before its folder is removed
};

} // namespace leerschakel::tests
