// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldform.h"

#include "application/look.h"
#include "domain/cleantext.h"
#include "domain/sentences.h"
#include "rules/evaluator.h"
#include "widgets/announcement.h"
#include "widgets/cellgrid.h"
#include "widgets/problemlabel.h"
#include "words/fieldlabels.h"

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::FieldSpec;
using domain::Record;
using store::Joining;
using store::Result;

namespace {

/** Whether a rule with \a limit looks at \a offering, or at any offering if that is null. */
bool concerns(const rules::Limit &limit, const Record &offering)
{
    if (offering.isNull()) {
        return limit.consumer.isEmpty();
    }
    return rules::Evaluator::builtIn().isAbout(limit.destination, offering)
        && (limit.consumer.isEmpty() || domain::offeringTable().reach(offering).contains(limit.consumer));
}

} // namespace

std::pair<int, QString> strictestLimit(
    domain::Kind kind, const FieldSpec &field, const QStringList &destinations, const Record &offering)
{
    int least = 0;
    QString why;
    const QList<rules::Limit> limits = rules::Evaluator::builtIn().limits(kind, field.key());
    for (const rules::Limit &limit : limits) {
        const bool isOn = destinations.contains(limit.destination) && concerns(limit, offering);
        if (isOn && limit.characters > 0 && (least == 0 || limit.characters <= least)) {
            least = limit.characters;
            const QString who = destinationLabel(limit.consumer.isEmpty() ? limit.destination : limit.consumer);
            why = FieldForm::tr("%1 takes at most %2 characters").arg(who).arg(least);
        }
    }
    return {least, why};
}

namespace {

/** The usual width of a value of \a field, in pixels at the usual text size; 0 if it gets all available width. */
int usualWidth(const FieldSpec &field)
{
    switch (field.type()) {
    case domain::FieldType::Date:
        return 140;
    case domain::FieldType::Integer:
    case domain::FieldType::Decimal:
        return 100;
    case domain::FieldType::Text:
        return field.room() == domain::Room::Short ? 160 : 0;
    default:
        return 0;
    }
}

} // namespace

FieldForm::FieldForm(RecordDocument &document, const domain::KindTable &table, Density density, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_table(table),
      m_grid(new CellGrid(this, density == Density::Roomy ? 25 : 18)),
      m_isThere(&document)
{
    connect(&document, &RecordDocument::refreshed, this, &FieldForm::refresh);
    connect(&document, &RecordDocument::flushing, this, &FieldForm::commitPending);
    connect(&document, &RecordDocument::settingAside, this, &FieldForm::setAside);
    connect(&document.session(), &Session::destinationsChanged, this,
        [this] { std::ranges::for_each(m_rows, [this](const Row &row) { follow(*row.editor); }); });
    connect(&document.session(), &Session::tryAgain, this, &FieldForm::commitRefused);
    connect(&m_pause, &TypingPause::due, this, &FieldForm::commitAtPause);
    connect(qApp, &QApplication::focusChanged, this, &FieldForm::focusMoved);
}

void FieldForm::commitRefused()
{
    for (Row &row : m_rows) {
        if (row.state == TypedValue::State::Refused && row.editor->isTyped()) {
            commit(row, Joining::WithTyping, Done::No);
        }
    }
}

FieldForm::~FieldForm()
{
    disconnect(qApp, nullptr, this, nullptr);
    m_pause.stop();
    if (m_isThere) {
        setAside(); // the row may disappear while its record stays
    }
}

FieldEditor *FieldForm::addRow(const FieldSpec &field)
{
    auto *cell = new QWidget(this);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);

    Row row;
    row.editor = makeFieldEditor(m_document, field, cell);
    const QString label = fieldLabel(m_table.kind(), field.key());
    row.editor->setLabel(label);
    row.editor->setReadOnly(!m_document.isWritable());
    row.editor->setObjectName(m_table.name() + u'.' + field.key());
    if (!row.editor->hasOwnLabel()) {
        row.label = new QLabel(label, cell);
        row.label->setBuddy(row.editor);
        column->addWidget(row.label);
    } else if (field.type() == domain::FieldType::Boolean) {
        column->addSpacing(fontMetrics().height()); // in line with the boxes next to it, not with their labels
    }
    row.problem = new ProblemLabel(cell);
    column->addWidget(row.editor);
    column->addWidget(row.problem);
    column->addStretch();
    fit(*row.editor);
    m_grid->addCell(cell, row.editor->isWide());
    m_rows.append(row);
    follow(*row.editor);

    connectEditor(row.editor);
    return row.editor;
}

void FieldForm::hideLabels()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.label) {
            row.label->hide();
        }
    }
}

void FieldForm::follow(FieldEditor &editor) const
{
    limit(editor);
    editor.setDestinations(m_document.session().destinations());
}

void FieldForm::limit(FieldEditor &editor) const
{
    const auto [characters, why] =
        strictestLimit(m_table.kind(), editor.field(), m_document.session().destinations(), m_document.offering());
    editor.setLimit(characters, why);
}

