// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/conceptindex.h"

#include <QTextBrowser>

namespace leerschakel::ui {

/** The page of one concept: labels, definition, where it hangs, what it relates to, who needs it and which offerings are linked to it. */
class ConceptBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ConceptBrowser(QWidget *parent = nullptr);

    void showPage(const vocabulary::ConceptPage &page, domain::Language language);
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

    std::optional<vocabulary::ConceptPage> m_page;
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::ui
