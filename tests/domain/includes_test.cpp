// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/**
 * No include of app/ or ui/ goes against the order of dependencies: domain, text < changes, rules < store < authoring,
 * vocabulary < exchange < publishing, inspection, coverage < cli, ui; and within ui/ application < widgets < words,
 * work < session < forms, concepts < the views < mainwindow.
 */
class IncludesTest : public QObject
{
    Q_OBJECT

private:
    /** Each folder of app/ with all that it may include; a new folder needs a line here. */
    static QHash<QString, QStringList> mayKnow()
    {
        QHash<QString, QStringList> known;
        known[u"domain"_s] = {};
        known[u"text"_s] = {};
        known[u"changes"_s] = {u"domain"_s};
        known[u"rules"_s] = {u"domain"_s};
        known[u"store"_s] = {u"domain"_s, u"text"_s, u"changes"_s, u"rules"_s};
        known[u"authoring"_s] = known[u"store"_s] + QStringList{u"store"_s};
        known[u"vocabulary"_s] = known[u"store"_s] + QStringList{u"store"_s};
        known[u"exchange"_s] = known[u"vocabulary"_s] + QStringList{u"authoring"_s, u"vocabulary"_s};
        known[u"publishing"_s] = known[u"exchange"_s] + QStringList{u"exchange"_s};
        known[u"inspection"_s] = known[u"publishing"_s];
        known[u"coverage"_s] = known[u"publishing"_s];
        known[u"sync"_s] = known[u"publishing"_s];
        known[u"cli"_s] =
            known[u"publishing"_s] + QStringList{u"publishing"_s, u"inspection"_s, u"coverage"_s, u"sync"_s};
        return known;
    }

    /** Each folder of ui/ with the other folders that it may include; a new folder needs a line here. */
    static QHash<QString, QStringList> roomsMayKnow()
    {
        const QStringList ground{u"application"_s, u"words"_s, u"widgets"_s, u"work"_s, u"session"_s};
        QHash<QString, QStringList> known;
        known[u"application"_s] = {};
        known[u"widgets"_s] = {u"application"_s};
        known[u"words"_s] = {u"application"_s, u"widgets"_s};
        known[u"work"_s] = {u"application"_s, u"words"_s, u"widgets"_s};
        known[u"session"_s] = known[u"work"_s] + QStringList{u"work"_s};
        known[u"dialogs"_s] = ground;
        known[u"inspection"_s] = ground;
        known[u"forms"_s] = ground;
        known[u"concepts"_s] = ground;
        for (const QString &view : {u"directory"_s, u"findings"_s, u"history"_s, u"list"_s, u"offering"_s, u"preview"_s,
                 u"publishing"_s, u"radar"_s, u"vocabulary"_s}) {
            known[view] = ground + QStringList{u"forms"_s, u"concepts"_s};
        }
        known[u"publishing"_s] += QStringList{u"list"_s, u"preview"_s}; // changes many at once, shows documents
        known[u"sheets"_s] = ground + QStringList{u"publishing"_s}; // for its reports
        known[u"mainwindow"_s] = known.keys();
        known[u"render"_s] = known.keys();
        known[QString()] = known.keys(); // the program itself, which combines the folders
        return known;
    }

