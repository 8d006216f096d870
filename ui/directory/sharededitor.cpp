// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/sharededitor.h"

#include "application/look.h"
#include "directory/sharedmodel.h"
#include "forms/fieldform.h"
#include "widgets/labels.h"
#include "widgets/linkbutton.h"
#include "words/fieldlabels.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using authoring::Referrer;
using authoring::Referrers;
using changes::RecordRef;
using domain::FieldSpec;
using domain::Id;
using domain::Record;

namespace {

/** The maximum number of lines of the list of uses in view; the rest scrolls. */
constexpr int mostLines = 8;

} // namespace

SharedEditor::SharedEditor(Session &session, QWidget *parent)
    : FormScroll(parent),
      m_session(session),
      m_document(session),
      m_heading(headingLabel({}, 1.4)),
      m_facts(new QLabel),
      m_formPlace(new QWidget),
      m_usesHeading(headingLabel({}, 1.1)),
      m_uses(new QListWidget),
      m_more(new QLabel),
      m_all(new LinkButton({}))
{
    setObjectName(u"sharedEditor"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(3 * rhythm, 2 * rhythm, 3 * rhythm, 3 * rhythm);
    m_column->setSpacing(2 * rhythm);
    m_heading->setWordWrap(true);
    m_facts->setWordWrap(true);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_more->setWordWrap(true);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_uses->setObjectName(u"uses"_s);
    m_uses->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_uses->setWordWrap(true);
    m_all->setObjectName(u"listUses"_s);
    auto *forms = new QVBoxLayout(m_formPlace);
    forms->setContentsMargins({});
    m_column->addWidget(m_heading);
    m_column->addWidget(m_facts);
    m_column->addWidget(m_all, 0, Qt::AlignLeft);
    m_column->addWidget(m_formPlace);
    m_column->addWidget(m_usesHeading);
    m_column->addWidget(m_uses);
    m_column->addWidget(m_more);
    m_column->addStretch();
    setWidget(page);

    connect(&m_document, &SharedDocument::refreshed, this, &SharedEditor::refresh);
    connect(m_uses, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { openUse(m_uses->row(item)); });
    connect(m_all, &LinkButton::clicked, this, &SharedEditor::listOfferings);
    refresh();
}

SharedEditor::~SharedEditor()
{
    m_document.setAside();
}

FieldForm *SharedEditor::formFor(domain::Kind kind)
{
    if (FieldForm *form = m_forms.value(kind)) {
        return form;
    }
    const domain::KindTable &table = domain::kindTable(kind);
    auto *form = new FieldForm(m_document, table, FieldForm::Density::Roomy, m_formPlace);
    for (const FieldSpec *field : table.fields()) {
        if (!field->isHidden()) {
            form->addRow(*field);
        }
    }
    m_formPlace->layout()->addWidget(form);
    m_forms.insert(kind, form);
    return form;
}

void SharedEditor::showRecord(const RecordRef &record)
{
    const bool isOther = !(m_shown == record);
    m_shown = record;
    if (isOther) {
        m_document.show(record);
        showUses({});
    }
    FieldForm *shown = record.id.isNull() ? nullptr : formFor(record.kind);
    for (FieldForm *form : std::as_const(m_forms)) {
        form->setRecord(form == shown ? record.id : Id());
        form->setVisible(form == shown);
    }
    refresh();
    readUses();
}

bool SharedEditor::focusField(const QString &field)
{
    FieldForm *form = m_shown.id.isNull() ? nullptr : formFor(m_shown.kind);
    return form && form->focusField(field, domain::languageCode(m_session.language()));
}

bool SharedEditor::isSettled() const
{
    return m_pending == 0 && std::ranges::all_of(m_forms, &FieldForm::isSettled);
}

void SharedEditor::refresh()
{
    const Record record = m_document.shown();
    widget()->setVisible(!record.isNull());
    if (!record.isNull()) {
        m_heading->setText(SharedModel::nameOf(record, m_session.language()));
    }
}

void SharedEditor::readUses()
{
    if (m_shown.id.isNull()) {
        return;
    }
    ++m_pending;
    m_session.background<Referrers>(
        this,
        [record = m_shown, language = m_session.language()](
            store::Catalogue &catalogue) { return authoring::referrersOf(catalogue, record, language); },
        [this, record = m_shown](const Result<Referrers> &referrers) {
            --m_pending;
            if (!referrers) {
                Q_EMIT failed(referrers.error());
            } else if (record == m_shown) {
                showUses(*referrers);
            }
        });
}

void SharedEditor::showUses(const Referrers &referrers)
{
    const int chosen = m_uses->currentRow();
    QList<RecordRef> before;
    std::swap(before, m_referrers);
    m_uses->clear();
    for (const Referrer &referrer : referrers.first) {
        QStringList how;
        for (const FieldSpec *field : referrer.fields) {
            how.append(fieldLabel(field->kind(), field->key()));
        }
        const QString name = referrer.name.preferring(m_session.language());
        const bool isOffering = referrer.record.kind == domain::Kind::Offering;
        auto *item = new QListWidgetItem(tr("%1 (%2)").arg(name.isEmpty() ? kindLabel(referrer.record.kind) : name,
                                             isOffering ? how.join(u", "_s) : kindLabel(referrer.record.kind)),
            m_uses);
        item->setToolTip(item->text());
        m_referrers.append(referrer.record);
    }
    if (before == m_referrers) {
        m_uses->setCurrentRow(chosen);
    }
    const domain::Record record = m_document.shown();
    m_facts->setText(record.isNull()
            ? QString()
            : tr("%1 · used: %2").arg(kindLabel(record.kind()), SharedModel::useText(referrers.use)));
    m_usesHeading->setText(referrers.use.isNone() ? tr("Nothing uses it") : tr("Used in"));
    m_uses->setAccessibleName(tr("Used in"));
    m_uses->setVisible(!m_referrers.isEmpty());
    const int lines = qMin(mostLines, int(m_referrers.size()));
    m_uses->setFixedHeight(lines * qMax(m_uses->sizeHintForRow(0), fontMetrics().height()) + 2 * m_uses->frameWidth());
    const auto listed = std::ranges::count(m_referrers, domain::Kind::Offering, &RecordRef::kind);
    const int more = referrers.use.offerings - int(listed);
    m_more->setText(tr("and %Ln more offering(s)", nullptr, more));
    m_more->setVisible(more > 0);
    m_all->setText(tr("Show these offerings in the list"));
    m_all->setVisible(referrers.use.offerings > 0);
}

void SharedEditor::openUse(int row)
{
    const RecordRef record = m_referrers.value(row);
    if (record.id.isNull()) {
        return;
    }
    if (record.kind == domain::Kind::Offering) {
        Q_EMIT offeringRequested(record.id);
    } else {
        Q_EMIT recordRequested(record.id);
    }
}

void SharedEditor::listOfferings()
{
    ++m_pending;
    m_session.background<QList<Id>>(
        this, [record = m_shown](store::Catalogue &catalogue) { return authoring::offeringsUsing(catalogue, record); },
        [this, name = m_heading->text()](const Result<QList<Id>> &offerings) {
            --m_pending;
            if (offerings) {
                Q_EMIT offeringsRequested(*offerings, name);
            } else {
                Q_EMIT failed(offerings.error());
            }
        });
}

} // namespace leerschakel::ui
