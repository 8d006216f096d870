// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/referencefield.h"

#include "offering/fieldform.h"
#include "offering/fieldlabels.h"
#include "store/records.h"
#include "widgets/searchcombo.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Record;

ReferenceFieldEditor::ReferenceFieldEditor(RecordDocument &document, const FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_document(document),
      m_target(domain::kindTable(field.target())->kind()),
      m_combo(new SearchCombo(this)),
      m_details(new QToolButton(this)),
      m_new(new QToolButton(this))
{
    m_combo->setMinimumContentsLength(10);
    m_combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_combo->makeSearchable(tr("Type to search"));
    watch(m_combo);
    for (QToolButton *button : {m_details, m_new}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoRaise(true);
    }
    // Icons rather than words: three of these stand beside each other in a narrow column.
    m_details->setIcon(QIcon::fromTheme(u"document-edit"_s));
    m_details->setToolTip(tr("Details"));
    m_details->setCheckable(true);
    m_details->setEnabled(false);
    m_new->setIcon(QIcon::fromTheme(u"list-add"_s));
    m_new->setToolTip(tr("New"));

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_combo, 1);
    line->addWidget(m_details);
    line->addWidget(m_new);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addLayout(line);
    setFocusProxy(m_combo);

    connect(m_combo, &SearchCombo::typed, this, &ReferenceFieldEditor::noteTyped);
    connect(m_combo, &SearchCombo::entered, this, &ReferenceFieldEditor::entered);
    connect(m_combo, &SearchCombo::picked, this, [this](int index) {
        m_value = m_combo->itemData(index).toString();
        noteChosen();
    });
    connect(m_details, &QToolButton::toggled, this, &ReferenceFieldEditor::showDetails);
    connect(m_new, &QToolButton::clicked, this, &ReferenceFieldEditor::makeNew);
}

bool ReferenceFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_combo && (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress)) {
        fill();
    }
    return FieldEditor::eventFilter(watched, event);
}

QString ReferenceFieldEditor::labelOf(const QString &id) const
{
    const Record record = m_document.record(m_target, Id::fromString(id));
    const QString label = recordLabel(record, m_document.language());
    return !record.isNull() && label.isEmpty() ? tr("(no name yet)") : label;
}

void ReferenceFieldEditor::fill()
{
    const store::Result<QList<Record>> records = store::loadAll(m_document.session().catalogue(), m_target);
    if (!records) {
        Q_EMIT m_document.session().failed(records.error());
        return;
    }
    QList<std::pair<QString, QString>> items;
    for (const Record &record : *records) {
        const QString label = recordLabel(record, m_document.language());
        items.append({label.isEmpty() ? tr("(no name yet)") : label, record.id().toString()});
    }
    std::ranges::sort(
        items, [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });

    const QString typed = m_combo->currentText();
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    m_combo->addItem(QString(), QString());
    for (const auto &[label, id] : std::as_const(items)) {
        m_combo->addItem(label, id);
    }
    m_combo->setCurrentIndex(m_combo->findData(m_value));
    m_combo->setEditText(typed);
}

void ReferenceFieldEditor::makeNew()
{
    Record made(m_target);
    // What was typed is the name of none of those there are: of this one, then.
    if (const FieldSpec *name = domain::kindTable(m_target).field(u"name"_s);
        name && m_combo->isTyped() && !m_combo->typedText().isEmpty()) {
        made.setValue(*name,
            name->type() == FieldType::LocalizedText
                ? QVariant(QVariantMap{{domain::languageCode(m_document.language()), m_combo->typedText()}})
                : QVariant(m_combo->typedText()));
    }
    m_openNew = true;
    Q_EMIT madeTarget(made);
}

void ReferenceFieldEditor::showDetails(bool show)
{
    if (!m_form && show) {
        const domain::KindTable &table = domain::kindTable(m_target);
        m_form = new FieldForm(m_document, table, FieldForm::Density::Compact, this);
        for (const FieldSpec *each : table.fields()) {
            const bool refers = each->type() == FieldType::Reference || each->type() == FieldType::ReferenceList;
            if (!each->isHidden() && !refers) {
                m_form->addRow(*each);
            }
        }
        static_cast<QVBoxLayout *>(layout())->addWidget(m_form);
    }
    if (m_form) {
        m_form->setVisible(show && !m_value.isEmpty());
        m_form->setRecord(Id::fromString(m_value));
    }
}

