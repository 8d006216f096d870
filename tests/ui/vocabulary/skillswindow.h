// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "concepts/hitdelegate.h"
#include "store/journal.h"
#include "store/records.h"
#include "ui/openwindow.h"
#include "vocabulary/conceptbrowser.h"
#include "vocabulary/concepttree.h"
#include "vocabulary/vocabularyloader.h"
#include "vocabulary/vocabularyview.h"

#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTreeWidget>

namespace leerschakel::tests {

using namespace Qt::StringLiterals;
using domain::Kind;
using domain::Record;

/** The window of a fresh sample catalogue at Skills, with vocabularies to load. */
class SkillsWindow : public QObject
{
protected:
    static inline const QByteArray head =
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n"
        "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n@base <https://voorbeeld.example/hout/> .\n";

    static inline const QByteArray first = head
        + "<schema> a skos:ConceptScheme ; dct:title \"Hout\"@nl ; owl:versionInfo \"1\" .\n"
          "<zagen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"zagen\"@nl .\n"
          "<schaven> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"schaven\"@nl .\n";

    static inline const QByteArray second = head
        + "<schema> a skos:ConceptScheme ; dct:title \"Hout\"@nl ; owl:versionInfo \"2\" .\n"
          "<zagen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"zagen\"@nl ; owl:deprecated true ;\n"
          "  dct:isReplacedBy <machinaal-zagen> .\n"
          "<machinaal-zagen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"machinaal zagen\"@nl .\n"
          "<schaven> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"hout schaven\"@nl .\n";

    /** A part of the second version, as one of two files might have it. */
    static inline const QByteArray half = head
        + "<schema> a skos:ConceptScheme ; dct:title \"Hout\"@nl ; owl:versionInfo \"2\" .\n"
          "<schaven> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"schaven\"@nl .\n";

    /** Another vocabulary, which the next one is mapped to. */
    static inline const QByteArray metal =
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n"
        "@base <https://voorbeeld.example/metaal/> .\n"
        "<schema> a skos:ConceptScheme ; dct:title \"Metaal\"@nl ; dct:rights \"Made by the smiths.\"@en .\n"
        "<doorslijpen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"doorslijpen\"@nl .\n";

    /**
     * A vocabulary like the first, with a collection, a retired concept, two concepts with the same label, and mappings
     * to a skill of the sample and to one of \a metal.
     */
    static inline const QByteArray mapped = head
        + "<schema> a skos:ConceptScheme ; dct:title \"Hout\"@nl ; owl:versionInfo \"1\" .\n"
          "<werk> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"werk\"@nl .\n"
          "<thuis> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"thuis\"@nl .\n"
          "<zagen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"zagen\"@nl, \"sägen\"@de ;\n"
          "  skos:altLabel \"afzagen\"@nl, \"sawing\"@en, \"absägen\"@de ;\n"
          "  skos:broader <werk>, <thuis> ; skos:example \"een plank zagen\"@nl ; skos:exactMatch "
          "<http://elders.example/zagen> ;\n"
          "  skos:closeMatch <https://leerschakel.example/vocabulaire/energie-en-materialen/warmtepomp-inregelen>, "
          "<https://voorbeeld.example/metaal/doorslijpen> .\n"
          "<knutselen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"zagen\"@nl ; skos:broader <thuis> .\n"
          "<trekzaag> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"zagen met de trekzaag\"@nl ; "
          "owl:deprecated true ;\n"
          "  dct:isReplacedBy <zagen> .\n"
          "<groen> a skos:Collection ; skos:inScheme <schema> ; skos:prefLabel \"groene vaardigheden\"@nl ; "
          "skos:member "
          "<zagen> .\n";

    static QString wood(const QString &name) { return u"https://voorbeeld.example/hout/"_s + name; }

