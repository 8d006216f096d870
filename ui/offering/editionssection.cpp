// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/editionssection.h"

#include "authoring/copying.h"
#include "domain/codelist.h"
#include "forms/partcard.h"
#include "forms/partsentence.h"
#include "offering/editionform.h"
#include "widgets/chip.h"
#include "words/fieldlabels.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::CodeList;
using domain::editionTable;
using domain::Id;
using domain::Kind;
using domain::Record;

EditionsSection::EditionsSection(OfferingDocument &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_lines(new QVBoxLayout),
      m_empty(new QLabel(tr("No editions yet. Add one for each time that this starts."), this)),
      m_add(new Chip(tr("+ edition"), Chip::Style::Add, this))
{
    m_lines->setSpacing(8);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_add->setObjectName(u"addEdition"_s);
    m_add->setAccessibleName(tr("Add an edition"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_empty);
    all->addLayout(m_lines);
    all->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &Chip::clicked, this, &EditionsSection::addEdition);
    connect(&document, &OfferingDocument::refreshed, this, &EditionsSection::refresh);
}

void EditionsSection::refresh()
{
    const QList<Record> &now = editions();
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (std::ranges::find(now, m_rows[i].id, &Record::id) == now.cend()) {
            PartCard *card = m_rows.takeAt(i).card;
            card->hide();
            card->deleteLater();
        }
    }
    for (qsizetype i = 0; i < now.size(); ++i) {
        const auto found = std::ranges::find(m_rows, now[i].id(), &Row::id);
        if (found == m_rows.end()) {
            m_rows.insert(i, makeRow(now[i].id()));
            m_lines->insertWidget(int(i), m_rows[i].card);
            m_rows[i].card->show(); // now, not later by the layout: it is about to get the focus
        } else if (const qsizetype from = found - m_rows.begin(); from != i) {
            m_rows.move(from, i);
            m_lines->removeWidget(m_rows[i].card);
            m_lines->insertWidget(int(i), m_rows[i].card);
        }
        m_rows[i].card->setSentence(
            partSentence(m_document.tree(), now[i], m_document.language()), tr("Nothing filled in yet"));
    }
    m_empty->setVisible(now.isEmpty());
    m_add->setVisible(m_document.isWritable());
}

EditionsSection::Row EditionsSection::makeRow(const Id &edition)
{
    auto *card = new PartCard(
        kindLabel(Kind::Edition),
        [this, edition](QWidget *parent) {
            auto *form = new EditionForm(m_document, edition, parent);
            std::ranges::find(m_rows, edition, &Row::id)->form = form;
            return form;
        },
        this);
    card->setPinnable();
    auto *duplicate = card->addButton({}, tr("Duplicate this edition"));
    duplicate->setIcon(QIcon::fromTheme(u"edit-duplicate"_s));
    auto *remove = card->addButton(u"✕"_s, tr("Delete this edition"));
    for (QToolButton *button : {duplicate, remove}) {
        button->setVisible(m_document.isWritable());
    }
    connect(duplicate, &QToolButton::clicked, this, [this, edition] { duplicateEdition(edition); });
    connect(remove, &QToolButton::clicked, this, [this, edition] { removeEdition(edition); });
    connect(card, &PartCard::toggled, this, [this, card](bool isOpen) {
        if (isOpen) {
            openOnly(card, cards());
        }
    });
    return {.id = edition, .card = card, .form = nullptr};
}

QList<PartCard *> EditionsSection::cards() const
{
    QList<PartCard *> all;
    for (const Row &row : m_rows) {
        all.append(row.card);
    }
    return all;
}

void EditionsSection::addEdition()
{
    if (m_document.isEmpty()) {
        return;
    }
    m_document.flush();
    Record edition(Kind::Edition);
    editionTable().offering.set(edition, m_document.id());
    editionTable().status.set(edition, u"planned"_s);
    editionTable().modes.set(edition, domain::offeringTable().modes(m_document.tree().offering));
    editionTable().languages.set(edition, domain::offeringTable().languages(m_document.tree().offering));
    if (m_document.add(edition)) {
        focusField(Kind::Edition, edition.id(), editionTable().start.key(), {});
    }
}

void EditionsSection::duplicateEdition(const Id &edition)
{
    m_document.flush();
    const authoring::Copy copy = authoring::duplicateEdition(m_document.tree(), edition, m_document.language());
    if (!copy.id.isNull() && m_document.apply(copy.change)) {
        focusField(Kind::Edition, copy.id, editionTable().start.key(), {});
    }
}

void EditionsSection::removeEdition(const Id &edition)
{
    m_document.flush();
    m_document.remove(Kind::Edition, edition);
    m_add->setFocus(Qt::OtherFocusReason);
}

bool EditionsSection::focusField(Kind kind, const Id &record, const QString &field, const QString &language)
{
    if (kind != Kind::Edition && kind != Kind::EnrolmentPeriod && kind != Kind::Price) {
        return false;
    }
    Id edition = record;
    if (kind != Kind::Edition) {
        const Record part = m_document.record(kind, record);
        edition = part.isNull()   ? Id()
            : kind == Kind::Price ? domain::priceTable().edition(part)
                                  : domain::enrolmentPeriodTable().edition(part);
    }
    const auto found = std::ranges::find(m_rows, edition, &Row::id);
    if (found == m_rows.end()) {
        if (kind == Kind::Price) {
            return false; // a price of the offering itself
        }
        m_add->setFocus(Qt::OtherFocusReason);
        return true;
    }
    openCard(edition);
    const auto opened = std::ranges::find(m_rows, edition, &Row::id);
    if (!opened->form->focusField(kind, record, field, language)) {
        opened->card->focusHeading();
    }
    return true;
}

QWidget *EditionsSection::placeOf(const Id &record) const
{
    for (const Row &row : m_rows) {
        if (row.id == record) {
            return row.card;
        }
        if (QWidget *part = row.form && row.card->isOpen() ? row.form->placeOf(record) : nullptr) {
            return part;
        }
    }
    return nullptr;
}

void EditionsSection::openCard(const Id &edition)
{
    if (const auto found = std::ranges::find(m_rows, edition, &Row::id); found != m_rows.end()) {
        openOnly(found->card, cards());
    }
}

bool EditionsSection::isSettled() const
{
    return std::ranges::all_of(m_rows, [](const Row &row) { return !row.form || row.form->isSettled(); });
}

QString EditionsSection::summary() const
{
    QStringList parts;
    const QList<domain::Code> statuses = CodeList::named(u"editionStatus"_s).codes();
    for (const domain::Code &status : statuses) {
        const auto count = std::ranges::count_if(
            editions(), [&](const Record &edition) { return editionTable().status(edition) == status.code; });
        if (count > 0) {
            parts.append(locale().toString(qlonglong(count)) + u' ' + status.label.preferring(m_document.language()));
        }
    }
    return parts.join(u", "_s);
}

} // namespace leerschakel::ui
