// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/temporaryfile.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::TemporaryFile;

class TemporaryFileTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void itGetsItsNameWhenItIsMoved()
    {
        write(u"doel.llo"_s, "old");
        {
            auto file = TemporaryFile::make(m_folder->filePath(u"doel.llo"_s), u".part"_s);
            SUCCEEDS(file);
            QVERIFY(QFileInfo(file->path()).fileName().startsWith(u"doel.llo."));
            QVERIFY(file->path().endsWith(u".part"));
            write(QFileInfo(file->path()).fileName(), "new");
            SUCCEEDS(file->moveTo(m_folder->filePath(u"doel.llo"_s)));
        }
        QCOMPARE(names(), QStringList{u"doel.llo"_s});
        QFile file(m_folder->filePath(u"doel.llo"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("new"));
    }

    void withoutThatItGoesWithAllNextToIt()
    {
        {
            auto file = TemporaryFile::make(m_folder->filePath(u"doel.llo"_s), u".part"_s);
            SUCCEEDS(file);
            for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
                write(QFileInfo(file->path()).fileName() + suffix, "x");
            }
            TemporaryFile other = std::move(*file); // the file is removed once
            QCOMPARE(names().size(), 4);
        }
        QCOMPARE(names(), QStringList());
    }

    void whatDeadProcessesLeftIsSwept()
    {
        for (const QString &name : {u"a.llo.part"_s, u"a.llo.x1.part"_s, u"a.llo.x1.part-journal"_s, u"b.llo.y2.part"_s,
                 u"a.llo.x1.other"_s, u"mine.part"_s, u"a.llo"_s}) {
            write(name, "half");
        }
        auto living = TemporaryFile::make(m_folder->filePath(u"c.llo"_s), u".part"_s);
        SUCCEEDS(living);
        QStringList expected{u"a.llo"_s, u"a.llo.x1.other"_s, QFileInfo(living->path()).fileName(), u"mine.part"_s};
        expected.sort();
        QCOMPARE(names(), expected);
        write(u"a.llo.z3.part"_s, "half");
        QCOMPARE(store::sweep(m_folder->path(), u".part"_s), 1);
        QCOMPARE(names(), expected);
    }

    void whereNothingCanBeMadeItSaysSo()
    {
        FAILS_WITH(TemporaryFile::make(m_folder->filePath(u"weg/doel.llo"_s), u".part"_s), u"store.cannotWrite"_s);
        auto file = TemporaryFile::make(m_folder->filePath(u"doel.llo"_s), u".part"_s);
        SUCCEEDS(file);
        FAILS_WITH(file->moveTo(m_folder->filePath(u"weg/doel.llo"_s)), u"store.cannotWrite"_s);
        QVERIFY(QFileInfo::exists(file->path()));
    }
};

LEERSCHAKEL_TEST_MAIN(TemporaryFileTest)
#include "temporaryfile_test.moc"
