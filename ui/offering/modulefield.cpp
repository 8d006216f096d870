// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/modulefield.h"

#include "offering/fieldlabels.h"
#include "offering/offeringdocument.h"
#include "store/offeringlist.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFocusEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Id;
using store::OfferingRow;
using store::Result;

ModuleFieldEditor::ModuleFieldEditor(OfferingDocument &document, const domain::FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent), m_document(document), m_combo(new QComboBox(this))
{
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(16);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_combo->lineEdit()->setPlaceholderText(tr("Type to search a module"));
    m_combo->installEventFilter(this);
    m_combo->lineEdit()->installEventFilter(this);
    auto *line = new QVBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_combo);
    setFocusProxy(m_combo);

    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &ModuleFieldEditor::search);
    connect(m_combo->lineEdit(), &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_combo, &QComboBox::activated, this, [this](int index) {
        if (const QString id = m_combo->itemData(index).toString(); id != m_value) {
            m_value = id;
            Q_EMIT chosen();
        }
    });
}

bool ModuleFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_combo && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    if (watched == m_combo->lineEdit() && event->type() == QEvent::FocusIn && m_combo->count() < 2) {
        search();
    }
    if (watched == m_combo->lineEdit() && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        m_combo->setEditText(labelOf(m_value));
    }
    return FieldEditor::eventFilter(watched, event);
}

void ModuleFieldEditor::search()
{
    store::OfferingQuery query;
    query.text = m_combo->currentText() == labelOf(m_value) ? QString() : m_combo->currentText();
    query.kind = u"module"_s;
    query.language = m_document.language();
    query.limit = 30;
    const int asked = ++m_asked;
    m_document.session().background<QList<OfferingRow>>(
        this,
        [query](store::Catalogue &catalogue) -> Result<QList<OfferingRow>> {
            const Result<QList<qint64>> found = store::findOfferings(catalogue, query);
            return found ? store::offeringRows(catalogue, *found) : std::unexpected(found.error());
        },
        [this, asked](const Result<QList<OfferingRow>> &rows) {
            if (!rows || asked != m_asked) {
                return;
            }
            const QString typed = m_combo->currentText();
            const QSignalBlocker quiet(m_combo);
            m_combo->clear();
            for (const OfferingRow &row : *rows) {
                m_combo->addItem(row.title.preferring(m_document.language()), row.id.toString());
            }
            m_combo->setCurrentIndex(m_combo->findData(m_value));
            m_combo->setEditText(typed);
            if (m_combo->lineEdit()->hasFocus() && !typed.isEmpty() && typed != labelOf(m_value)) {
                m_combo->completer()->setCompletionPrefix(typed);
                m_combo->completer()->complete();
            }
        });
}

QString ModuleFieldEditor::labelOf(const QString &id) const
{
    return id.isEmpty()
        ? QString()
        : recordLabel(m_document.record(domain::Kind::Offering, Id::fromString(id)), m_document.language());
}

void ModuleFieldEditor::showValue(const QVariant &value)
{
    m_value = value.toString();
    if (!m_combo->lineEdit()->hasFocus()) {
        m_combo->setEditText(labelOf(m_value));
    }
}

QVariant ModuleFieldEditor::edited(const QVariant &) const
{
    return m_value;
}

void ModuleFieldEditor::setReadOnly(bool readOnly)
{
    m_combo->setEnabled(!readOnly);
}

void ModuleFieldEditor::setLabel(const QString &label)
{
    m_combo->setAccessibleName(label);
    m_combo->lineEdit()->setAccessibleName(label);
}

} // namespace leerschakel::ui