    /** Calls \a use with the dialog of type \a Dialog once it is open. */
    template<typename Dialog, typename Use>
    static void whenOpen(const Use &use)
    {
        auto *timer = new QTimer(qApp);
        QObject::connect(timer, &QTimer::timeout, timer, [timer, use] {
            if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget())) {
                timer->deleteLater();
                use(dialog);
            }
        });
        timer->start(20);
    }

    std::unique_ptr<OpenWindow> m_open;
    ui::VocabularyView *m_view = nullptr;
    ui::VocabularyLoader *m_loader = nullptr;

    QString written(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_open->folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    bool load(const QString &name, const QByteArray &bytes)
    {
        QSignalSpy ended(m_loader, &ui::VocabularyLoader::ended);
        m_loader->load({written(name, bytes)});
        return QTest::qWaitFor([&] { return ended.count() > 0; }, 10'000) && m_open->settle();
    }

    /** What search shows for \a text: labels, and below them what distinguishes them. */
    QStringList hits(const QString &text)
    {
        auto *query = m_view->findChild<QLineEdit *>(u"query"_s);
        query->setFocus();
        query->selectAll();
        QTest::keyClicks(query, text);
        if (!m_open->settle()) {
            return {};
        }
        QStringList lines;
        const QTreeWidget *list = hitList();
        for (int i = 0; list->isVisible() && i < list->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *item = list->topLevelItem(i);
            lines.append(item->text(0) + u" | "_s + item->data(0, ui::HitDelegate::BelowRole).toString());
        }
        return lines;
    }

    QTreeWidget *hitList() { return m_view->findChild<QTreeWidget *>(u"hits"_s); }
    ui::ConceptTree *tree() { return m_view->findChild<ui::ConceptTree *>(u"tree"_s); }

    /** URIs from the selected row of the tree up to the top of its scheme, as far as the rows are open. */
    QStringList chosenInTree()
    {
        QStringList uris;
        for (const QTreeWidgetItem *item = tree()->currentItem(); item && item->parent(); item = item->parent()) {
            if (!item->parent()->isExpanded()) {
                return {};
            }
            uris.append(item->data(0, ui::ConceptTree::UriRole).toString());
        }
        return uris;
    }

    /** Clicks on the link \a text of the page. */
    static void follow(ui::ConceptBrowser *page, const QString &text)
    {
        const QTextCursor found = page->document()->find(text, 0, QTextDocument::FindWholeWords);
        QVERIFY2(found.charFormat().isAnchor(), qPrintable(text));
        QTextCursor inside(page->document());
        inside.setPosition(found.selectionStart() + 1);
        QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, page->cursorRect(inside).center());
    }

    /** Links the first offering with \a name. */
    void link(const QString &name)
    {
        const auto catalogue = store::Catalogue::open(m_open->path, store::Access::Read, {});
        SUCCEEDS(catalogue);
        const auto ids = store::nextOfferings(**catalogue, {}, 1);
        SUCCEEDS(ids);
        Record link(Kind::SkillLink);
        domain::skillLinkTable().offering.set(link, ids->first());
        domain::skillLinkTable().concept_.set(link, QString(u"https://voorbeeld.example/hout/"_s + name));
        domain::skillLinkTable().role.set(link, u"teaches"_s);
        domain::skillLinkTable().label.set(link, {.nl = name, .en = {}});
        changes::ChangeSet change({.code = u"change.tag"_s, .arguments = {u"x"_s, name}});
        change.create(link);
        QVERIFY(m_open->window->workspace()->session().apply(change));
    }

    qsizetype linksWith(const QString &name)
    {
        const auto catalogue = store::Catalogue::open(m_open->path, store::Access::Read, {});
        const auto links = catalogue ? store::loadWhere(**catalogue, Kind::SkillLink, domain::skillLinkTable().concept_,
                                           QString(u"https://voorbeeld.example/hout/"_s + name))
                                     : store::Result<QList<Record>>();
        return links ? links->size() : -1;
    }

    void open()
    {
        failOnWarnings();
        QSettings().remove(u"search"_s);
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
        m_open->window->workspace()->showSection(u"skills"_s);
        QVERIFY(m_open->settle());
        m_view = m_open->window->findChild<ui::VocabularyView *>();
        m_loader = m_open->window->findChild<ui::VocabularyLoader *>();
        QVERIFY(m_view && m_loader);
    }

    void close() { m_open.reset(); }
};

} // namespace leerschakel::tests