void ReferenceFieldEditor::showLabel()
{
    const int index = m_combo->findData(m_value);
    const QString label = labelOf(m_value);
    m_combo->show(index, label.isEmpty() && index >= 0 ? m_combo->itemText(index) : label);
}

void ReferenceFieldEditor::showValue(const QVariant &value)
{
    if (isTyped()) {
        return;
    }
    const bool isOther = m_value != value.toString();
    m_value = value.toString();
    if (isOther || !m_combo->lineEdit()->hasFocus()) {
        showLabel();
    }
    showTarget(isOther);
}

void ReferenceFieldEditor::showTarget(bool isOther)
{
    m_details->setEnabled(!m_value.isEmpty());
    if (isOther && m_value.isEmpty()) {
        m_details->setChecked(false);
    }
    if (m_openNew && isOther) {
        m_openNew = false;
        m_details->setChecked(true);
        m_form->focusField(u"name"_s, {});
    } else if (m_form && m_form->record() != Id::fromString(m_value)) {
        showDetails(m_details->isChecked());
    }
}

FieldEditor::Edited ReferenceFieldEditor::edited(const QVariant &) const
{
    if (!m_combo->isTyped()) {
        return {.value = m_value, .problem = {}};
    }
    const QString typed = m_combo->typedText();
    if (typed.isEmpty()) {
        return {.value = QString(), .problem = {}};
    }
    QStringList called;
    for (int i = 1; i < m_combo->count(); ++i) {
        if (m_combo->itemText(i).compare(typed, Qt::CaseInsensitive) == 0) {
            called.append(m_combo->itemData(i).toString());
        }
    }
    if (called.size() == 1 || called.contains(m_value)) {
        return {.value = called.size() == 1 ? called.first() : m_value, .problem = {}};
    }
    return {.value = {},
        .problem = called.isEmpty()
            ? tr("Nothing here is called \"%1\" (choose from the list, or add a new one with +).").arg(typed)
            : tr("%n of them are called \"%1\" (choose one from the list).", nullptr, int(called.size())).arg(typed)};
}

void ReferenceFieldEditor::settle()
{
    const QString before = m_value;
    m_value = edited({}).value.value_or(m_value).toString();
    m_combo->settle();
    FieldEditor::settle();
    showTarget(before != m_value);
}

void ReferenceFieldEditor::reset(const QVariant &value)
{
    setTyped(false);
    const bool isOther = m_value != value.toString();
    m_value = value.toString();
    showLabel();
    showTarget(isOther);
}

QVariant ReferenceFieldEditor::typedText() const
{
    return m_combo->isTyped() ? QVariantMap{{u"text"_s, m_combo->currentText()}} : QVariantMap{{u"id"_s, m_value}};
}

void ReferenceFieldEditor::putBack(const QVariant &text)
{
    const QVariantMap map = text.toMap();
    if (map.contains(u"text"_s)) {
        m_combo->putBack(map.value(u"text"_s).toString());
    } else {
        m_value = map.value(u"id"_s).toString();
        showLabel();
    }
    setTyped(true);
}

void ReferenceFieldEditor::setReadOnly(bool readOnly)
{
    m_combo->setEnabled(!readOnly);
    m_new->setVisible(!readOnly);
}

void ReferenceFieldEditor::setLabel(const QString &label)
{
    m_combo->setAccessibleName(label);
    m_combo->lineEdit()->setAccessibleName(label);
    m_details->setAccessibleName(tr("%1: details").arg(label));
    m_new->setAccessibleName(tr("%1: add a new one").arg(label));
    m_new->setToolTip(tr("Adds a new %1 and fills it in here").arg(kindLabel(m_target)));
}

} // namespace leerschakel::ui
