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
 * Edits a concept of an own scheme, or the scheme itself: everything is saved as it is typed. Its actions, which have
 * shortcuts, add, order and remove concepts.
 */
class OwnConceptEditor : public QScrollArea
{
    Q_OBJECT

public:
    explicit OwnConceptEditor(Session &session, QWidget *parent = nullptr);
    ~OwnConceptEditor() override;

    /** Shows the concept \a uri; if it is not one of an own scheme, shows nothing and returns false. */
    bool showConcept(const QString &uri);
    bool showScheme(const QString &uri);
    /** Moves the shown concept from below \a from to below \a to (URIs; empty for the top), to index \a place there. */
    void place(const QString &from, const QString &to, int place);
    /** Stops editing; what was typed is saved. */
    void leave();

    [[nodiscard]] const OwnSchemeDocument &document() const { return m_document; }
    [[nodiscard]] bool isSettled() const;
    /** Commits what is being typed now, without waiting for a pause. */
    void commitPending() { m_document.flush(); }

Q_SIGNALS:
    /** Show another concept: a new one, or one that a link leads to. */
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
    /** Adds \a uri to the concepts to use instead of the shown one, or removes it from them. */
    void setInstead(const QString &uri, bool isUsed);
    void setIds(const domain::Field<QList<domain::Id>> &field, const QList<domain::Id> &ids);
    /** Applies \a change, or shows why it cannot be made. */
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
    /** Actions that apply to a concept, not to the scheme. */
    QList<QAction *> m_ofConcept;
};

} // namespace leerschakel::ui
