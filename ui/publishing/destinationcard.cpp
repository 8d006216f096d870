// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/destinationcard.h"

#include "application/look.h"
#include "exchange/registry.h"
#include "widgets/cellgrid.h"
#include "widgets/labels.h"
#include "widgets/linkbutton.h"
#include "widgets/tone.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** Shown at first; the others are shown on request. */
constexpr qsizetype fewGaps = 5;
/** The minimum width of a paragraph, in characters; two are placed side by side if they fit. */
constexpr int paragraphWidth = 44;

QLabel *quietLabel()
{
    QLabel *label = wrappedLabel({});
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QWidget *paragraph(QLabel *name, QLabel *text)
{
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(name);
    column->addWidget(text);
    return both;
}

} // namespace

DestinationCard::DestinationCard(const QString &destination, QWidget *parent)
    : QWidget(parent),
      m_destination(destination),
      m_name(headingLabel({}, 1.15)),
      m_switch(new QCheckBox),
      m_about(wrappedLabel({})),
      m_audienceName(quietLabel()),
      m_audience(wrappedLabel({})),
      m_needsName(quietLabel()),
      m_needs(wrappedLabel({})),
      m_withdrawalName(quietLabel()),
      m_withdrawal(wrappedLabel({})),
      m_reserveName(quietLabel()),
      m_reserve(wrappedLabel({})),
      m_reserveParagraph(paragraph(m_reserveName, m_reserve)),
      m_sign(new QLabel),
      m_standing(wrappedLabel({})),
      m_try(new QPushButton),
      m_outcome(wrappedLabel({})),
      m_column(new QVBoxLayout(this))
{
    setObjectName(u"destination."_s + destination);
    m_switch->setObjectName(u"switch."_s + destination);
    m_try->setObjectName(u"try."_s + destination);
    m_standing->setObjectName(u"standing"_s);
    m_outcome->setObjectName(u"outcome"_s);
    m_reserve->setObjectName(u"reserve"_s);
    m_outcome->hide();

    auto *head = new QHBoxLayout;
    head->addWidget(m_name);
    head->addStretch(1);
    head->addWidget(m_switch);
    auto *paragraphs = new QWidget;
    auto *grid = new CellGrid(paragraphs, paragraphWidth);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(2 * rhythm);
    grid->addCell(paragraph(m_audienceName, m_audience));
    grid->addCell(paragraph(m_needsName, m_needs));
    grid->addCell(paragraph(m_withdrawalName, m_withdrawal));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_sign, 0, Qt::AlignVCenter);
    foot->addWidget(m_standing, 1, Qt::AlignVCenter);
    foot->addWidget(m_try, 0, Qt::AlignTop);

    m_column->setContentsMargins(0, 2 * rhythm, 0, 2 * rhythm);
    m_column->setSpacing(rhythm);
    m_column->addLayout(head);
    m_column->addWidget(m_about);
    m_column->addWidget(paragraphs);
    m_column->addWidget(m_reserveParagraph);
    m_column->addLayout(foot);
    m_column->addWidget(m_outcome);

    // clicked(), not toggled(): setState() sets the switch to what the catalogue says.
    connect(m_switch, &QCheckBox::clicked, this, &DestinationCard::switchRequested);
    connect(m_try, &QPushButton::clicked, this, [this] {
        if (!m_isTrying) {
            Q_EMIT trialRequested();
        }
    });
    retranslate();
}

void DestinationCard::retranslate()
{
    const QString name = exchange::nameOfDestination(m_destination);
    const exchange::Introduction introduction = exchange::introductionTo(m_destination);
    m_name->setText(name);
    m_about->setText(introduction.about);
    m_audienceName->setText(tr("Who needs it"));
    m_audience->setText(introduction.audience);
    m_needsName->setText(tr("What your institution must have"));
    m_needs->setText(introduction.needs);
    m_withdrawalName->setText(tr("When you take an offering back"));
    m_withdrawal->setText(introduction.withdrawal);
    m_reserveName->setText(tr("Why it is off unless you choose it"));
    m_reserve->setText(introduction.reserve);
    m_reserveParagraph->setVisible(!introduction.reserve.isEmpty());
    m_switch->setText(tr("Switched on"));
    m_switch->setAccessibleName(tr("%1: switched on").arg(name));
    m_try->setText(tr("Try it out"));
    m_try->setAccessibleName(tr("Try out %1").arg(name));
    m_try->setToolTip(
        tr("Shows what is missing, and writes everything once to a temporary folder. Nothing is published."));
    showState();
    showTrial();
}

void DestinationCard::setState(const State &state)
{
    m_state = state;
    showState();
}

void DestinationCard::showState()
{
    m_switch->setChecked(m_state.isOn);
    m_switch->setEnabled(m_state.isWritable && !m_state.isLast);
    m_switch->setToolTip(m_state.isLast ? tr("A catalogue has at least one destination.") : QString());
    m_switch->setAccessibleDescription(m_switch->toolTip());
    m_standing->setText(stateInWords());
    const bool isKnown = m_state.isOn && m_state.counts;
    m_sign->setVisible(isKnown);
    if (isKnown) {
        m_sign->setPixmap(tonePixmap(m_state.counts->blocked > 0 ? Tone::Blocks : Tone::Good, palette(),
            fontMetrics().height(), devicePixelRatioF()));
    }
}

