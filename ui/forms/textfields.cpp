// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/textfields.h"

#include "application/look.h"
#include "widgets/counterlabel.h"
#include "widgets/growingtextedit.h"
#include "widgets/wholetip.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Language;

namespace {

/** The minimum width of a text next to its translation, and the gap between them, in pixels. */
constexpr int besideWidth = 290;
constexpr int besideGap = 12;

QString languageName(Language language)
{
    return language == Language::Dutch ? LocalizedFieldEditor::tr("Dutch") : LocalizedFieldEditor::tr("English");
}

} // namespace

LineFieldEditor::LineFieldEditor(const domain::FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent), m_text(new QLineEdit(this))
{
    auto *line = new QVBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_text);
    setFocusProxy(m_text);
    new WholeTip(m_text);
    watch(m_text);
    connect(m_text, &QLineEdit::textEdited, this, &LineFieldEditor::noteTyped);
    connect(m_text, &QLineEdit::editingFinished, this, [this] { noteDone(m_text); });
}

bool LineFieldEditor::isWide() const
{
    return field().room() == domain::Room::Long;
}

void LineFieldEditor::showValue(const QVariant &value)
{
    // Trailing white space is not saved, but it must not vanish under the cursor either.
    QString shown = m_text->text();
    while (!shown.isEmpty() && shown.back().isSpace()) {
        shown.chop(1);
    }
    if (!isTyped() && shown != value.toString()) {
        const int cursor = m_text->cursorPosition();
        m_text->setText(value.toString());
        m_text->setCursorPosition(m_text->hasFocus() ? cursor : 0);
    }
}

FieldEditor::Edited LineFieldEditor::edited(const QVariant &) const
{
    return {.value = m_text->text(), .problem = {}};
}

void LineFieldEditor::reset(const QVariant &value)
{
    setTyped(false);
    showValue(value);
}

QVariant LineFieldEditor::typedText() const
{
    return m_text->text();
}

void LineFieldEditor::putBack(const QVariant &text)
{
    m_text->setText(text.toString());
    setTyped(true);
}

void LineFieldEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

void LineFieldEditor::setLabel(const QString &label)
{
    m_text->setAccessibleName(label);
}

LocalizedFieldEditor::LocalizedFieldEditor(const domain::FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent), m_line(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(besideGap / 2);
    makeSide(Language::Dutch);
    makeSide(Language::English);
}

