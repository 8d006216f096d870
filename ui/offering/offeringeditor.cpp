// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/offeringeditor.h"

#include "concepts/conceptlookup.h"
#include "forms/fieldform.h"
#include "forms/formscroll.h"
#include "forms/languagehead.h"
#include "forms/textfields.h"
#include "offering/compositionsection.h"
#include "offering/editionssection.h"
#include "offering/offeringheader.h"
#include "offering/outcomelist.h"
#include "offering/partlist.h"
#include "offering/sectionstrip.h"
#include "widgets/briefmark.h"
#include "widgets/foldsection.h"
#include "widgets/tone.h"

#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::Record;

OfferingEditor::OfferingEditor(Session &session, QWidget *parent)
    : QWidget(parent),
      m_document(new OfferingDocument(session, this)),
      m_lookup(new ConceptLookup(session, this)),
      m_pages(new QStackedWidget(this)),
      m_scroll(new FormScroll(this)),
      m_strip(new SectionStrip(this)),
      m_places(*m_document, m_parts)
{
    auto *content = new QWidget(m_scroll);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(16, 12, 16, 24);
    m_column->setSpacing(0);
    m_column->addWidget(new OfferingHeader(*m_document, content));
    m_column->addWidget(m_scroll->pin(m_strip));
    makeText();
    makeOutcomes();
    makeFeatures();
    makeEditions();
    makeMoney();
    makePeople();
    makeComposition();
    makeReach();
    for (const FoldSection *section : std::as_const(m_parts.sections)) {
        m_strip->add(section->title());
    }
    m_column->addStretch();
    m_scroll->setWidget(content);

    auto *none = new QLabel(tr("Choose an offering in the list, or add one."), this);
    none->setAlignment(Qt::AlignCenter);
    none->setWordWrap(true);
    none->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(none);
    m_pages->addWidget(m_scroll);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);

    connect(m_document, &OfferingDocument::refreshed, this, &OfferingEditor::refresh);
    connect(m_strip, &SectionStrip::chosen, this, &OfferingEditor::jumpTo);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &OfferingEditor::markCurrent);
    connect(qApp, &QApplication::focusChanged, this, &OfferingEditor::markCurrent);
    connect(m_document, &OfferingDocument::replaced, this, [this] { m_scroll->verticalScrollBar()->setValue(0); });
    connect(qApp, &QCoreApplication::aboutToQuit, m_document, &OfferingDocument::flush);
}

OfferingEditor::~OfferingEditor()
{
    // While they are destroyed, the focus moves and the form scrolls.
    disconnect(qApp, nullptr, this, nullptr);
    disconnect(m_scroll->verticalScrollBar(), nullptr, this, nullptr);
    m_document->setAside();
}

FoldSection *OfferingEditor::addSection(const QString &title)
{
    auto *section = new FoldSection(title, m_column->parentWidget());
    m_column->addWidget(section);
    m_parts.sections.append(section);
    return section;
}

FieldForm *OfferingEditor::addForm(FoldSection *section, std::initializer_list<const domain::FieldSpec *> fields)
{
    auto *form = new FieldForm(*m_document, offeringTable(), FieldForm::Density::Roomy, section);
    for (const domain::FieldSpec *field : fields) {
        form->addRow(*field);
    }
    section->add(form);
    m_parts.forms.append(form);
    return form;
}

void OfferingEditor::makeText()
{
    const auto &table = offeringTable();
    FoldSection *section = addSection(tr("Text"));
    section->add(new LanguageHead(*m_document, section));
    const std::initializer_list<const domain::FieldSpec *> texts{
        &table.title, &table.summary, &table.description, &table.targetGroup, &table.admission, &table.assessment};
    const FieldForm *form = addForm(section, texts);
    for (const domain::FieldSpec *text : texts) {
        qobject_cast<LocalizedFieldEditor *>(form->editor(text->key()))->putUnderHead();
    }
}

void OfferingEditor::makeOutcomes()
{
    m_parts.outcomesSection = addSection(tr("Learning outcomes"));
    m_parts.outcomes = new OutcomeList(*m_document, *m_lookup, m_parts.outcomesSection);
    m_parts.outcomesSection->add(m_parts.outcomes);
}

void OfferingEditor::makeFeatures()
{
    const auto &table = offeringTable();
    FoldSection *section = addSection(tr("Features"));
    addForm(section,
        {&table.status, &table.kind, &table.code, &table.level, &table.nlqf, &table.duration, &table.studyLoad,
            &table.result, &table.accredited, &table.accreditation, &table.isced, &table.theme, &table.sector,
            &table.sectorEdition, &table.validFrom, &table.validTo, &table.webPage, &table.codes, &table.modes,
            &table.timing, &table.contactMoments, &table.languages, &table.regions, &table.mkb, &table.workplace});
}

