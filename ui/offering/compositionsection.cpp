// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/compositionsection.h"

#include "offering/modulelist.h"
#include "store/records.h"
#include "widgets/chip.h"
#include "widgets/flowlayout.h"
#include "words/fieldlabels.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::componentTable;
using domain::Id;
using domain::Kind;
using domain::Record;
using store::Result;

CompositionSection::CompositionSection(OfferingDocument &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_modules(new ModuleList(document, this)),
      m_partOf(new QWidget(this)),
      m_flow(new FlowLayout),
      m_none(new QLabel(tr("Not a part of any programme."), this))
{
    auto *inside = new QVBoxLayout(m_partOf);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_none);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    inside->addLayout(m_flow);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_modules);
    all->addWidget(m_partOf);
    connect(m_modules, &ModuleList::offeringRequested, this, &CompositionSection::offeringRequested);
    connect(&document, &OfferingDocument::refreshed, this, &CompositionSection::refresh);
    connect(&document.session(), &Session::changed, this, [this](const store::AppliedChange &change) {
        const bool concerns = std::ranges::any_of(
            change.records, [](const changes::RecordRef &ref) { return ref.kind == Kind::Component; });
        if (concerns && !isProgramme()) {
            askProgrammes();
        }
    });
    connect(&document, &OfferingDocument::replaced, this, &CompositionSection::askProgrammes);
}

bool CompositionSection::isProgramme() const
{
    return !m_document.isEmpty() && domain::offeringTable().kind(m_document.tree().offering) == u"programme";
}

QString CompositionSection::summary() const
{
    if (isProgramme()) {
        return tr("%Ln module(s)", nullptr, int(m_modules->count()));
    }
    // The section itself says so when the module is part of no programme.
    return m_programmes == 0 ? QString() : tr("part of %Ln programme(s)", nullptr, int(m_programmes));
}

void CompositionSection::refresh()
{
    m_modules->setVisible(isProgramme());
    m_partOf->setVisible(!isProgramme());
}

void CompositionSection::askProgrammes()
{
    if (m_document.isEmpty()) {
        showProgrammes({});
        return;
    }
    ++m_running;
    const Id module = m_document.id();
    m_document.session().background<QList<Record>>(
        this,
        [module](store::Catalogue &catalogue) -> Result<QList<Record>> {
            const Result<QList<Record>> places =
                store::loadWhere(catalogue, Kind::Component, componentTable().module, module.toString());
            if (!places) {
                return std::unexpected(places.error());
            }
            QList<Record> programmes;
            for (const Record &place : *places) {
                const Result<std::optional<Record>> programme =
                    store::load(catalogue, Kind::Offering, componentTable().offering(place));
                if (!programme) {
                    return std::unexpected(programme.error());
                }
                if (*programme && !programmes.contains(**programme)) {
                    programmes.append(**programme);
                }
            }
            return programmes;
        },
        [this, module](const Result<QList<Record>> &programmes) {
            --m_running;
            if (programmes && module == m_document.id()) {
                showProgrammes(*programmes);
            }
        });
}

void CompositionSection::showProgrammes(const QList<Record> &programmes)
{
    while (m_flow->count() > 0) {
        QLayoutItem *item = m_flow->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Record &programme : programmes) {
        auto *chip = new Chip(recordLabel(programme, m_document.language()), Chip::Style::Plain, m_partOf);
        chip->setAccessibleName(tr("Show %1").arg(chip->text()));
        chip->setToolTip(chip->accessibleName());
        m_flow->addWidget(chip);
        chip->show();
        connect(chip, &Chip::clicked, this, [this, id = programme.id()] { Q_EMIT offeringRequested(id); });
    }
    m_programmes = programmes.size();
    m_none->setVisible(programmes.isEmpty());
    Q_EMIT summaryChanged();
}

QWidget *CompositionSection::placeOf(const Id &component) const
{
    return m_modules->placeOf(component);
}

void CompositionSection::takeFocus(const Id &component, const QString &field)
{
    m_modules->takeFocus(component, field);
}

} // namespace leerschakel::ui
