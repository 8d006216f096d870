// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/teaching.h"
#include "vocabulary/conceptindex.h"

#include <QTextBrowser>

namespace leerschakel::ui {

/** The page of one concept: labels, definition, where it hangs, what it relates to, who needs it and which offerings are linked to it. */
class ConceptBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ConceptBrowser(QWidget *parent = nullptr);

    /** \a teaching are the offerings that teach it. */
    void showPage(const vocabulary::ConceptPage &page, const QList<coverage::TeachingOffering> &teaching,
        domain::Language language);
    /** Asks for the offerings that teach it at \a level. */
    void requestLevel(const QString &level);
    /** What to do when there is no concept to show. */
    void showHint(const QString &text);
    [[nodiscard]] QString uri() const { return m_page ? m_page->concept_.uri : QString(); }

Q_SIGNALS:
    void conceptRequested(const QString &uri);
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);

protected:
    void changeEvent(QEvent *event) override;

private:
    void compose();
    [[nodiscard]] QString useText() const;
    [[nodiscard]] QString mappingText() const;
    [[nodiscard]] QString link(const QString &target, const QString &text) const;
    [[nodiscard]] QString link(const vocabulary::ConceptHit &hit) const;
    [[nodiscard]] QString links(const QString &title, const QList<vocabulary::ConceptHit> &hits) const;

    std::optional<vocabulary::ConceptPage> m_page;
    QList<coverage::TeachingOffering> m_teaching;
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::ui