void FieldForm::fit(FieldEditor &editor) const
{
    if (const int usual = usualWidth(editor.field()); usual > 0) {
        editor.setMaximumWidth(std::max(scaledTo(font(), usual), editor.minimumSizeHint().width()));
    }
}

void FieldForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        // Once the fields have the new font too.
        QMetaObject::invokeMethod(
            this, [this] { std::ranges::for_each(m_rows, [this](const Row &row) { fit(*row.editor); }); },
            Qt::QueuedConnection);
    }
}

void FieldForm::connectEditor(FieldEditor *editor)
{
    const auto onRow = [this, editor](auto work) {
        return [this, editor, work] {
            if (Row *row = rowOf(editor)) {
                work(*row);
            }
        };
    };
    connect(editor, &FieldEditor::typed, this, onRow([this](Row &row) {
        const bool isWrong = !row.problem->problem().isEmpty();
        if (isWrong && row.editor->edited(storedValue(*row.editor)).isReadable()) {
            showProblem(row, TypedValue::State::Typing, {}); // the user is correcting it right now
        }
        note(row, row.state, row.problem->problem());
        m_pause.touch();
    }));
    connect(editor, &FieldEditor::chosen, this, onRow([this](Row &row) { commit(row, Joining::Never, Done::No); }));
    connect(editor, &FieldEditor::entered, this, onRow([this](Row &row) {
        row.editor->lookUp();
        commit(row, Joining::WithTyping, Done::Yes);
        stopWaiting();
    }));
    connect(editor, &FieldEditor::revertRequested, this, [this, editor] { revert(editor); });
    connect(editor, &FieldEditor::undoRequested, this, [this] { m_document.session().undo(); });
    connect(editor, &FieldEditor::madeTarget, this, [this, editor](const Record &target) {
        if (Row *row = rowOf(editor)) {
            createTarget(*row, target);
        }
    });
}

