// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/conceptreading.h"

#include "session/session.h"
#include "vocabulary/conceptbrowser.h"
#include "vocabulary/conceptuse.h"

#include <QVBoxLayout>

namespace leerschakel::ui {

ConceptReading::ConceptReading(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_page(new ConceptBrowser), m_use(new ConceptUse)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(m_use);
    connect(m_page, &ConceptBrowser::conceptRequested, this, &ConceptReading::conceptRequested);
    connect(m_page, &ConceptBrowser::offeringsRequested, this, &ConceptReading::offeringsRequested);
    connect(m_use, &ConceptUse::levelActivated, m_page, &ConceptBrowser::requestLevel);
    retranslate();
}

void ConceptReading::retranslate()
{
    m_page->setAccessibleName(tr("Concept"));
}

QString ConceptReading::concept_() const
{
    return m_page->uri();
}

QString ConceptReading::scheme() const
{
    return m_page->scheme();
}

void ConceptReading::showConcept(const QString &uri)
{
    if (m_isStale || uri != m_page->uri()) {
        read(uri);
    }
}

void ConceptReading::showScheme(const vocabulary::SchemeSummary &scheme)
{
    m_page->showScheme(scheme, m_session.language());
}

void ConceptReading::showHint(const QString &text)
{
    m_page->showHint(text);
}

void ConceptReading::clearUse()
{
    m_use->setOfferings({}, m_session.language());
}

void ConceptReading::refreshLater()
{
    m_isStale = true;
    refresh();
}

void ConceptReading::refresh()
{
    if (m_isStale && m_page->isVisible() && !m_page->uri().isEmpty()) {
        read(m_page->uri());
    }
}

void ConceptReading::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ConceptReading::read(const QString &uri)
{
    m_isStale = false;
    const domain::Language language = m_session.language();
    ++m_pending;
    using Answer = std::pair<std::optional<vocabulary::ConceptPage>, QList<coverage::TeachingOffering>>;
    m_session.background<Answer>(
        this,
        [=](store::Catalogue &catalogue) -> Result<Answer> {
            const auto page = vocabulary::page(catalogue, uri, language);
            const auto teaching = coverage::offeringsTeaching(catalogue, uri);
            if (!page || !teaching) {
                return std::unexpected(page ? teaching.error() : page.error());
            }
            return Answer(*page, *teaching);
        },
        [this, language](const Result<Answer> &answer) {
            --m_pending;
            if (!answer) {
                Q_EMIT m_session.failed(answer.error());
            } else if (answer->first) {
                m_page->showPage(*answer->first, answer->second, language);
                m_use->setOfferings(answer->second, language);
            } else {
                m_page->showHint(tr("This concept is not in a vocabulary of this catalogue any more."));
                m_use->setOfferings({}, language);
            }
        });
}

} // namespace leerschakel::ui
