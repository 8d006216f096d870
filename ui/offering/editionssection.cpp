// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/editionssection.h"

#include "domain/codelist.h"
#include "domain/constant.h"
#include "offering/fieldform.h"
#include "offering/fieldlabels.h"
#include "offering/partlist.h"
#include "widgets/chip.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <ranges>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::ChangeSet;
using domain::CodeList;
using domain::editionTable;
using domain::enrolmentPeriodTable;
using domain::Id;
using domain::Kind;
using domain::priceTable;
using domain::Record;

namespace {

enum EditionColumn { Start, End, Place, Delivery, Places, Price, Status, ColumnCount };

/** More rows than this scroll inside the table. */
constexpr int tableRows = 10;

} // namespace

EditionsSection::EditionsSection(OfferingDocument &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_table(new QTableWidget(this)),
      m_add(new Chip(tr("+ edition"), Chip::Style::Add, this)),
      m_detail(new QWidget(this))
{
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels(
        {tr("Start"), tr("End"), tr("Place"), tr("Delivery"), tr("Places"), tr("Price"), tr("Status")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Place, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAccessibleName(tr("Editions"));
    m_add->setObjectName(u"addEdition"_s);
    m_add->setAccessibleName(tr("Add an edition"));
    makeDetail();

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_table);
    all->addWidget(m_add, 0, Qt::AlignLeft);
    all->addWidget(m_detail);

    connect(m_add, &Chip::clicked, this, &EditionsSection::addEdition);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_table->currentRow();
        choose(
            row >= 0 && row < editions().size() && !m_table->selectedItems().isEmpty() ? editions()[row].id() : Id());
    });
    connect(&document, &OfferingDocument::replaced, this, [this] { choose({}); });
    connect(&document, &OfferingDocument::refreshed, this, &EditionsSection::refresh);
}

void EditionsSection::makeDetail()
{
    const auto &table = editionTable();
    m_form = new FieldForm(m_document, table, FieldForm::Density::Compact, m_detail);
    const std::initializer_list<const domain::FieldSpec *> fields{&table.start, &table.end, &table.status, &table.code,
        &table.entryFrom, &table.entryTo, &table.places, &table.minimumPlaces, &table.webPage, &table.location,
        &table.modes, &table.languages, &table.title, &table.permissionRequired, &table.permissionExplanation};
    for (const domain::FieldSpec *field : fields) {
        m_form->addRow(*field);
    }
    const auto isOfChosen = [this](const Record &record) {
        return !m_chosen.isNull()
            && (record.kind() == Kind::Price ? priceTable().edition(record) : enrolmentPeriodTable().edition(record))
            == m_chosen;
    };
    const auto &period = enrolmentPeriodTable();
    m_periods = new PartList(m_document,
        {.kind = Kind::EnrolmentPeriod,
            .fields = {&period.start, &period.end, &period.webPage, &period.targetGroup},
            .addText = tr("+ enrolment period"),
            .emptyText = {},
            .shows = isOfChosen,
            .prepare = [this](Record &made) { enrolmentPeriodTable().edition.set(made, m_chosen); }},
        m_detail);
    const auto &price = priceTable();
    m_prices = new PartList(m_document,
        {.kind = Kind::Price,
            .fields = {&price.kind, &price.cents, &price.vat},
            .addText = tr("+ price of this edition"),
            .emptyText = {},
            .shows = isOfChosen,
            .prepare =
                [this](Record &made) {
                    priceTable().edition.set(made, m_chosen);
                    priceTable().kind.set(made, u"total"_s);
                }},
        m_detail);

    auto *duplicate = new QPushButton(tr("Duplicate"), m_detail);
    auto *remove = new QPushButton(tr("Delete this edition"), m_detail);
    duplicate->setToolTip(tr("Adds an edition with the same values"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(duplicate);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *inside = new QVBoxLayout(m_detail);
    inside->setContentsMargins(12, 4, 0, 4);
    inside->setSpacing(12);
    inside->addWidget(m_form);
    inside->addWidget(m_periods);
    inside->addWidget(m_prices);
    inside->addLayout(buttons);
    m_detail->hide();
    for (QPushButton *button : {duplicate, remove}) {
        button->setVisible(m_document.isWritable());
    }
    connect(duplicate, &QPushButton::clicked, this, &EditionsSection::duplicateEdition);
    connect(remove, &QPushButton::clicked, this, [this] {
        m_document.flush();
        m_document.remove(Kind::Edition, m_chosen);
        m_add->setFocus(Qt::OtherFocusReason);
    });
}

void EditionsSection::refresh()
{
    const QList<Record> &now = editions();
    int chosenRow = -1;
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(int(now.size()));
        for (int row = 0; row < now.size(); ++row) {
            showRow(row, now[row]);
            chosenRow = now[row].id() == m_chosen ? row : chosenRow;
        }
        if (chosenRow >= 0) {
            m_table->setCurrentCell(chosenRow, std::max(0, m_table->currentColumn()));
            m_table->selectRow(chosenRow);
        } else {
            m_table->clearSelection();
            m_table->setCurrentCell(-1, -1);
        }
    }
    if (chosenRow < 0) {
        choose({});
    }
    m_table->setVisible(!now.isEmpty());
    m_add->setVisible(m_document.isWritable());
    const int rowHeight = fontMetrics().height() + 12;
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
        + rowHeight * int(std::min<qsizetype>(now.size(), tableRows)) + 4);
}