void OfferingEditor::makeEditions()
{
    m_parts.editionsSection = addSection(tr("Editions"));
    m_parts.editions = new EditionsSection(*m_document, m_parts.editionsSection);
    m_parts.editionsSection->add(m_parts.editions);
}

void OfferingEditor::makeMoney()
{
    FoldSection *section = addSection(tr("Price and funding"));
    m_parts.moneySection = section;
    const auto &price = domain::priceTable();
    auto *prices = new PartList(*m_document,
        {.kind = Kind::Price,
            .fields = {&price.kind, &price.cents, &price.vat, &price.description},
            .addText = tr("+ price"),
            .emptyText = tr("No price yet. Give what the learner pays, VAT included."),
            .shows = [](const Record &record) { return domain::priceTable().edition(record).isNull(); },
            .prepare = [](Record &record) { domain::priceTable().kind.set(record, u"total"_s); }},
        section);
    const auto &funding = domain::fundingTable();
    auto *fundings = new PartList(*m_document,
        {.kind = Kind::Funding,
            .fields = {&funding.scheme, &funding.validFrom, &funding.validTo, &funding.name},
            .addText = tr("+ funding"),
            .emptyText = tr("No funding yet. Name the schemes that help pay for this."),
            .areCards = true},
        section);
    section->add(prices);
    section->add(fundings);
    m_parts.lists << prices << fundings;
}

void OfferingEditor::makePeople()
{
    const auto &table = offeringTable();
    FoldSection *section = addSection(tr("Organisation and partners"));
    m_parts.peopleSection = section;
    addForm(section, {&table.provider, &table.contact, &table.deal});
    const auto &partner = domain::partnerTable();
    auto *partners = new PartList(*m_document,
        {.kind = Kind::Partner,
            .fields = {&partner.organisation, &partner.role},
            .addText = tr("+ partner"),
            .emptyText = tr("No partners yet. Add who takes part besides the provider."),
            .areCards = true},
        section);
    section->add(partners);
    m_parts.lists << partners;
}

void OfferingEditor::makeComposition()
{
    m_parts.compositionSection = addSection(tr("Part of"));
    m_parts.composition = new CompositionSection(*m_document, m_parts.compositionSection);
    m_parts.compositionSection->add(m_parts.composition);
    connect(m_parts.composition, &CompositionSection::offeringRequested, this, &OfferingEditor::offeringRequested);
    connect(m_parts.composition, &CompositionSection::summaryChanged, this, &OfferingEditor::refresh);
}

void OfferingEditor::makeReach()
{
    FoldSection *section = addSection(tr("Publish to"));
    addForm(section, {&offeringTable().reach})->hideLabels();
}

void OfferingEditor::showOffering(const Id &id)
{
    if (id == m_document->id() && !m_document->isEmpty()) {
        return;
    }
    // What is typed belongs to the offering shown so far.
    m_document->setAside();
    for (FieldForm *form : std::as_const(m_parts.forms)) {
        form->setRecord(id);
    }
    m_document->show(id);
}

void OfferingEditor::refresh()
{
    m_pages->setCurrentIndex(m_document->isEmpty() ? 0 : 1);
    const QLocale in = locale();
    const qsizetype outcomes = m_document->tree().of(Kind::Outcome).size();
    m_parts.outcomesSection->setNote(outcomes > 0 ? in.toString(qlonglong(outcomes)) : QString());
    m_parts.editionsSection->setNote(m_parts.editions->summary());
    m_parts.compositionSection->setTitle(m_parts.composition->isProgramme() ? tr("Composition") : tr("Part of"));
    m_strip->setTitle(int(m_parts.sections.indexOf(m_parts.compositionSection)), m_parts.compositionSection->title());
    m_parts.compositionSection->setNote(m_document->isEmpty() ? QString() : m_parts.composition->summary());
}

void OfferingEditor::showFindings(const QList<rules::Finding> &findings)
{
    QList<QList<rules::Severity>> found(m_parts.sections.size());
    for (const rules::Finding &finding : findings) {
        if (const int section = m_places.sectionOf(finding.kind, finding.record, finding.field); section >= 0) {
            found[section].append(finding.severity);
        }
    }
    for (qsizetype section = 0; section < found.size(); ++section) {
        const QList<rules::Severity> &here = found[section];
        const auto worst = std::ranges::min_element(here);
        m_strip->setFound(int(section),
            worst == here.cend()                    ? std::nullopt
                : *worst == rules::Severity::Blocks ? std::optional(Tone::Blocks)
                : *worst == rules::Severity::Warns  ? std::optional(Tone::Warns)
                                                    : std::optional(Tone::Hints),
            int(here.size()));
    }
}

