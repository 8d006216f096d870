// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/ownschemedocument.h"

#include <QScrollArea>

class QLabel;

namespace leerschakel::ui {

class ConceptLinks;
class ConceptLookup;
class FieldForm;

/**
 * The page of a concept of an own scheme, or of the scheme itself, to be edited: everything is kept as it is typed. Its actions, which have keys, make, order
 * and remove concepts.
 */
class OwnConceptEditor : public QScrollArea
{
    Q_OBJECT

public:
    explicit OwnConceptEditor(Session &session, QWidget *parent = nullptr);
    ~OwnConceptEditor() override;

    /** False, and nothing is shown, when \a uri is no concept of an own scheme. */
    bool showConcept(const QString &uri);
    bool showScheme(const QString &uri);
    /** Hangs the concept that is shown below \a to instead of \a from (URIs; empty for the top), as number \a place among the others there. */
    void place(const QString &from, const QString &to, int place);
    /** Nothing is to be edited here now; what was typed is kept. */
    void leave();

    [[nodiscard]] const OwnSchemeDocument &document() const { return m_document; }
    [[nodiscard]] bool isSettled() const;
    /** Hands over what is being typed, now. */
    void commitPending() { m_document.flush(); }

Q_SIGNALS:
    /** Another concept is to be shown: one that was just made, or that a link leads to. */
    void conceptRequested(const QString &uri);

private:
    void buildActions(QLayout *row);
    QAction *addTool(QLayout *row, const QString &text, const QKeySequence &keys, const std::function<void()> &work);
    void buildLinks(QLayout *column);
    ConceptLinks *addLinks(QLayout *column, const domain::FieldSpec &field);
    void refresh();
    void refreshLinks(const domain::Record &shown);
    void add(const domain::Id &parent, const domain::Id &after);
    void move(int steps);
    void deeper();
    void higher();
    void remove();
    void addTo(const domain::Field<QList<domain::Id>> &field, const QString &uri);
    void removeFrom(const domain::Field<QList<domain::Id>> &field, const QString &uri);
    /** Whether the concept \a uri is to be used instead of the one that is shown, beside the others that are. */
    void setInstead(const QString &uri, bool isUsed);
    void setIds(const domain::Field<QList<domain::Id>> &field, const QList<domain::Id> &ids);
    /** Applies \a change, or says why it cannot be made. */
    bool apply(const store::Result<changes::ChangeSet> &change);

    OwnSchemeDocument m_document;
    ConceptLookup *m_lookup;
    QLabel *m_heading;
    QLabel *m_facts;
    FieldForm *m_conceptForm;
    FieldForm *m_schemeForm;
    QWidget *m_links;
    ConceptLinks *m_parents = nullptr;
    ConceptLinks *m_related = nullptr;
    ConceptLinks *m_collections = nullptr;
    ConceptLinks *m_mappings = nullptr;
    ConceptLinks *m_instead = nullptr;
    /** Of a concept, not of the scheme. */
    QList<QAction *> m_ofConcept;
};

} // namespace leerschakel::ui