void EditionsSection::showRow(int row, const Record &edition)
{
    const auto &table = editionTable();
    const domain::Language language = m_document.language();
    const auto date = [this](QDate value) {
        return value.isValid() ? locale().toString(value, u"d MMM yyyy"_s) : QString();
    };
    QStringList modes;
    for (const QString &mode : constant(table.modes(edition))) {
        modes.append(CodeList::named(u"mode"_s).label(mode, language));
    }
    const QString status = table.status(edition);
    const Record location = m_document.record(Kind::Location, table.location(edition));
    QString place = location.isNull() ? QString() : domain::locationTable().city(location);
    place = place.isEmpty() ? recordLabel(location, language) : place;
    const QStringList cells{date(table.start(edition)), date(table.end(edition)), place, modes.join(u", "_s),
        table.places(edition) ? locale().toString(*table.places(edition)) : QString(), priceOf(edition),
        status.isEmpty() ? QString() : CodeList::named(u"editionStatus"_s).label(status, language)};
    for (int column = 0; column < ColumnCount; ++column) {
        QTableWidgetItem *item = m_table->item(row, column);
        if (!item) {
            item = new QTableWidgetItem;
            m_table->setItem(row, column, item);
        }
        item->setText(cells[column]);
        item->setToolTip(cells[column]);
        item->setTextAlignment(
            (column == Places || column == Price ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
}

QString EditionsSection::priceOf(const Record &edition) const
{
    QList<Record> prices = m_document.tree().ofEdition(Kind::Price, edition.id());
    prices.append(m_document.tree().ofEdition(Kind::Price, {}));
    for (const Record &price : std::as_const(prices)) {
        const QString kind = priceTable().kind(price);
        if (const auto cents = priceTable().cents(price); cents && (kind.isEmpty() || kind == u"total")) {
            return u"€ "_s + locale().toString(double(*cents) / 100, 'f', *cents % 100 == 0 ? 0 : 2);
        }
    }
    return {};
}

void EditionsSection::choose(const Id &edition)
{
    if (m_chosen == edition && m_detail->isVisibleTo(this) != edition.isNull()) {
        return;
    }
    m_document.flush(); // also its periods and prices, whose rows are removed
    m_chosen = edition;
    m_detail->setVisible(!edition.isNull());
    m_form->setRecord(edition);
    m_periods->refresh();
    m_prices->refresh();
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

void EditionsSection::duplicateEdition()
{
    m_document.flush();
    const Record original = m_document.record(Kind::Edition, m_chosen);
    if (original.isNull()) {
        return;
    }
    ChangeSet change({.code = u"change.part"_s, .arguments = {editionTable().name(), m_document.title()}});
    Record copy = Record::fromMap(Kind::Edition, Id::make(), original.toMap());
    editionTable().code.set(copy, {});
    editionTable().status.set(copy, u"planned"_s);
    editionTable().kept.set(copy, {}); // what a source said about the original does not apply to the copy
    change.create(copy);
    QHash<Id, Id> copies{{original.id(), copy.id()}};
    const QList<Record> parts = m_document.tree().partsWithin(original);
    for (const Record &part : parts) {
        copies.insert(part.id(), Id::make());
    }
    for (const Record &part : std::views::reverse(parts)) { // owners before their parts
        const domain::KindTable &table = domain::kindTable(part.kind());
        Record other = Record::fromMap(part.kind(), copies.value(part.id()), part.toMap());
        const domain::FieldSpec &within = *table.within();
        other.setValue(within, copies.value(Id::fromString(part.value(within).toString())).toString());
        if (const domain::FieldSpec *kept = table.field(u"kept"_s)) {
            other.setValue(*kept, {});
        }
        change.create(other);
    }
    if (m_document.apply(change)) {
        focusField(Kind::Edition, copy.id(), editionTable().start.key(), {});
    }
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
            : kind == Kind::Price ? priceTable().edition(part)
                                  : enrolmentPeriodTable().edition(part);
    }
    const auto found = std::ranges::find(editions(), edition, &Record::id);
    if (found == editions().cend()) {
        if (kind == Kind::Price) {
            return false; // a price of the offering itself
        }
        m_add->setFocus(Qt::OtherFocusReason);
        return true;
    }
    m_table->selectRow(int(found - editions().cbegin()));
    choose(edition);
    if (kind == Kind::Edition) {
        return m_form->focusField(field, language) || (m_table->setFocus(Qt::OtherFocusReason), true);
    }
    return (kind == Kind::Price ? m_prices : m_periods)->focusField(record, field, language);
}

bool EditionsSection::isSettled() const
{
    return m_form->isSettled() && m_periods->isSettled() && m_prices->isSettled();
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
