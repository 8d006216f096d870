// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/conceptlookup.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace leerschakel::ui {

class LinkButton;
class SkillPicker;

/** Concepts that one concept is linked with: each can be opened, taken away and, of a mapping, be given another kind; more are found by searching. */
class ConceptLinks : public QWidget
{
    Q_OBJECT

public:
    struct Link {
        QString uri;
        /** Shown when no vocabulary knows the concept yet. */
        QString label;
        /** Of a mapping, out of code list mappingKind. */
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
    /** What the rows say, so that they are made anew only when that differs. */
    QStringList m_shown;
};

} // namespace leerschakel::ui