void LocalizedFieldEditor::makeSide(Language language)
{
    Side &made = side(language);
    made.box = new QWidget(this);
    made.label = new QLabel(made.box);
    made.counter = new CounterLabel(made.box);
    made.text = new GrowingTextEdit(made.box);
    made.text->setOneParagraph(!field().isMarkdown());
    made.text->setMarkdown(field().isMarkdown());
    made.text->setLeastLines(1);
    made.text->setPlaceholderText(language == Language::Dutch ? tr("No Dutch text yet") : tr("No English text yet"));
    made.label->setBuddy(made.text);

    auto *head = new QHBoxLayout;
    head->addWidget(made.label);
    head->addStretch();
    head->addWidget(made.counter);
    auto *column = new QVBoxLayout(made.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(made.text);
    column->addStretch();
    m_line->addWidget(made.box, 1);

    connect(made.text, &GrowingTextEdit::typed, this, [this, language] {
        Side &own = side(language);
        own.dirty = true;
        count(own);
        noteTyped();
    });
    watch(made.text);
    if (!field().isMarkdown()) {
        connect(made.text, &GrowingTextEdit::submitted, this, [this, edit = made.text] { noteDone(edit); });
    }
}

void LocalizedFieldEditor::count(const Side &own)
{
    // Unicode characters, as the rules count them.
    const QString text = own.text->toPlainText();
    const auto isSecondHalf = [](QChar c) { return c.isLowSurrogate(); };
    own.counter->setCount(int(text.size() - std::ranges::count_if(text, isSecondHalf)));
}

void LocalizedFieldEditor::showValue(const QVariant &value)
{
    const domain::LocalizedText text = domain::LocalizedText::fromMap(value.toMap());
    for (const Language language : {Language::Dutch, Language::English}) {
        Side &own = side(language);
        QString shown = own.text->toPlainText();
        while (!shown.isEmpty() && shown.back().isSpace()) {
            shown.chop(1);
        }
        if (!own.dirty && shown != text.in(language)) {
            own.text->showText(text.in(language));
        }
        count(own);
    }
}

FieldEditor::Edited LocalizedFieldEditor::edited(const QVariant &stored) const
{
    QVariantMap map = stored.toMap();
    for (const Language language : {Language::Dutch, Language::English}) {
        const Side &own = m_sides[size_t(language)];
        if (own.dirty) {
            map.insert(domain::languageCode(language), own.text->toPlainText());
        }
    }
    return {.value = map, .problem = {}};
}

void LocalizedFieldEditor::reset(const QVariant &value)
{
    settle();
    showValue(value);
}

QVariant LocalizedFieldEditor::typedText() const
{
    QVariantMap texts;
    for (const Language language : {Language::Dutch, Language::English}) {
        if (const Side &own = m_sides[size_t(language)]; own.dirty) {
            texts.insert(domain::languageCode(language), own.text->toPlainText());
        }
    }
    return texts;
}

void LocalizedFieldEditor::putBack(const QVariant &text)
{
    const QVariantMap texts = text.toMap();
    for (const Language language : {Language::Dutch, Language::English}) {
        if (const auto found = texts.constFind(domain::languageCode(language)); found != texts.cend()) {
            Side &own = side(language);
            own.text->showText(found->toString());
            count(own);
            own.dirty = true;
        }
    }
    setTyped(true);
}

void LocalizedFieldEditor::settle()
{
    FieldEditor::settle();
    for (Side &each : m_sides) {
        each.dirty = false;
    }
}

void LocalizedFieldEditor::setReadOnly(bool readOnly)
{
    for (Side &each : m_sides) {
        each.text->setReadOnly(readOnly);
    }
}

void LocalizedFieldEditor::setLabel(const QString &label)
{
    m_label = label;
    for (const Language language : {Language::Dutch, Language::English}) {
        //: a field and the language of its text: "Title, Dutch"
        const QString name = tr("%1, %2").arg(label, languageName(language));
        side(language).text->setAccessibleName(name);
    }
    showLabels();
}

void LocalizedFieldEditor::showLabels()
{
    const bool areBoth = isShown(Language::Dutch) && isShown(Language::English);
    const bool isBeside = m_line->direction() == QBoxLayout::LeftToRight;
    QLabel *dutch = side(Language::Dutch).label;
    QLabel *english = side(Language::English).label;
    if (m_isUnderHead && !areBoth) {
        dutch->setText(m_label);
        english->setText(m_label);
        return;
    }
    if (areBoth && !isBeside) { // the name of a language says too little below another field
        dutch->setText(tr("%1, %2").arg(m_label, languageName(Language::Dutch)));
        english->setText(tr("%1, %2").arg(m_label, languageName(Language::English)));
        return;
    }
    dutch->setText(m_label);
    // Not empty, so that the texts stay aligned.
    english->setText(m_isUnderHead ? u" "_s
            : areBoth              ? languageName(Language::English)
                                   : tr("%1, %2").arg(m_label, languageName(Language::English)));
}

void LocalizedFieldEditor::putUnderHead()
{
    m_isUnderHead = true;
    showLabels();
}

bool LocalizedFieldEditor::areBeside(const QFont &font, int width)
{
    return width >= scaledTo(font, 2 * besideWidth + besideGap);
}

void LocalizedFieldEditor::setLimit(int characters, const QString &why)
{
    if (characters == m_limit && why == m_whoseLimit) {
        return;
    }
    m_limit = characters;
    m_whoseLimit = why;
    for (Side &each : m_sides) {
        each.counter->setLimit(characters, why);
        each.text->setAccessibleDescription(why);
    }
}

void LocalizedFieldEditor::takeFocus(const QString &language)
{
    const bool isEnglish = language == u"en" || (language.isEmpty() && !isShown(Language::Dutch));
    const Language wanted = isEnglish ? Language::English : Language::Dutch;
    showToo(wanted);
    side(wanted).text->setFocus(Qt::OtherFocusReason);
}

bool LocalizedFieldEditor::isShown(Language language) const
{
    const ShownLanguages alone = language == Language::Dutch ? ShownLanguages::Dutch : ShownLanguages::English;
    return m_languages == ShownLanguages::Both || m_languages == alone || m_shownToo == language;
}

void LocalizedFieldEditor::showLanguages(ShownLanguages languages)
{
    m_languages = languages;
    m_shownToo.reset();
    showSides();
}

void LocalizedFieldEditor::showToo(Language language)
{
    if (!isShown(language)) {
        m_shownToo = language;
        showSides();
    }
}

void LocalizedFieldEditor::showSides()
{
    for (const Language language : {Language::Dutch, Language::English}) {
        const Language other = language == Language::Dutch ? Language::English : Language::Dutch;
        side(language).box->setVisible(isShown(language) || !isShown(other));
        if (!isShown(language) && side(language).text->hasFocus()) {
            side(other).text->setFocus(Qt::OtherFocusReason);
        }
    }
    showLabels();
}

void LocalizedFieldEditor::hideLabels()
{
    for (const Side &each : m_sides) {
        each.label->hide();
    }
}

GrowingTextEdit *LocalizedFieldEditor::edit(Language language) const
{
    return m_sides[size_t(language)].text;
}

void LocalizedFieldEditor::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    arrange();
}

void LocalizedFieldEditor::arrange()
{
    const bool hasRoom = areBeside(font(), width());
    const QBoxLayout::Direction direction = hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction != m_line->direction()) {
        m_line->setDirection(direction);
        m_line->setSpacing(hasRoom ? besideGap : besideGap / 2);
        showLabels();
    }
}

} // namespace leerschakel::ui
