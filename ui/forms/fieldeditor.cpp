// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldeditor.h"

#include "forms/choicefields.h"
#include "forms/durationfield.h"
#include "forms/itemsfield.h"
#include "forms/modulefield.h"
#include "forms/recorddocument.h"
#include "forms/referencefield.h"
#include "forms/referencesfield.h"
#include "forms/textfields.h"
#include "forms/wordsfield.h"
#include "widgets/fieldkeys.h"
#include "widgets/mark.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::FieldSpec;
using domain::FieldType;

void FieldEditor::watch(QWidget *input)
{
    m_inputs.append(input);
    input->installEventFilter(this);
    FieldKeys::leaveUndoToCatalogue(input);
    if (const auto *combo = qobject_cast<QComboBox *>(input); combo && combo->isEditable()) {
        FieldKeys::leaveUndoToCatalogue(combo->lineEdit());
    }
}

void FieldEditor::setProblem(const QString &problem)
{
    const QList<QWidget *> wrong = problem.isEmpty() ? QList<QWidget *>() : wrongInputs();
    for (QWidget *input : std::as_const(m_inputs)) {
        markWrong(*input, wrong.contains(input) ? problem : QString());
    }
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape && isTyped() && canBeReverted()) {
        Q_EMIT revertRequested();
        return true;
    }
    // These arrive here only when the window does not use them.
    if (key->matches(QKeySequence::Undo)) {
        if (isTyped()) {
            Q_EMIT undoRequested();
        }
        return true;
    }
    return key->matches(QKeySequence::Redo) || QWidget::eventFilter(watched, event);
}

FieldEditor::~FieldEditor()
{
    // A focused field emits editingFinished() while it is destroyed, when this editor no longer exists.
    const QList<QObject *> inside = findChildren<QObject *>();
    for (const QObject *each : inside) {
        each->disconnect(this);
    }
}

FieldEditor *makeFieldEditor(RecordDocument &document, const FieldSpec &field, QWidget *parent)
{
    const domain::Language language = document.language();
    switch (field.type()) {
    case FieldType::LocalizedText: {
        auto *texts = new LocalizedFieldEditor(field, parent);
        const auto show = [texts, &document] { texts->showLanguages(document.shownLanguages()); };
        QObject::connect(&document, &RecordDocument::shownLanguagesChanged, texts, show);
        show();
        return texts;
    }
    case FieldType::Code:
        return new CodeFieldEditor(field, language, parent);
    case FieldType::CodeList:
        return new CodesFieldEditor(field, language, parent);
    case FieldType::Integer:
    case FieldType::Decimal:
        return new NumberFieldEditor(field, parent);
    case FieldType::Boolean:
        return new BooleanFieldEditor(field, parent);
    case FieldType::Date:
        return new DateFieldEditor(field, parent);
    case FieldType::Reference:
        if (field.target() == u"offering") {
            return new ModuleFieldEditor(document, field, parent);
        }
        return new ReferenceFieldEditor(document, field, parent);
    case FieldType::ReferenceList:
        return new ReferencesFieldEditor(document, field, parent);
    case FieldType::Items:
        if (QLatin1StringView(field.members().constFirst().name) == "language"_L1) {
            return new WordsFieldEditor(field, parent);
        }
        return new ItemsFieldEditor(field, language, parent);
    case FieldType::Text:
    case FieldType::Instant:
    case FieldType::Tree:
        break;
    }
    if (field.shown() == domain::Presentation::Duration) {
        return new DurationFieldEditor(field, parent);
    }
    return new LineFieldEditor(field, parent);
}

} // namespace leerschakel::ui
