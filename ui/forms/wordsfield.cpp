// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/wordsfield.h"

#include "widgets/growingtextedit.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::TextIn;

namespace {

QStringList wordsIn(const QString &text)
{
    QStringList words;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (const QString word = line.simplified(); !word.isEmpty()) {
            words.append(word);
        }
    }
    return words;
}

QStringList wordsOf(const QVariant &value, const QString &language)
{
    QStringList words;
    const QList<TextIn> all = domain::Plain<QList<TextIn>>::from(value);
    for (const TextIn &each : all) {
        if (each.language == language) {
            words.append(each.text);
        }
    }
    return words;
}

} // namespace

WordsFieldEditor::WordsFieldEditor(const domain::FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_sides{Side{.language = u"nl"_s, .label = {}, .text = {}}, Side{.language = u"en"_s, .label = {}, .text = {}}}
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    for (Side &side : m_sides) {
        side.label = new QLabel(this);
        side.text = new GrowingTextEdit(this);
        side.text->setLeastLines(1);
        side.text->setPlaceholderText(tr("One per line"));
        side.label->setBuddy(side.text);
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(side.label);
        column->addWidget(side.text);
        column->addStretch();
        line->addLayout(column, 1);
        connect(side.text, &GrowingTextEdit::typed, this, [this, &side] {
            side.dirty = true;
            noteTyped();
        });
        watch(side.text);
    }
    setFocusProxy(m_sides[0].text);
}

void WordsFieldEditor::showValue(const QVariant &value)
{
    for (Side &side : m_sides) {
        const QStringList words = wordsOf(value, side.language);
        // A new empty line must not vanish under the cursor.
        if (!side.dirty && wordsIn(side.text->toPlainText()) != words) {
            side.text->showText(words.join(u'\n'));
        }
    }
}

FieldEditor::Edited WordsFieldEditor::edited(const QVariant &stored) const
{
    QList<TextIn> words;
    for (const Side &side : m_sides) {
        const QStringList lines = side.dirty ? wordsIn(side.text->toPlainText()) : wordsOf(stored, side.language);
        for (const QString &word : lines) {
            words.append({.language = side.language, .text = word});
        }
    }
    const QList<TextIn> before = domain::Plain<QList<TextIn>>::from(stored);
    for (const TextIn &each : before) {
        if (each.language != m_sides[0].language && each.language != m_sides[1].language) {
            words.append(each);
        }
    }
    return {.value = domain::Plain<QList<TextIn>>::to(words), .problem = {}};
}

void WordsFieldEditor::settle()
{
    FieldEditor::settle();
    for (Side &side : m_sides) {
        side.dirty = false;
    }
}

void WordsFieldEditor::reset(const QVariant &value)
{
    settle();
    showValue(value);
}

QVariant WordsFieldEditor::typedText() const
{
    QVariantMap texts;
    for (const Side &side : m_sides) {
        if (side.dirty) {
            texts.insert(side.language, side.text->toPlainText());
        }
    }
    return texts;
}

void WordsFieldEditor::putBack(const QVariant &text)
{
    const QVariantMap texts = text.toMap();
    for (Side &side : m_sides) {
        if (texts.contains(side.language)) {
            side.text->showText(texts.value(side.language).toString());
            side.dirty = true;
        }
    }
    setTyped(true);
}

void WordsFieldEditor::setReadOnly(bool readOnly)
{
    for (const Side &side : m_sides) {
        side.text->setReadOnly(readOnly);
    }
}

void WordsFieldEditor::setLabel(const QString &label)
{
    const QString names[] = {tr("Dutch"), tr("English")};
    for (size_t i = 0; i < m_sides.size(); ++i) {
        m_sides[i].label->setText(i == 0 ? label : names[i]);
        m_sides[i].text->setAccessibleName(label + u", "_s + names[i]);
    }
}

void WordsFieldEditor::takeFocus(const QString &language)
{
    m_sides[language == m_sides[1].language ? 1 : 0].text->setFocus(Qt::OtherFocusReason);
}

} // namespace leerschakel::ui