void FieldForm::setRecord(const domain::Id &id)
{
    if (m_record != id) {
        setAside();
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
    for (Row &row : m_rows) {
        if (row.editor->isTyped()) {
            row.editor->lookUp();
            commit(row, Joining::WithTyping, Done::Yes);
        }
    }
}

void FieldForm::commitAtPause()
{
    for (Row &row : m_rows) {
        if (row.editor->isTyped() && !row.editor->isSearching()) {
            commit(row, Joining::WithTyping, Done::No);
        }
    }
}

void FieldForm::focusMoved(const QWidget *from, const QWidget *to)
{
    for (Row &row : m_rows) {
        if (row.editor->isTyped() && from && row.editor->isAncestorOf(from)) {
            // For example to the number next to the unit: what is there now is saved, and the rest may still follow.
            const bool isStillIn = to && row.editor->isAncestorOf(to);
            row.editor->lookUp();
            commit(row, Joining::WithTyping, isStillIn ? Done::No : Done::Yes);
        }
    }
    stopWaiting();
}

void FieldForm::stopWaiting()
{
    const bool isWaiting = std::ranges::any_of(
        m_rows, [](const Row &row) { return row.editor->isTyped() && row.state == TypedValue::State::Typing; });
    if (!isWaiting) {
        m_pause.stop();
    }
}

void FieldForm::setAside()
{
    commitPending();
    const Typing::Record whether = stored().isNull() ? Typing::Record::Gone : Typing::Record::There;
    for (Row &row : m_rows) {
        row.waiting.reset();
        if (!row.editor->isTyped()) {
            continue;
        }
        if (!m_record.isNull()) {
            m_document.session().typing().keep(typedValue(row, row.state, row.problem->problem()), whether);
        }
        row.editor->reset(storedValue(*row.editor));
        forget(row);
    }
}

void FieldForm::takeBack(Row &row)
{
    const std::optional<TypedValue> kept =
        m_document.session().typing().takeBack({.kind = m_table.kind(), .id = m_record}, row.editor->field().key());
    if (kept) {
        row.editor->putBack(kept->text);
        QString problem = kept->problem;
        TypedValue::State state = kept->state;
        if (problem.isEmpty()) { // typed when the program stopped: nobody is typing in it now
            row.editor->lookUp();
            problem = row.editor->edited(storedValue(*row.editor)).problem;
            state = problem.isEmpty() ? TypedValue::State::Typing : TypedValue::State::Unreadable;
            m_pause.touch();
        }
        showProblem(row, state, problem);
        note(row, state, problem);
    }
}

void FieldForm::revert(FieldEditor *editor)
{
    if (Row *row = rowOf(editor)) {
        row->editor->reset(storedValue(*row->editor));
        forget(*row);
    }
}

void FieldForm::refresh()
{
    const Record current = stored();
    if (current.isNull()) {
        return;
    }
    for (Row &row : m_rows) {
        showStored(row, current);
        limit(*row.editor); // the offering may have come to be for other catalogues
        row.editor->setReadOnly(!m_document.isWritable());
        if (!row.editor->isTyped()) {
            takeBack(row);
        }
    }
}

void FieldForm::showStored(Row &row, const Record &current)
{
    const QVariant value = current.value(row.editor->field());
    if (row.waiting && value == row.before && value != *row.waiting) {
        return; // the committed value is on its way: the field is newer than what is stored
    }
    row.waiting.reset();
    row.editor->showValue(value);
}

void FieldForm::commit(Row &row, Joining joining, Done done)
{
    const FieldSpec &field = row.editor->field();
    const Record current = stored();
    if (current.isNull()) {
        return;
    }
    const FieldEditor::Edited edited = row.editor->edited(row.waiting.value_or(current.value(field)));
    if (edited.value) {
        const auto value = field.normalised(*edited.value);
        const Result<void> handedOver = value ? m_document.setField(m_table.kind(), m_record, field, *value, joining)
                                              : Result<void>(std::unexpected(value.error()));
        if (!handedOver) {
            const auto state = value ? TypedValue::State::Refused : TypedValue::State::Unreadable;
            showProblem(row, state, refusal(handedOver.error(), *row.editor));
            return;
        }
        row.editor->settle();
        row.before = current.value(field);
        row.waiting = storedValue(*row.editor) == *value ? std::nullopt : std::optional(*value);
        if (!row.editor->isTyped()) {
            forget(row);
            if (done == Done::Yes) {
                row.editor->tidy(*value);
            }
            // Characters that no document can hold were left out of the text.
            const domain::Message remark = domain::remarkOn(fieldLabel(m_table.kind(), field.key()), *edited.value);
            row.problem->setProblem(remark.isEmpty() ? QString() : domain::sentence(remark), Tone::Hints);
            return;
        }
    }
    // While it is being typed, half a date is not a mistake.
    if (done == Done::Yes || row.state != TypedValue::State::Typing) {
        showProblem(row, TypedValue::State::Unreadable, edited.problem);
    } else {
        note(row, TypedValue::State::Typing, {});
    }
}

QString FieldForm::refusal(const domain::Error &error, const FieldEditor &editor) const
{
    domain::Message message = error.message;
    if (message.code.startsWith("field."_L1) && !message.arguments.isEmpty()) {
        message.arguments[0] = fieldLabel(m_table.kind(), editor.field().key());
    }
    return domain::sentence(message);
}

void FieldForm::createTarget(Row &row, const Record &target)
{
    const Record current = stored();
    if (current.isNull()) {
        return;
    }
    row.editor->reset(current.value(row.editor->field()));
    forget(row);
    changes::ChangeSet change({.code = u"change.create"_s, .arguments = {domain::kindTable(target.kind()).name()}});
    change.create(target);
    change.set(current, row.editor->field(), target.id().toString());
    m_document.apply(change);
}

QVariant FieldForm::storedValue(const FieldEditor &editor) const
{
    const Record record = stored();
    return record.isNull() ? QVariant() : record.value(editor.field());
}

TypedValue FieldForm::typedValue(const Row &row, TypedValue::State state, const QString &problem) const
{
    const FieldSpec &field = row.editor->field();
    const QVariant before = storedValue(*row.editor);
    const QVariant text = row.editor->typedText();
    const FieldEditor::Edited edited = row.editor->edited(before);
    QVariant value = edited.value.value_or(before);
    // A text that happens to be a valid value of another kind than was meant ("2,5" where durations are texts) must not
    // be taken for it.
    const QVariant words = text.typeId() == QMetaType::QVariantMap ? text.toMap().value(u"text"_s) : text;
    if (!edited.value && !words.toString().isEmpty() && !field.normalised(words)) {
        value = words;
    }
    return {.record = {.kind = m_table.kind(), .id = m_record},
        .field = field.key(),
        .value = value,
        .before = before,
        .state = state,
        .problem = problem,
        .text = text,
        .isRead = edited.isReadable() && field.normalised(value).has_value()};
}

void FieldForm::note(const Row &row, TypedValue::State state, const QString &problem)
{
    m_document.session().typing().note(row.editor, {typedValue(row, state, problem)});
}

void FieldForm::forget(Row &row)
{
    showProblem(row, TypedValue::State::Typing, {});
    m_document.session().typing().forget(row.editor);
}

void FieldForm::showProblem(Row &row, TypedValue::State state, const QString &text)
{
    const bool isNews = row.problem->problem() != text;
    row.state = state;
    row.problem->setProblem(text);
    row.editor->setProblem(text);
    if (text.isEmpty()) {
        return;
    }
    note(row, state, text);
    if (isNews) {
        // Names the field as well: it may be out of view by now.
        announce(*row.editor, tr("%1: %2").arg(fieldLabel(m_table.kind(), row.editor->field().key()), text),
            QAccessible::AnnouncementPoliteness::Assertive);
    }
}

FieldForm::Row *FieldForm::rowOf(const FieldEditor *editor)
{
    const auto found = std::ranges::find(m_rows, editor, &Row::editor);
    return found == m_rows.end() ? nullptr : &*found;
}

} // namespace leerschakel::ui
