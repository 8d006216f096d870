// SPDX-License-Identifier: GPL-3.0-or-later
#include "concepts/skillsuggestions.h"

#include "concepts/conceptlookup.h"
#include "vocabulary/suggest/dismissals.h"
#include "vocabulary/suggest/suggester.h"
#include "widgets/chip.h"
#include "widgets/flowlayout.h"
#include "widgets/whenreleased.h"

#include <QLabel>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using vocabulary::ConceptHit;
using vocabulary::Suggestion;

namespace {

constexpr qsizetype mostShown = 4;
/** Some of those found are already linked or were dismissed. */
constexpr int mostAsked = 16;
/** Two or three words say too little. */
constexpr qsizetype shortestText = 12;
/** A score below this share of the best is more a guess than a suggestion. */
constexpr double leastOfBest = 0.4;
constexpr int pause = 500; // ms

} // namespace

SkillSuggestions::SkillSuggestions(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_heading(new QLabel(tr("Suggested:"))), m_flow(new FlowLayout(this))
{
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_flow->addWidget(m_heading);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &SkillSuggestions::ask);
    connect(&session, &Session::stateChanged, this, [this] {
        if (!m_question.text.isEmpty()) {
            m_pause.start(); // another vocabulary may have another answer
        }
    });
    hide();
}

void SkillSuggestions::suggestFor(const domain::Id &offering, const QString &text, domain::Language language)
{
    const Question question{.offering = offering, .text = text.simplified(), .language = language};
    if (question == m_question) {
        return;
    }
    m_question = question;
    m_pause.start();
}

void SkillSuggestions::leaveOut(const QSet<QString> &linked)
{
    if (linked != m_linked) {
        m_linked = linked;
        refresh();
    }
}

void SkillSuggestions::clear()
{
    m_pause.stop();
    m_question = {};
    m_suggested.clear();
    refresh();
}

Result<QList<SkillSuggestions::Suggested>> SkillSuggestions::answer(
    store::Catalogue &catalogue, const Question &question)
{
    const auto suggester = vocabulary::Suggester::of(catalogue);
    const Result<QSet<QString>> dismissed = vocabulary::dismissedSuggestions(catalogue, question.offering);
    if (!suggester || !dismissed) {
        return std::unexpected(suggester ? dismissed.error() : suggester.error());
    }
    const QList<Suggestion> suggestions =
        (*suggester)->suggest(question.text, {.language = question.language, .limit = mostAsked});
    QStringList uris;
    QHash<QString, QStringList> because;
    for (const Suggestion &each : suggestions) {
        if (each.score >= leastOfBest * suggestions.first().score && !dismissed->contains(each.uri)) {
            uris.append(each.uri);
            because.insert(each.uri, each.because);
        }
    }
    const Result<QList<ConceptHit>> hits = vocabulary::concepts(catalogue, uris, question.language);
    if (!hits) {
        return std::unexpected(hits.error());
    }
    QList<Suggested> suggested;
    for (const ConceptHit &hit : *hits) {
        suggested.append({.hit = hit, .because = because.value(hit.uri)});
    }
    return suggested;
}

void SkillSuggestions::ask()
{
    if (m_isAsking) {
        m_pause.start(); // the answer to the previous request comes first
        return;
    }
    if (m_question.text.size() < shortestText) {
        m_suggested.clear();
        refresh();
        return;
    }
    m_isAsking = true;
    m_session.background<QList<Suggested>>(
        this, [question = m_question](store::Catalogue &catalogue) { return answer(catalogue, question); },
        [this, question = m_question](const Result<QList<Suggested>> &suggested) {
            m_isAsking = false;
            // A failed request just gives no suggestions: nobody asked for any.
            if (question == m_question) {
                m_suggested = suggested.value_or(QList<Suggested>());
                whenReleased(this, [this] { refresh(); });
            }
        });
}

void SkillSuggestions::refresh()
{
    const bool hadFocus = std::ranges::any_of(m_chips, &QWidget::hasFocus);
    for (QWidget *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const Suggested &each : std::as_const(m_suggested)) {
        if (m_chips.size() == mostShown || m_linked.contains(each.hit.uri)) {
            continue;
        }
        auto *chip = new Chip(u"+ "_s + each.hit.label, Chip::Style::Add, this);
        chip->setTag(ConceptLookup::schemeTag(each.hit));
        chip->setRemovable(true);
        chip->setAccessibleName(tr("Link to %1").arg(each.hit.label));
        const QString words = tr("From your words: %1").arg(each.because.join(u", "_s));
        chip->setAccessibleDescription(words);
        chip->setToolTip(each.hit.definition.isEmpty() ? words : QString(each.hit.definition + u'\n' + words));
        connect(chip, &Chip::clicked, this, [this, hit = each.hit] { Q_EMIT accepted(hit); });
        connect(chip, &Chip::removeRequested, this, [this, uri = each.hit.uri] { dismiss(uri); });
        m_flow->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    setVisible(!m_chips.isEmpty());
    if (hadFocus && !m_chips.isEmpty()) {
        m_chips.first()->setFocus(Qt::OtherFocusReason); // in the place of the one just taken
    }
}

void SkillSuggestions::dismiss(const QString &uri)
{
    const Result<void> dismissed = vocabulary::dismissSuggestion(m_session.catalogue(), m_question.offering, uri);
    if (!dismissed) {
        Q_EMIT m_session.failed(dismissed.error());
        return;
    }
    m_suggested.removeIf([&](const Suggested &each) { return each.hit.uri == uri; });
    refresh();
}

} // namespace leerschakel::ui
