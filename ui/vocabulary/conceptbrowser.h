// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/teaching.h"
#include "vocabulary/search/conceptindex.h"

#include <QTextBrowser>

namespace leerschakel::ui {

/**
 * The page of one concept: labels, definition, broader and related concepts, occupations that need it and offerings
 * linked to it.
 */
class ConceptBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ConceptBrowser(QWidget *parent = nullptr);

    /** \a teaching: the offerings that teach the concept. */
    void showPage(const vocabulary::ConceptPage &page, const QList<coverage::TeachingOffering> &teaching,
        domain::Language language);
    /** Requests the offerings that teach the concept at \a level. */
    void requestLevel(const QString &level);
    /** Shows the page of a loaded vocabulary. */
    void showScheme(const vocabulary::SchemeSummary &scheme, domain::Language language);
    /** Shows \a text, which says what to do, while there is no concept to show. */
    void showHint(const QString &text);
    [[nodiscard]] QString uri() const { return m_page ? m_page->concept_.uri : QString(); }
    /** The vocabulary whose page is shown; empty on the page of a concept. */
    [[nodiscard]] QString scheme() const { return m_scheme ? m_scheme->uri : QString(); }

Q_SIGNALS:
    void conceptRequested(const QString &uri);
    /** Another page is shown, or the same one was rebuilt. */
    void written();
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);

protected:
    void changeEvent(QEvent *event) override;

private:
    void compose();
    void composeScheme();
    [[nodiscard]] QString useText() const;
    /** The end of a page: its source, and the attribution that its scheme requires. */
    [[nodiscard]] QString source(const QString &uri, const domain::LocalizedText &attribution) const;
    /** The concept's other labels, by language. */
    [[nodiscard]] QString namesText() const;
    [[nodiscard]] QString mappingText() const;
    [[nodiscard]] QString link(const QString &target, const QString &text) const;
    [[nodiscard]] QString link(const vocabulary::ConceptHit &hit) const;
    [[nodiscard]] QString links(const QString &title, const QList<vocabulary::ConceptHit> &hits) const;

    std::optional<vocabulary::ConceptPage> m_page;
    std::optional<vocabulary::SchemeSummary> m_scheme;
    QList<coverage::TeachingOffering> m_teaching;
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::ui
