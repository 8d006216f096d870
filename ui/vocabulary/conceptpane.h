// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptindex.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace leerschakel::ui {

class ConceptReading;
class MappingView;
class OwnConceptEditor;
class OwnSchemeDocument;
class Session;

/**
 * One concept or vocabulary: for reading or, if it is one of the catalogue's own, for editing; or an own vocabulary
 * next to the others, for mapping.
 */
class ConceptPane : public QWidget
{
    Q_OBJECT

public:
    explicit ConceptPane(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const;
    void commitPending();
    void retranslate();
    /** Sets the vocabularies of the catalogue. */
    void setSchemes(const QList<vocabulary::SchemeSummary> &schemes);
    void showConcept(const QString &uri);
    /** Shows the scheme \a uri itself: an own one for editing, a loaded one for reading. */
    void showScheme(const QString &uri);
    /** Shows the own scheme \a uri next to the others. */
    void showMapping(const QString &uri);
    /** Shows a hint on what to do. */
    void showHint();
    /** Updates the hint if there is nothing to read. */
    void refreshHint();
    /** Links or vocabularies changed: reads the page again, now or when it is next visible. */
    void refreshLater();
    /** Moves the concept \a uri of an own scheme; see OwnConceptEditor::place(). */
    void place(const QString &uri, const QString &from, const QString &to, int place);

    /** What is being edited; its scheme has no record when nothing is. */
    [[nodiscard]] const OwnSchemeDocument &document() const;
    /** The concept that is being read or edited; empty when there is none. */
    [[nodiscard]] QString concept_() const;
    /** The vocabulary being edited or, if there is none, the one being read; empty if neither. */
    [[nodiscard]] QString scheme() const;
    /** The vocabulary on the page; empty when the page is that of a concept. */
    [[nodiscard]] QString readScheme() const;
    /** Whether the page shows no concept and no vocabulary is being edited. */
    [[nodiscard]] bool isIdle() const;
    /** The actions of the editor, which have shortcuts. */
    [[nodiscard]] QList<QAction *> editorActions() const;

Q_SIGNALS:
    /** A link to \a uri was followed. */
    void conceptRequested(const QString &uri);
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);
    /** A concept of the own scheme \a scheme is shown. */
    void ownShown(const QString &scheme);
    /**
     * The editor shows another concept, created or reached there; \a isEdited is false if it is not in an own scheme.
     */
    void editorMovedOn(const QString &uri, bool isEdited);
    void mappingClosed();
    /** Mapping became visible, or was left. */
    void mappingShown(bool isShown);

private:
    enum Way { EditWay, ReadWay };

    Session &m_session;
    /** Chooses whether a concept of an own scheme is edited, or read like any other. */
    QTabBar *m_ways;
    QStackedWidget *m_pages;
    ConceptReading *m_reading;
    OwnConceptEditor *m_editor;
    MappingView *m_mapping;
    QList<vocabulary::SchemeSummary> m_schemes;
};

} // namespace leerschakel::ui
