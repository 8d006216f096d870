// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/fieldform.h"

#include "domain/sentences.h"
#include "offering/fieldlabels.h"
#include "rules/evaluator.h"
#include "widgets/cellgrid.h"
#include "widgets/counterlabel.h"
#include "widgets/tone.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::FieldSpec;
using domain::Record;
using store::Joining;
using store::Result;

std::pair<int, QString> strictestLimit(domain::Kind kind, const FieldSpec &field)
{
    int least = field.limit();
    QString why = least > 0 ? FieldForm::tr("At most %1 characters").arg(least) : QString();
    const QList<rules::Limit> limits = rules::Evaluator::builtIn().limits(kind, field.key());
    for (const rules::Limit &limit : limits) {
        if (limit.characters > 0 && (least == 0 || limit.characters <= least)) {
            least = limit.characters;
            const QString who = destinationLabel(limit.consumer.isEmpty() ? limit.destination : limit.consumer);
            why = FieldForm::tr("%1 takes at most %2 characters").arg(who).arg(least);
        }
    }
    return {least, why};
}

FieldForm::FieldForm(RecordDocument &document, const domain::KindTable &table, Density density, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_table(table),
      m_grid(new CellGrid(this, density == Density::Roomy ? 25 : 18))
{
    connect(&document, &RecordDocument::refreshed, this, &FieldForm::refresh);
    connect(&document, &RecordDocument::flushing, this, &FieldForm::commitPending);
    connect(&m_pause, &TypingPause::due, this, &FieldForm::commitPending);
}

FieldForm::~FieldForm()
{
    // A row that is taken away with its record has nothing left to write to; everything else was flushed before.
    m_pause.stop();
}

FieldEditor *FieldForm::addRow(const FieldSpec &field)
{
    auto *cell = new QWidget(this);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);

    Row row;
    row.editor = makeFieldEditor(m_document, m_table, field, cell);
    const QString label = fieldLabel(m_table.kind(), field.key());
    row.editor->setLabel(label);
    row.editor->setReadOnly(!m_document.isWritable());
    row.editor->setObjectName(m_table.name() + u'.' + field.key());
    const auto [limit, why] = strictestLimit(m_table.kind(), field);
    row.editor->setLimit(limit, why);
    if (!row.editor->hasOwnLabel()) {
        row.label = new QLabel(label, cell);
        row.label->setBuddy(row.editor);
        column->addWidget(row.label);
    } else if (field.type() == domain::FieldType::Boolean) {
        column->addSpacing(fontMetrics().height()); // in line with the boxes beside it, not with their labels
    }
    row.problem = new QLabel(cell);
    row.problem->setWordWrap(true);
    row.problem->hide();
    column->addWidget(row.editor);
    column->addWidget(row.problem);
    column->addStretch();
    m_grid->addCell(cell, row.editor->isWide());
    m_rows.append(row);

    FieldEditor *editor = row.editor;
    connect(editor, &FieldEditor::typed, this, [this, editor] {
        if (!m_pending.contains(editor)) {
            m_pending.append(editor);
        }
        m_pause.touch();
    });
    connect(editor, &FieldEditor::chosen, this, [this, editor] {
        const bool wasTyped = m_pending.removeAll(editor) > 0;
        if (Row *own = rowOf(editor)) {
            commit(*own, wasTyped ? Joining::WithTyping : Joining::Never);
        }
    });
    connect(editor, &FieldEditor::madeTarget, this, [this, editor](const Record &target) {
        if (Row *own = rowOf(editor)) {
            createTarget(*own, target);
        }
    });
    return editor;
}

void FieldForm::setRecord(const domain::Id &id)
{
    if (m_record != id) {
        commitPending();
        m_record = id;
    }
    refresh();
}

bool FieldForm::focusField(const QString &field, const QString &language)
{
    FieldEditor *found = editor(field);
    if (found) {
        found->takeFocus(language);
    }
    return found;
}

FieldEditor *FieldForm::editor(const QString &field) const
{
    for (const Row &row : m_rows) {
        if (row.editor->field().key() == field) {
            return row.editor;
        }
    }
    return nullptr;
}

void FieldForm::commitPending()
{
    m_pause.stop();
    const QList<FieldEditor *> pending = std::exchange(m_pending, {});
    for (const FieldEditor *editor : pending) {
        if (Row *row = rowOf(editor)) {
            commit(*row, Joining::WithTyping);
        }
    }
}

void FieldForm::refresh()
{
    const Record current = m_document.record(m_table.kind(), m_record);
    if (current.isNull()) {
        return;
    }
    for (Row &row : m_rows) {
        row.editor->showValue(current.value(row.editor->field()));
        row.editor->setReadOnly(!m_document.isWritable());
    }
}

void FieldForm::commit(Row &row, Joining joining)
{
    const FieldSpec &field = row.editor->field();
    const Record current = m_document.record(m_table.kind(), m_record);
    if (current.isNull()) {
        return;
    }
    const auto value = field.normalised(row.editor->edited(current.value(field)));
    if (!value) {
        domain::Message message = value.error().message;
        if (!message.arguments.isEmpty()) {
            message.arguments[0] = fieldLabel(m_table.kind(), field.key());
        }
        showProblem(row, domain::sentence(message));
        return;
    }
    if (const Result<void> handedOver = m_document.setField(m_table.kind(), m_record, field, *value, joining);
        !handedOver) {
        showProblem(row, domain::sentence(handedOver.error().message));
        return;
    }
    showProblem(row, {});
    row.editor->settle();
}

void FieldForm::createTarget(Row &row, const Record &target)
{
    const Record current = m_document.record(m_table.kind(), m_record);
    if (current.isNull()) {
        return;
    }
    changes::ChangeSet change({.code = u"change.create"_s, .arguments = {domain::kindTable(target.kind()).name()}});
    change.create(target);
    change.set(current, row.editor->field(), target.id().toString());
    m_document.apply(change);
}

void FieldForm::showProblem(Row &row, const QString &text)
{
    row.problem->setVisible(!text.isEmpty());
    row.problem->setText(text);
    QPalette palette = row.problem->palette();
    palette.setColor(QPalette::WindowText, toneColor(Tone::Blocks, this->palette()));
    row.problem->setPalette(palette);
}

FieldForm::Row *FieldForm::rowOf(const FieldEditor *editor)
{
    const auto found = std::ranges::find(m_rows, editor, &Row::editor);
    return found == m_rows.end() ? nullptr : &*found;
}

} // namespace leerschakel::ui
