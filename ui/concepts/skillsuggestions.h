// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "vocabulary/search/conceptindex.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace leerschakel::ui {

class FlowLayout;

/**
 * Skills that a text mentions, in a quiet row: Enter or a click takes one, Delete or its cross dismisses it for this
 * offering, for good. Takes no room when there is nothing to suggest.
 */
class SkillSuggestions : public QWidget
{
    Q_OBJECT

public:
    explicit SkillSuggestions(Session &session, QWidget *parent = nullptr);

    /** Looks for skills in \a text of \a offering once the typing pauses; only the last text counts. */
    void suggestFor(const domain::Id &offering, const QString &text, domain::Language language);
    /** URIs that need not be suggested because they are already linked. */
    void leaveOut(const QSet<QString> &linked);
    void clear();
    [[nodiscard]] bool isSettled() const { return !m_pause.isActive() && !m_isAsking; }

Q_SIGNALS:
    void accepted(const leerschakel::vocabulary::ConceptHit &hit);

private:
    struct Suggested {
        vocabulary::ConceptHit hit;
        /** The words of the text that it came from. */
        QStringList because;
    };
    struct Question {
        domain::Id offering;
        QString text;
        domain::Language language = domain::Language::Dutch;

        friend bool operator==(const Question &, const Question &) = default;
    };
    [[nodiscard]] static Result<QList<Suggested>> answer(store::Catalogue &catalogue, const Question &question);
    void ask();
    void refresh();
    void dismiss(const QString &uri);

    Session &m_session;
    QLabel *m_heading;
    FlowLayout *m_flow;
    QTimer m_pause;
    Question m_question;
    bool m_isAsking = false;
    QList<Suggested> m_suggested;
    QSet<QString> m_linked;
    QList<QWidget *> m_chips;
};

} // namespace leerschakel::ui
