// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "concepts/conceptlookup.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace leerschakel::ui {

class LinkButton;
class SkillPicker;

/**
 * Concepts linked to one concept: each can be opened, removed and, if it is a mapping, given another kind; more are
 * added by searching.
 */
class ConceptLinks : public QWidget
{
    Q_OBJECT

public:
    struct Link {
        QString uri;
        /** Shown as long as no loaded vocabulary has the concept. */
        QString label;
        /** For a mapping: its kind, from the code list mappingKind. */
        QString kind;
        friend bool operator==(const Link &, const Link &) = default;
    };

    ConceptLinks(Session &session, ConceptLookup &lookup, const QString &title, QWidget *parent = nullptr);

    void show(const QList<Link> &links);
    [[nodiscard]] SkillPicker &picker() { return *m_picker; }
    [[nodiscard]] bool isSettled() const;
    void startAdding();

Q_SIGNALS:
    void picked(const leerschakel::vocabulary::ConceptHit &hit);
    void removed(const QString &uri);
    void kindChosen(const QString &uri, const QString &kind);
    void opened(const QString &uri);

private:
    void rebuild();
    void addRow(const Link &link);

    Session &m_session;
    ConceptLookup &m_lookup;
    QString m_title;
    QVBoxLayout *m_rows;
    LinkButton *m_add;
    SkillPicker *m_picker;
    QList<Link> m_links;
    /** The content of the rows, so that they are rebuilt only when it differs. */
    QStringList m_shown;
};

} // namespace leerschakel::ui
