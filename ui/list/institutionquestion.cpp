// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/institutionquestion.h"

#include "authoring/creation.h"
#include "authoring/naming.h"
#include "authoring/settings.h"
#include "list/institutiondialog.h"
#include "store/waiting.h"
#include "widgets/messagebar.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::ChangeSet;
using domain::Id;
using domain::Record;

namespace {

/** The ids of catalogues in which the user declined to answer. */
const QString askedKey = u"institutionAsked"_s;

} // namespace

InstitutionQuestion::InstitutionQuestion(Session &session, MessageBar &messages, QWidget *window)
    : QObject(window), m_session(session), m_messages(messages), m_window(window)
{}

QString InstitutionQuestion::catalogueId() const
{
    return m_session.catalogue().info(u"id"_s).value_or(QString());
}

bool InstitutionQuestion::wasAsked() const
{
    return QSettings().value(askedKey).toStringList().contains(catalogueId());
}

void InstitutionQuestion::noteAsked()
{
    QSettings settings;
    QStringList asked = settings.value(askedKey).toStringList();
    if (!asked.contains(catalogueId())) {
        asked.append(catalogueId());
        settings.setValue(askedKey, asked);
    }
}

void InstitutionQuestion::askFor(const Id &offering)
{
    const Result<Id> known = authoring::institutionOf(m_session.catalogue());
    if (!known || !known->isNull() || wasAsked()) {
        return;
    }
    // Without taking the focus, which is in the title of the offering just added.
    m_messages.warn(tr("Which institution provides what you make in this catalogue?"),
        {{.text = tr("Choose…"), .run = [this, offering] { choose(offering); }},
            {.text = tr("Not now"), .run = [this] { noteAsked(); }}},
        [this] { noteAsked(); });
}

void InstitutionQuestion::choose(const Id &offering)
{
    const Result<QList<Record>> institutions = authoring::institutions(m_session.catalogue());
    const Result<Id> current = authoring::institutionOf(m_session.catalogue());
    if (!institutions || !current) {
        m_messages.fail(institutions ? current.error() : institutions.error());
        return;
    }
    auto *dialog = new InstitutionDialog(*institutions, *current, m_session.language(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, offering] { take(dialog->chosen(), dialog->name(), offering); });
    dialog->open();
}

void InstitutionQuestion::take(const Id &institution, const QString &name, const Id &offering)
{
    const Result<std::optional<domain::OfferingTree>> tree =
        store::loadTreeWith(m_session.catalogue(), offering, m_session.queue().waiting());
    if (!tree) {
        m_messages.fail(tree.error());
        return;
    }
    ChangeSet change;
    Id chosen = institution;
    if (chosen.isNull()) {
        Record made(domain::Kind::Organisation);
        const auto text = domain::organisationTable().name.normalised(
            QVariantMap{{domain::languageCode(m_session.language()), name}});
        made.setValue(domain::organisationTable().name, text.value_or(QVariant()));
        change.setLabel({.code = u"change.create"_s, .arguments = {name}});
        change.create(made);
        chosen = made.id();
    }
    if (*tree && !(*tree)->offering.has(domain::offeringTable().provider)) {
        if (change.isEmpty()) {
            change.setLabel({.code = u"change.edit"_s,
                .arguments = {domain::offeringTable().provider.key(),
                    authoring::nameOf((*tree)->offering, m_session.language())}});
        }
        change.set((*tree)->offering, domain::offeringTable().provider, chosen.toString());
    }
    // Long work begins when what is queued has been written: the offering is in the catalogue by then.
    m_session.longWork<store::AppliedChange>(
        this, {.what = tr("Saving the institution…")},
        [chosen, change](store::Catalogue &catalogue, domain::Progress &) {
            return authoring::chooseInstitution(catalogue, chosen, change);
        },
        [this](const Result<store::AppliedChange> &kept) {
            if (kept) {
                m_messages.tell(tr("New offerings get this institution as their provider."));
            } else {
                m_messages.fail(kept.error());
            }
        });
}

} // namespace leerschakel::ui