bool OfferingEditor::showChanged(const QList<changes::Entry> &entries)
{
    const QList<QWidget *> places = m_places.of(entries);
    if (places.isEmpty()) {
        return false;
    }
    for (FoldSection *section : std::as_const(m_parts.sections)) {
        const auto isInIt = [section](const QWidget *place) { return section->isAncestorOf(place); };
        if (std::ranges::any_of(places, isInIt)) {
            section->setOpen(true);
        }
    }
    m_scroll->reveal(places.constFirst()); // also lays out the form, so that all places have their position
    m_scroll->reveal(*std::ranges::min_element(
        places, {}, [this](const QWidget *place) { return place->mapTo(m_scroll->widget(), QPoint()).y(); }));
    BriefMark::put(m_scroll->widget(), places);
    return true;
}

void OfferingEditor::jumpTo(int section)
{
    m_parts.sections[section]->setOpen(true);
    m_scroll->bringToTop(m_parts.sections[section]);
    m_parts.sections[section]->focusHeading();
}

void OfferingEditor::markCurrent()
{
    const QWidget *focus = QApplication::focusWidget();
    // Undo and redo show a change while the caret stays elsewhere: what is on screen is marked then.
    const bool isInForm = focus && m_scroll->widget()->isAncestorOf(focus) && m_scroll->shows(focus);
    const int top = m_scroll->verticalScrollBar()->value() + m_scroll->covered() + fontMetrics().height();
    int current = 0;
    for (qsizetype section = 0; section < m_parts.sections.size(); ++section) {
        if (isInForm ? m_parts.sections[section]->isAncestorOf(focus) : m_parts.sections[section]->y() <= top) {
            current = int(section);
        }
    }
    m_strip->setCurrent(current);
}

void OfferingEditor::focusField(Kind kind, const Id &record, const QString &field, const QString &language)
{
    // A folded widget cannot have the focus: unfold all that may contain it first, then fold those that did not.
    QList<FoldSection *> folded;
    std::ranges::copy_if(
        m_parts.sections, std::back_inserter(folded), [](const FoldSection *section) { return !section->isOpen(); });
    for (FoldSection *section : std::as_const(folded)) {
        section->setOpen(true);
    }
    const bool placed = placeFocus(kind, record, field, language);
    QWidget *focus = window()->focusWidget();
    for (FoldSection *section : std::as_const(folded)) {
        if (!placed || !focus || !section->isAncestorOf(focus)) {
            section->setOpen(false);
        }
    }
    if (placed && focus && isAncestorOf(focus)) {
        m_scroll->reveal(focus);
    }
}

std::optional<FieldPlace> OfferingEditor::focusedPlace() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && m_scroll->widget()->isAncestorOf(focus) ? m_places.at(focus) : std::nullopt;
}

bool OfferingEditor::placeFocus(Kind kind, const Id &record, const QString &field, const QString &language)
{
    if (kind == Kind::Offering) {
        if (field == u"outcomes") {
            return m_parts.outcomes->focusField(Kind::Outcome, {}, language);
        }
        if (m_document->id() == record || record.isNull()) {
            return std::ranges::any_of(
                m_parts.forms, [&](FieldForm *form) { return form->focusField(field, language); });
        }
        m_parts.composition->takeFocus({});
        return true;
    }
    if (m_parts.outcomes->focusField(kind, record, language)) {
        return true;
    }
    if (m_parts.editions->focusField(kind, record, field, language)) {
        return true;
    }
    if (kind == Kind::Component) {
        m_parts.composition->takeFocus(record, field);
        return true;
    }
    for (PartList *list : std::as_const(m_parts.lists)) {
        if (list->kind() == kind) {
            if (!list->focusField(record, field, language)) {
                list->focusAdd();
            }
            return true;
        }
    }
    // For a record that the offering refers to: the field that refers to it, which unfolds the record's fields.
    for (const domain::FieldSpec *each : offeringTable().fields()) {
        if (each->target() == domain::kindTable(kind).name()) {
            return std::ranges::any_of(
                m_parts.forms, [&](FieldForm *form) { return form->focusField(each->key(), field); });
        }
    }
    return false;
}

bool OfferingEditor::isSettled() const
{
    const auto settled = [](const auto *each) { return each->isSettled(); };
    return m_lookup->isSettled() && m_parts.outcomes->isSettled() && m_parts.editions->isSettled()
        && m_parts.composition->isSettled() && std::ranges::all_of(m_parts.forms, settled)
        && std::ranges::all_of(m_parts.lists, settled);
}

void OfferingEditor::hideEvent(QHideEvent *event)
{
    m_document->flush();
    QWidget::hideEvent(event);
}

} // namespace leerschakel::ui