    static QStringList includesOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        static const QRegularExpression include(
            u"^[ \\t]*#[ \\t]*include[ \\t]+\"([^\"]+)\""_s, QRegularExpression::MultilineOption);
        QStringList names;
        QRegularExpressionMatchIterator matches = include.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            names.append(matches.next().captured(1));
        }
        return names;
    }

    static QStringList sourcesUnder(const QString &folder)
    {
        QStringList paths;
        QDirIterator files(folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            paths.append(files.next());
        }
        paths.sort();
        return paths;
    }

    /** The first folder of \a path; empty for a file at the top itself. */
    static QString folderOf(const QString &path) { return path.contains(u'/') ? path.section(u'/', 0, 0) : QString(); }

    struct Looked {
        /** The number of includes of files below the same top. */
        int includes = 0;
        /** Includes that are not allowed, as sentences. */
        QStringList wrong;
    };
    /**
     * Checks the includes of the folders of \a top: each folder may include those that \a known has for it, and none
     * may include a file of \a forbidden, another top.
     */
    static Looked includesUnder(
        const QString &top, const QHash<QString, QStringList> &known, const QString &forbidden = {})
    {
        const QDir own(leerschakel::tests::sourcePath(top));
        Looked looked;
        const QStringList sources = sourcesUnder(own.path());
        for (const QString &path : sources) {
            const QString relative = own.relativeFilePath(path);
            const QString folder = folderOf(relative);
            const QStringList includes = includesOf(path);
            for (const QString &include : includes) {
                const QString other = folderOf(include);
                const bool isOwn = QFileInfo::exists(own.filePath(include));
                const bool isForbidden = !isOwn && !forbidden.isEmpty()
                    && QFileInfo::exists(QDir(leerschakel::tests::sourcePath(forbidden)).filePath(include));
                looked.includes += isOwn ? 1 : 0;
                if ((isOwn && other != folder && !known.value(folder).contains(other)) || isForbidden) {
                    looked.wrong.append(relative + u" includes "_s + include);
                }
            }
        }
        return looked;
    }

private Q_SLOTS:
    void everyFolderOfAppHasItsPlace()
    {
        const QHash<QString, QStringList> known = mayKnow();
        const QStringList folders =
            QDir(leerschakel::tests::sourcePath(u"app"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(folders.contains(u"domain"_s));
        for (const QString &folder : folders) {
            QVERIFY2(known.contains(folder), qPrintable(folder + u" has no place in the order of knowledge"_s));
        }
    }

    void noIncludeRunsAgainstTheOrder()
    {
        const Looked app = includesUnder(u"app"_s, mayKnow(), u"ui"_s);
        QVERIFY(app.includes > 50);
        QVERIFY2(app.wrong.isEmpty(), qPrintable(app.wrong.join(u'\n')));
    }

    void everyRoomOfUiHasItsPlace()
    {
        const QHash<QString, QStringList> known = roomsMayKnow();
        const QStringList rooms =
            QDir(leerschakel::tests::sourcePath(u"ui"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(rooms.contains(u"session"_s));
        for (const QString &room : rooms) {
            QVERIFY2(known.contains(room), qPrintable(room + u" has no place in the order of knowledge"_s));
        }
    }

    void noRoomOfUiKnowsOneThatKnowsIt()
    {
        const Looked ui = includesUnder(u"ui"_s, roomsMayKnow());
        QVERIFY(ui.includes > 200);
        QVERIFY2(ui.wrong.isEmpty(), qPrintable(ui.wrong.join(u'\n')));
    }

    void appKnowsNoScreen()
    {
        static const QRegularExpression screen(
            u"#[ \\t]*include[ \\t]+<(Q(Widget|Window|GuiApplication|Application|Icon|Pixmap|Image|Color|Font|Painter|Palette|Chart\\w*|Clipboard|DesktopServices)|QtWidgets|QtGui|QtCharts)(/|>)"_s);
        QStringList wrong;
        const QStringList sources = sourcesUnder(leerschakel::tests::sourcePath(u"app"_s));
        for (const QString &path : sources) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (QString::fromUtf8(file.readAll()).contains(screen)) {
                wrong.append(path);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void uiDoesNotKnowTheCommandLine()
    {
        QStringList wrong;
        const QStringList sources = sourcesUnder(leerschakel::tests::sourcePath(u"ui"_s));
        for (const QString &path : sources) {
            const QStringList includes = includesOf(path);
            for (const QString &include : includes) {
                if (include.startsWith(u"cli/"_s)) {
                    wrong.append(path + u" includes "_s + include);
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

LEERSCHAKEL_TEST_MAIN(IncludesTest)
#include "includes_test.moc"
