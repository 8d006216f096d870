// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/modulefield.h"

#include "widgets/searchcombo.h"
#include "words/fieldlabels.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Id;
using store::OfferingRow;
using store::Result;

ModuleFieldEditor::ModuleFieldEditor(RecordDocument &document, const domain::FieldSpec &field, QWidget *parent)
    : SearchFieldEditor(field, tr("Type to search for a module"), parent), m_document(document)
{
    combo().setMinimumContentsLength(16);
    combo().setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *line = new QVBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(&combo());

    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &ModuleFieldEditor::search);
    connect(&combo(), &SearchCombo::typed, &m_pause, qOverload<>(&QTimer::start));
}

bool ModuleFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &combo() && event->type() == QEvent::FocusIn && combo().count() < 2) {
        search();
    }
    return SearchFieldEditor::eventFilter(watched, event);
}

store::OfferingQuery ModuleFieldEditor::query() const
{
    store::OfferingQuery query;
    query.text = combo().currentText() == labelOf(id()) ? QString() : combo().currentText();
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
            showFound(*rows);
            if (const QString typed = combo().currentText();
                combo().lineEdit()->hasFocus() && combo().isTyped() && !typed.isEmpty()) {
                combo().completer()->setCompletionPrefix(typed);
                combo().completer()->complete();
            }
        });
}

void ModuleFieldEditor::showFound(const QList<OfferingRow> &rows)
{
    QList<Item> items;
    for (const OfferingRow &row : rows) {
        items.append({.label = row.title.preferring(m_document.language()), .id = row.id.toString()});
    }
    fill(items);
}

void ModuleFieldEditor::lookUp()
{
    if (!hasText()) {
        return;
    }
    ++m_asked; // an answer still on its way is older than this one
    m_pause.stop();
    const Result<QList<OfferingRow>> rows =
        store::findOfferings(m_document.session().catalogue(), query()).and_then([this](const QList<qint64> &found) {
            return store::offeringRows(m_document.session().catalogue(), found);
        });
    if (rows) {
        showFound(*rows);
    }
}

bool ModuleFieldEditor::hasText() const
{
    return combo().isTyped() && !combo().typedText().isEmpty();
}

QString ModuleFieldEditor::labelOf(const QString &id) const
{
    return id.isEmpty()
        ? QString()
        : recordLabel(m_document.record(domain::Kind::Offering, Id::fromString(id)), m_document.language());
}

QString ModuleFieldEditor::problemWith(const QString &typed, int count) const
{
    return count == 0 ? tr("No module is called \"%1\" (type another word, or choose one from the list).").arg(typed)
                      : tr("%Ln module(s) are called \"%1\" (choose one from the list).", nullptr, count).arg(typed);
}

void ModuleFieldEditor::reset(const QVariant &value)
{
    m_pause.stop();
    SearchFieldEditor::reset(value);
}

} // namespace leerschakel::ui
