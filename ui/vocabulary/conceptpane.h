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
 * One concept or vocabulary: read or, when it is one of the catalogue's own, edited; and an own vocabulary next to the
 * others, for mapping.
 */
class ConceptPane : public QWidget
{
    Q_OBJECT

public:
    explicit ConceptPane(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const;
    void commitPending();
    void retranslate();
    /** The vocabularies there are. */
    void setSchemes(const QList<vocabulary::SchemeSummary> &schemes);
    void showConcept(const QString &uri);
    /** Shows the scheme \a uri itself: an own one for editing, a loaded one for reading. */
    void showScheme(const QString &uri);
    /** Shows the own scheme \a uri next to the others. */
    void showMapping(const QString &uri);
    /** Shows what to do while nothing is shown. */
    void showHint();
    /** Does so where nothing is read. */
    void refreshHint();
    /** Links changed, or vocabularies. */
    void refreshLater();
    /** Moves the concept \a uri of an own scheme; see OwnConceptEditor::place(). */
    void place(const QString &uri, const QString &from, const QString &to, int place);

    /** What is edited; a scheme without a record when nothing is. */
    [[nodiscard]] const OwnSchemeDocument &document() const;
    /** The concept that is being read or edited; empty when there is none. */
    [[nodiscard]] QString concept_() const;
    /** The vocabulary that is being edited or, when there is none, read; empty when there is none. */
    [[nodiscard]] QString scheme() const;
    /** The vocabulary on the page; empty on that of a concept. */
    [[nodiscard]] QString readScheme() const;
    /** Whether no concept is on the page, and no vocabulary is edited. */
    [[nodiscard]] bool isIdle() const;
    /** Those of the editor, which have keys. */
    [[nodiscard]] QList<QAction *> editorActions() const;

Q_SIGNALS:
    /** A link leads there. */
    void conceptRequested(const QString &uri);
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);
    /** A concept of the own scheme \a scheme is shown. */
    void ownShown(const QString &scheme);
    /** The editor shows another concept, made or reached there; \a isEdited unless it is not one of an own scheme. */
    void editorMovedOn(const QString &uri, bool isEdited);
    void mappingClosed();
    /** Mapping came into view, or went out of it. */
    void mappingShown(bool isShown);

private:
    enum Way { EditWay, ReadWay };

    Session &m_session;
    /** Whether a concept of an own scheme is edited, or read like any other. */
    QTabBar *m_ways;
    QStackedWidget *m_pages;
    ConceptReading *m_reading;
    OwnConceptEditor *m_editor;
    MappingView *m_mapping;
    QList<vocabulary::SchemeSummary> m_schemes;
};

} // namespace leerschakel::ui
