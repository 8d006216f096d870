// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/referencefield.h"

#include "offering/fieldform.h"
#include "offering/fieldlabels.h"
#include "store/records.h"

#include <QComboBox>
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
      m_combo(new QComboBox(this)),
      m_details(new QToolButton(this)),
      m_new(new QToolButton(this))
{
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(10);
    m_combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_combo->lineEdit()->setPlaceholderText(tr("Type to search"));
    m_combo->installEventFilter(this);
    m_combo->lineEdit()->installEventFilter(this);
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

    connect(m_combo, &QComboBox::activated, this, &ReferenceFieldEditor::choose);
    connect(m_details, &QToolButton::toggled, this, &ReferenceFieldEditor::showDetails);
    connect(m_new, &QToolButton::clicked, this, &ReferenceFieldEditor::makeNew);
}

bool ReferenceFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_combo && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::FocusIn || (watched == m_combo && event->type() == QEvent::MouseButtonPress)) {
        fill();
    }
    if (watched == m_combo->lineEdit() && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        const QString typed = m_combo->currentText().trimmed();
        const int index = typed.isEmpty() ? 0 : m_combo->findText(typed, Qt::MatchFixedString);
        choose(index >= 0 ? index : m_combo->findData(m_value));
    }
    return FieldEditor::eventFilter(watched, event);
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

void ReferenceFieldEditor::choose(int index)
{
    const QString value = index < 0 ? m_value : m_combo->itemData(index).toString();
    if (index >= 0) {
        m_combo->setEditText(m_combo->itemText(index));
    }
    if (value != m_value) {
        m_value = value;
        Q_EMIT chosen();
    }
}

void ReferenceFieldEditor::makeNew()
{
    m_openNew = true;
    Q_EMIT madeTarget(Record(m_target));
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

void ReferenceFieldEditor::showValue(const QVariant &value)
{
    const bool other = m_value != value.toString();
    m_value = value.toString();
    const Record record = m_document.record(m_target, Id::fromString(m_value));
    QString label = recordLabel(record, m_document.language());
    if (!record.isNull() && label.isEmpty()) {
        label = tr("(no name yet)");
    }
    if (other || !m_combo->lineEdit()->hasFocus()) {
        m_combo->setEditText(label);
        m_combo->lineEdit()->setCursorPosition(0);
    }
    m_details->setEnabled(!m_value.isEmpty());
    if (other && m_value.isEmpty()) {
        m_details->setChecked(false);
    }
    if (m_openNew && other) {
        m_openNew = false;
        m_details->setChecked(true);
        m_form->focusField(u"name"_s, {});
    } else if (m_form && m_form->record() != Id::fromString(m_value)) {
        showDetails(m_details->isChecked());
    }
}

QVariant ReferenceFieldEditor::edited(const QVariant &) const
{
    return m_value;
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
