// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/writequeue.h"
#include "store/records.h"
#include "ui/byhand.h"
#include "ui/openwindow.h"
#include "vocabulary/conceptlinks.h"
#include "vocabulary/concepttree.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/ownconcepteditor.h"
#include "vocabulary/schemecommands.h"
#include "vocabulary/vocabularyloader.h"
#include "vocabulary/vocabularyview.h"

#include <QFile>
#include <QSignalSpy>

namespace leerschakel::tests {

using namespace Qt::StringLiterals;
using domain::ownConceptTable;
using domain::Record;

/** The window of a fresh sample catalogue at Skills, to edit an own vocabulary by keys and by button texts. */
class OwnSchemeWindow : public QObject
{
protected:
    std::unique_ptr<OpenWindow> m_open;
    ui::VocabularyView *m_view = nullptr;
    ui::OwnConceptEditor *m_editor = nullptr;
    ui::SchemeCommands *m_commands = nullptr;

    /** Waits until the vocabularies are settled, but not for what a change starts elsewhere in the window. */
    bool settle()
    {
        constexpr int longest = 20'000;
        // A change waits while something else in the window is writing, and the file is read when the change is saved.
        const auto isQuiet = [this] { return m_view->isSettled() && session().queue().waiting().isEmpty(); };
        QCoreApplication::processEvents();
        const bool isDone = QTest::qWaitFor(isQuiet, longest);
        QCoreApplication::processEvents(); // what has settled may have started more work
        return isDone && QTest::qWaitFor(isQuiet, longest);
    }

    ui::Session &session() { return m_open->window->workspace()->session(); }

    vocabulary::OwnScheme scheme()
    {
        return vocabulary::OwnScheme::load(session().catalogue(), m_editor->document().schemeUri())
            .value_or(std::nullopt)
            .value_or(vocabulary::OwnScheme());
    }

    QStringList labels()
    {
        QStringList labels;
        const vocabulary::OwnScheme own = scheme();
        for (const Record &each : own.concepts()) {
            labels.append(ownConceptTable().label(each).en);
        }
        return labels;
    }

    /** Chooses the command that starts with \a text from the menu. */
    void command(const QString &text) { QVERIFY2(chooseFrom(m_commands->button(), {text}), qPrintable(text)); }

    /** Types without waiting until the text is saved, as people do. */
    void type(const QString &text)
    {
        QWidget *where = QApplication::focusWidget();
        QVERIFY(where);
        QTest::keyClicks(where, text);
    }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *where = QApplication::focusWidget();
        QVERIFY(where);
        QTest::keyClick(where, Qt::Key(key), modifiers);
        QVERIFY(settle());
    }

    /** Loads another party's vocabulary; returns its row in the tree, opened. */
    QTreeWidgetItem *loadForeign()
    {
        QFile file(m_open->folder.filePath(u"verf.ttl"_s));
        const QByteArray turtle =
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> .\n"
            "@prefix euvoc: <http://publications.europa.eu/ontology/euvoc#> . @base <https://voorbeeld.example/verf/> "
            ".\n"
            "<schema> a skos:ConceptScheme ; dct:title \"Paint\"@en .\n"
            "<a> skos:inScheme <schema> ; skos:prefLabel \"varnishing\"@en ; euvoc:order 2 .\n"
            "<b> skos:inScheme <schema> ; skos:prefLabel \"painting\"@en ; euvoc:order 3 .\n"
            "<c> skos:inScheme <schema> ; skos:prefLabel \"sanding\"@en ; euvoc:order 1 .\n";
        auto *loader = m_open->window->findChild<ui::VocabularyLoader *>();
        if (!loader || !file.open(QIODevice::WriteOnly) || file.write(turtle) != turtle.size()) {
            return nullptr;
        }
        file.close();
        QSignalSpy ended(loader, &ui::VocabularyLoader::ended);
        loader->load({file.fileName()});
        const bool isLoaded = QTest::qWaitFor([&] { return ended.count() > 0; }, 10'000) && settle();
        QTreeWidgetItem *row =
            m_view->findChild<ui::ConceptTree *>(u"tree"_s)->schemeItem(u"https://voorbeeld.example/verf/schema"_s);
        if (row) {
            row->setExpanded(true);
        }
        return isLoaded && settle() ? row : nullptr;
    }

    /** Makes a vocabulary with these concepts, all at the top. */
    void make(const QStringList &names)
    {
        command(u"Make a vocabulary"_s);
        type(u"Workshop"_s);
        press(Qt::Key_Return);
        QCOMPARE(m_editor->document().scheme().concepts().size(), 0);
        bool isFirst = true;
        for (const QString &name : names) {
            press(Qt::Key_Insert, isFirst ? Qt::ControlModifier : Qt::NoModifier); // Ctrl: below the vocabulary
            isFirst = false;
            type(name); // the whole label is selected: typing replaces it
        }
        QVERIFY(settle());
        QCOMPARE(labels(), names);
    }

    ui::ConceptLinks *links(const QString &field)
    {
        return m_editor->findChild<ui::ConceptLinks *>(u"ownConcept."_s + field);
    }

    /** Searches for \a text in the links of \a field and takes the first hit. */
    void pick(const QString &field, const QString &text)
    {
        links(field)->startAdding();
        type(text);
        press(Qt::Key_Return);
    }

    void open()
    {
        failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->open());
        m_open->window->workspace()->showSection(u"skills"_s);
        m_open->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_open->window.get()));
        m_view = m_open->window->findChild<ui::VocabularyView *>();
        m_editor = m_open->window->findChild<ui::OwnConceptEditor *>();
        m_commands = m_open->window->findChild<ui::SchemeCommands *>();
        QVERIFY(m_view && m_editor && m_commands);
        QVERIFY(settle());
    }

    void close() { m_open.reset(); }
};

} // namespace leerschakel::tests