QString DestinationCard::stateInWords() const
{
    if (!m_state.isOn) {
        return tr("Switched off: offerings are not checked for it, and it is not shown anywhere else.");
    }
    if (!m_state.counts) {
        return tr("Switched on. Readiness is being calculated.");
    }
    const publishing::ReadinessCounts &counts = *m_state.counts;
    QStringList parts;
    const int open = counts.ready + counts.published + counts.changed;
    parts.append(tr("%Ln offering(s) ready", nullptr, open));
    parts.append(counts.blocked > 0 ? tr("%Ln blocked", nullptr, counts.blocked) : tr("none blocked"));
    const QString numbers = parts.join(u", "_s);
    return m_state.isLast ? numbers + u". "_s + tr("This is the only destination that is switched on.") : numbers;
}

void DestinationCard::setTrying(bool isTrying)
{
    // Disabling the button would move the focus, here to the switch of the next destination.
    m_isTrying = isTrying;
}

void DestinationCard::setTrial(const publishing::Trial &trial, domain::Language language)
{
    m_trial = trial;
    m_language = language;
    m_showsAll = false;
    showTrial();
}

QList<QWidget *> DestinationCard::trialParts() const
{
    QList<QWidget *> parts;
    if (m_trial) {
        parts.append(m_outcome);
    }
    if (m_gaps) {
        parts.append(m_gaps);
    }
    return parts;
}

void DestinationCard::showTrial()
{
    const bool hadFocus = m_gaps && m_gaps->isAncestorOf(focusWidget());
    delete m_gaps;
    m_gaps = nullptr;
    m_outcome->setVisible(m_trial.has_value());
    if (!m_trial) {
        return;
    }
    m_outcome->setText(trialInWords());
    const QList<publishing::Gap> &gaps = m_trial->prospect.gaps;
    if (gaps.isEmpty()) {
        return;
    }
    m_gaps = new QWidget(this);
    auto *column = new QVBoxLayout(m_gaps);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rhythm / 2);
    const qsizetype shown = m_showsAll ? gaps.size() : std::min(fewGaps, gaps.size());
    for (qsizetype i = 0; i < shown; ++i) {
        addGap(gaps[i]);
    }
    if (shown < gaps.size()) {
        auto *more = new LinkButton(tr("Show %Ln more", nullptr, int(gaps.size() - shown)), m_gaps);
        more->setAccessibleName(
            tr("Show %Ln more reasons why offerings are blocked", nullptr, int(gaps.size() - shown)));
        column->addWidget(more, 0, Qt::AlignLeft);
        // Queued, because the button itself is deleted with the list.
        connect(
            more, &LinkButton::clicked, this,
            [this] {
                m_showsAll = true;
                showTrial();
            },
            Qt::QueuedConnection);
    }
    m_column->addWidget(m_gaps);
    m_gaps->show();
    if (hadFocus) {
        m_gaps->findChild<LinkButton *>()->setFocus();
    }
}

void DestinationCard::addGap(const publishing::Gap &gap)
{
    const QString text = gap.text.preferring(m_language);
    const int number = int(gap.offerings.size());
    auto *row = new QHBoxLayout;
    row->setSpacing(rhythm);
    auto *show = new LinkButton(tr("%Ln offering(s)", nullptr, number), m_gaps);
    show->setAccessibleName(tr("Show %Ln offering(s) blocked by: %1", nullptr, number).arg(text));
    auto *why = wrappedLabel(text);
    why->setTextFormat(Qt::PlainText);
    row->addWidget(show, 0, Qt::AlignTop);
    row->addWidget(why, 1);
    static_cast<QVBoxLayout *>(m_gaps->layout())->addLayout(row);
    const QString label = exchange::nameOfDestination(m_destination) + u": "_s + text;
    connect(show, &LinkButton::clicked, this,
        [this, offerings = gap.offerings, label] { Q_EMIT offeringsRequested(offerings, label); });
}

QString DestinationCard::trialInWords() const
{
    const publishing::Prospect &prospect = m_trial->prospect;
    const exchange::ExportReport &report = m_trial->report;
    const QLocale locale;
    QString text = tr("Tried out: %1 of %Ln offering(s) can go there, in %2.", nullptr, prospect.offerings)
                       .arg(locale.toString(prospect.ready),
                           tr("%Ln file(s)", nullptr, report.files) + u" ("_s
                               + locale.formattedDataSize(report.bytes, 1, QLocale::DataSizeSIFormat) + u')');
    if (report.lostTotal > 0) {
        text += u' ' + tr("%Ln value(s) cannot be included.", nullptr, int(report.lostTotal));
    }
    return text;
}

void DestinationCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        showState(); // the sign uses the text colour and size
    }
}

void DestinationCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(lineColor(palette()));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace leerschakel::ui
