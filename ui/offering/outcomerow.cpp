// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/outcomerow.h"

#include "forms/fieldform.h"
#include "forms/textfields.h"
#include "offering/skillchips.h"
#include "widgets/growingtextedit.h"
#include "widgets/tone.h"
#include "widgets/whenreleased.h"

#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Language;

OutcomeRow::OutcomeRow(OfferingDocument &document, ConceptLookup &lookup, const domain::Id &outcome, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_outcome(outcome),
      m_number(new QLabel(this)),
      m_form(new FieldForm(document, domain::outcomeTable(), FieldForm::Density::Roomy, this)),
      m_text(qobject_cast<LocalizedFieldEditor *>(m_form->addRow(domain::outcomeTable().text))),
      m_skills(new SkillChips(document, lookup, outcome, this))
{
    m_text->hideLabels();
    m_number->setAlignment(Qt::AlignTop | Qt::AlignRight);
    m_number->setContentsMargins(0, 6, 0, 0);
    m_number->setCursor(Qt::SizeVerCursor);
    m_number->setToolTip(tr("Drag to move, or press Alt+Up and Alt+Down in the text"));
    m_number->installEventFilter(this);
    auto *remove = new QToolButton(this);
    remove->setText(u"✕"_s);
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setToolTip(tr("Delete this learning outcome"));
    remove->setAccessibleName(remove->toolTip());
    remove->setVisible(document.isWritable());

    auto *middle = new QVBoxLayout;
    middle->setSpacing(4);
    middle->addWidget(m_form);
    middle->addWidget(m_skills);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(8, 6, 6, 8);
    all->setSpacing(4);
    all->addWidget(m_number, 0, Qt::AlignTop);
    all->addLayout(middle, 1);
    all->addWidget(remove, 0, Qt::AlignTop);

    for (const Language language : {Language::Dutch, Language::English}) {
        GrowingTextEdit *edit = m_text->edit(language);
        edit->setFrameShape(QFrame::NoFrame);
        edit->setMovable(true);
        edit->setPlaceholderText(
            language == Language::Dutch ? tr("What the learner can do afterwards") : tr("The same in English"));
        connect(edit, &GrowingTextEdit::submitted, this, &OutcomeRow::addRequested);
        connect(edit, &GrowingTextEdit::moveRequested, this, &OutcomeRow::moveRequested);
        connect(edit, &GrowingTextEdit::emptyBackspace, this, [this] {
            if (isBlank()) {
                Q_EMIT removeRequested();
            }
        });
    }
    for (const Language language : {Language::Dutch, Language::English}) {
        connect(m_text->edit(language), &QPlainTextEdit::textChanged, this, &OutcomeRow::suggest);
    }
    connect(qApp, &QApplication::focusChanged, this, [this] { whenReleased(this, [this] { suggest(); }); });
    connect(remove, &QToolButton::clicked, this, &OutcomeRow::removeRequested);
    connect(qApp, &QApplication::focusChanged, this, qOverload<>(&QWidget::update));
    m_form->setRecord(outcome);
}

OutcomeRow::~OutcomeRow()
{
    // The focused widget loses the focus during destruction, when this is no longer a complete row.
    disconnect(qApp, nullptr, this, nullptr);
}

void OutcomeRow::suggest()
{
    if (!isAncestorOf(QApplication::focusWidget())) {
        m_skills->suggestNothing();
        return;
    }
    const QString dutch = m_text->edit(Language::Dutch)->toPlainText();
    if (dutch.trimmed().isEmpty()) {
        m_skills->suggestFor(m_text->edit(Language::English)->toPlainText(), Language::English);
    } else {
        m_skills->suggestFor(dutch, Language::Dutch);
    }
}

void OutcomeRow::setNumber(int number)
{
    m_number->setText(locale().toString(number) + u'.');
    m_text->setLabel(tr("Learning outcome %1").arg(number));
}

bool OutcomeRow::isBlank() const
{
    return m_text->edit(Language::Dutch)->document()->isEmpty()
        && m_text->edit(Language::English)->document()->isEmpty() && m_document.tree().skillLinks(m_outcome).isEmpty();
}

void OutcomeRow::takeFocus(const QString &language)
{
    m_text->takeFocus(language);
}

bool OutcomeRow::isSettled() const
{
    return m_form->isSettled() && m_skills->isSettled();
}

void OutcomeRow::paintEvent(QPaintEvent *)
{
    const bool focused = isAncestorOf(QApplication::focusWidget());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(focused ? QPen(palette().color(QPalette::Accent), 2) : QPen(lineColor(palette())));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

bool OutcomeRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_number && m_document.isWritable()) {
        if (event->type() == QEvent::MouseButtonPress) {
            return true; // consume the press, so that the moves and the release arrive here too
        }
        if (event->type() == QEvent::MouseButtonRelease) {
            const QPoint place =
                m_number->mapTo(parentWidget(), static_cast<QMouseEvent *>(event)->position().toPoint());
            if (!geometry().contains(QPoint(geometry().center().x(), place.y()))) {
                Q_EMIT dragged(place.y());
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace leerschakel::ui
