// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/modulefield.h"

#include "offering/fieldlabels.h"
#include "offering/offeringdocument.h"
#include "widgets/searchcombo.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Id;
using store::OfferingRow;
using store::Result;

ModuleFieldEditor::ModuleFieldEditor(OfferingDocument &document, const domain::FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent), m_document(document), m_combo(new SearchCombo(this))
{
    m_combo->setMinimumContentsLength(16);
    m_combo->makeSearchable(tr("Type to search a module"));
    watch(m_combo);
    auto *line = new QVBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_combo);
    setFocusProxy(m_combo);

    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &ModuleFieldEditor::search);
    connect(m_combo, &SearchCombo::typed, this, [this] {
        m_pause.start();
        noteTyped();
    });
    connect(m_combo, &SearchCombo::entered, this, &ModuleFieldEditor::entered);
    connect(m_combo, &SearchCombo::picked, this, [this](int index) {
        m_value = m_combo->itemData(index).toString();
        noteChosen();
    });
}

bool ModuleFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_combo && event->type() == QEvent::FocusIn && m_combo->count() < 2) {
        search();
    }
    return FieldEditor::eventFilter(watched, event);
}

store::OfferingQuery ModuleFieldEditor::query() const
{
    store::OfferingQuery query;
    query.text = m_combo->currentText() == labelOf(m_value) ? QString() : m_combo->currentText();
    query.kind = u"module"_s;
    query.language = m_document.language();
    query.limit = 30;
    return query;
}

void ModuleFieldEditor::search()
{
    const int asked = ++m_asked;
    m_document.session().background<QList<OfferingRow>>(
        this,
        [query = query()](store::Catalogue &catalogue) -> Result<QList<OfferingRow>> {
            const Result<QList<qint64>> found = store::findOfferings(catalogue, query);
            return found ? store::offeringRows(catalogue, *found) : std::unexpected(found.error());
        },
        [this, asked](const Result<QList<OfferingRow>> &rows) {
            if (!rows || asked != m_asked) {
                return;
            }
            fill(*rows);
            if (const QString typed = m_combo->currentText();
                m_combo->lineEdit()->hasFocus() && m_combo->isTyped() && !typed.isEmpty()) {
                m_combo->completer()->setCompletionPrefix(typed);
                m_combo->completer()->complete();
            }
        });
}

void ModuleFieldEditor::fill(const QList<OfferingRow> &rows)
{
    const QString typed = m_combo->currentText();
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    for (const OfferingRow &row : rows) {
        m_combo->addItem(row.title.preferring(m_document.language()), row.id.toString());
    }
    m_combo->setCurrentIndex(m_combo->findData(m_value));
    m_combo->setEditText(typed);
}

void ModuleFieldEditor::lookUp()
{
    if (!hasText()) {
        return;
    }
    ++m_asked; // an answer that is still under way is older than this one
    m_pause.stop();
    const Result<QList<OfferingRow>> rows =
        store::findOfferings(m_document.session().catalogue(), query()).and_then([this](const QList<qint64> &found) {
            return store::offeringRows(m_document.session().catalogue(), found);
        });
    if (rows) {
        fill(*rows);
    }
}

bool ModuleFieldEditor::hasText() const
{
    return m_combo->isTyped() && !m_combo->typedText().isEmpty();
}

QString ModuleFieldEditor::labelOf(const QString &id) const
{
    return id.isEmpty()
        ? QString()
        : recordLabel(m_document.record(domain::Kind::Offering, Id::fromString(id)), m_document.language());
}

void ModuleFieldEditor::showLabel()
{
    const int index = m_combo->findData(m_value);
    const QString label = labelOf(m_value);
    m_combo->show(index, label.isEmpty() && index >= 0 ? m_combo->itemText(index) : label);
}

void ModuleFieldEditor::showValue(const QVariant &value)
{
    if (isTyped()) {
        return;
    }
    const bool isOther = m_value != value.toString();
    m_value = value.toString();
    if (isOther || !m_combo->lineEdit()->hasFocus()) {
        showLabel();
    }
}

FieldEditor::Edited ModuleFieldEditor::edited(const QVariant &) const
{
    if (!m_combo->isTyped()) {
        return {.value = m_value, .problem = {}};
    }
    const QString typed = m_combo->typedText();
    if (typed.isEmpty()) {
        return {.value = QString(), .problem = {}};
    }
    QStringList called;
    for (int i = 0; i < m_combo->count(); ++i) {
        if (m_combo->itemText(i).compare(typed, Qt::CaseInsensitive) == 0) {
            called.append(m_combo->itemData(i).toString());
        }
    }
    if (called.size() == 1 || called.contains(m_value)) {
        return {.value = called.size() == 1 ? called.first() : m_value, .problem = {}};
    }
    return {.value = {},
        .problem = called.isEmpty()
            ? tr("No module is called \"%1\" (type another word, or choose one from the list).").arg(typed)
            : tr("%n module(s) are called \"%1\" (choose one from the list).", nullptr, int(called.size())).arg(typed)};
}

void ModuleFieldEditor::settle()
{
    m_value = edited({}).value.value_or(m_value).toString();
    m_combo->settle();
    FieldEditor::settle();
}

void ModuleFieldEditor::reset(const QVariant &value)
{
    setTyped(false);
    m_pause.stop();
    m_value = value.toString();
    showLabel();
}

QVariant ModuleFieldEditor::typedText() const
{
    return m_combo->isTyped() ? QVariantMap{{u"text"_s, m_combo->currentText()}} : QVariantMap{{u"id"_s, m_value}};
}

void ModuleFieldEditor::putBack(const QVariant &text)
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
