// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample/sample.h"
#include "mainwindow/views.h"
#include "render/arguments.h"
#include "store/records.h"
#include "support/result.h"
#include "support/windowtest.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/search/conceptindex.h"

#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using ui::RenderRequest;

class RenderTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_catalogue;
    QString m_bare;

    /** The share of pixels in which two pictures of one size differ. */
    static double differing(const QImage &one, const QImage &other)
    {
        qsizetype count = 0;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x) {
                count += one.pixel(x, y) != other.pixel(x, y);
            }
        }
        return double(count) / (double(one.width()) * one.height());
    }

    QByteArray content(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalogue = m_folder.filePath(u"sample.llo"_s);
        auto made = store::Catalogue::create(m_catalogue, vocabulary::derivations());
        SUCCEEDS(made);
        SUCCEEDS(exchange::sample::fill(**made));
        m_bare = m_folder.filePath(u"bare.llo"_s);
        SUCCEEDS(store::Catalogue::create(m_bare, vocabulary::derivations()));
    }

    void init() { tests::failOnWarnings(); }

    void everyViewIsDrawn_data()
    {
        QTest::addColumn<QString>("view");
        for (const QString &view : ui::placeNames()) {
            QTest::newRow(qPrintable(view)) << view;
        }
    }

    void everyViewIsDrawn()
    {
        QFETCH(QString, view);
        const QString light = m_folder.filePath(u"light.png"_s);
        const QString dark = m_folder.filePath(u"dark.png"_s);
        SUCCEEDS(ui::render({.view = view, .file = m_catalogue, .out = light, .size = {1200, 800}}));
        SUCCEEDS(ui::render({.view = view,
            .file = m_catalogue,
            .out = dark,
            .theme = ui::Theme::Dark,
            .language = u"en"_s,
            .size = {1200, 800}}));
        const QImage lightImage(light);
        const QImage darkImage(dark);
        QCOMPARE(lightImage.size(), QSize(1200, 800));
        QCOMPARE(darkImage.size(), QSize(1200, 800));
        // The picture shows the contents of the catalogue: that of an empty catalogue is very different.
        const QString empty = m_folder.filePath(u"empty.png"_s);
        SUCCEEDS(ui::render({.view = view, .file = m_bare, .out = empty, .size = {1200, 800}}));
        const double difference = differing(lightImage, QImage(empty));
        QVERIFY2(difference > 0.005, qPrintable(QString::number(difference)));
        const QImage lightDot = lightImage.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QImage darkDot = darkImage.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QVERIFY(lightDot.pixelColor(0, 0).lightness() > 200);
        QVERIFY(darkDot.pixelColor(0, 0).lightness() < 80);
    }

    void pagesOfASectionDiffer()
    {
        QList<QImage> pictures;
        for (const QString &view : {u"radar"_s, u"radar/coverage"_s, u"radar/regions"_s}) {
            const QString out = m_folder.filePath(u"page.png"_s);
            SUCCEEDS(ui::render({.view = view, .file = m_catalogue, .out = out}));
            pictures.append(QImage(out));
        }
        QCOMPARE(pictures[0], pictures[1]); // the first offering, where none is named
        QVERIFY(differing(pictures[1], pictures[2]) > 0.005);
    }

    void vectorFormatsAreWhatTheySay()
    {
        const QString svg = m_folder.filePath(u"window.svg"_s);
        const QString pdf = m_folder.filePath(u"window.pdf"_s);
        SUCCEEDS(ui::render({.file = m_catalogue, .out = svg}));
        SUCCEEDS(ui::render({.file = m_catalogue, .out = pdf}));
        QXmlStreamReader reader(content(svg));
        QString texts, root;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && root.isEmpty()) {
                root = reader.name().toString();
            }
            if (reader.isStartElement() && reader.name() == u"text") {
                texts += reader.readElementText(QXmlStreamReader::IncludeChildElements) + u'\n';
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(root, u"svg"_s);
        QVERIFY2(texts.contains(u"Adviseur duurzame installaties"_s), qPrintable(texts));
        const QByteArray printed = content(pdf);
        QVERIFY(printed.startsWith("%PDF-"));
        QVERIFY(printed.trimmed().endsWith("%%EOF"));
        QVERIFY(printed.contains("/Count 1")); // pages
        const QString empty = m_folder.filePath(u"empty.pdf"_s);
        SUCCEEDS(ui::render({.file = m_bare, .out = empty}));
        QVERIFY2(printed.size() > content(empty).size() + 5'000, qPrintable(QString::number(printed.size())));
    }

    void ownConceptsAndTheirMappingAreDrawn()
    {
        const QString file = m_folder.filePath(u"own.llo"_s);
        const QString out = m_folder.filePath(u"own.png"_s);
        FAILS_WITH(
            ui::render({.view = u"skills"_s, .file = m_bare, .out = out, .maps = true}), u"render.nothingToMap"_s);
        FAILS_WITH(ui::render({.view = u"skills"_s, .file = m_catalogue, .out = out, .concept_ = u"urn:x:nowhere"_s}),
            u"cli.unknownConcept"_s);
        QString concept_;
        {
            auto made = store::Catalogue::create(file, vocabulary::derivations());
            SUCCEEDS(made);
            SUCCEEDS(exchange::sample::fill(**made));
            const auto schemes = vocabulary::schemes(**made, domain::Language::Dutch);
            SUCCEEDS(schemes);
            const auto own = vocabulary::OwnScheme::load(**made, schemes->constFirst().uri);
            SUCCEEDS(own);
            QVERIFY(own->has_value());
            concept_ = domain::ownConceptTable().uri((*own)->concepts().constFirst());
        }
        QList<QImage> pictures;
        for (const auto &[uri, maps] :
            {std::pair(QString(), false), std::pair(concept_, false), std::pair(QString(), true)}) {
            SUCCEEDS(ui::render({.view = u"skills"_s, .file = file, .out = out, .concept_ = uri, .maps = maps}));
            pictures.append(QImage(out));
            QCOMPARE(pictures.last().size(), QSize(1440, 900));
        }
        QVERIFY(pictures[0] != pictures[1] && pictures[1] != pictures[2] && pictures[0] != pictures[2]);
    }

    void drawingLeavesTheCatalogueAsItWas()
    {
        const QByteArray before = content(m_catalogue);
        SUCCEEDS(ui::render({.file = m_catalogue, .out = m_folder.filePath(u"same.png"_s)}));
        QVERIFY(!before.isEmpty());
        QCOMPARE(content(m_catalogue) == before, true);
    }

    void whatCannotBeDrawnIsRefused()
    {
        FAILS_WITH(ui::render({.file = m_folder.filePath(u"none.llo"_s), .out = m_folder.filePath(u"a.png"_s)}),
            u"store.missing"_s);
        FAILS_WITH(ui::render({.file = m_catalogue, .out = m_folder.filePath(u"no/such/folder/a.png"_s)}),
            u"store.cannotWrite"_s);
        FAILS_WITH(
            ui::render(
                {.file = m_catalogue, .out = m_folder.filePath(u"a.png"_s), .offering = domain::Id::make().toString()}),
            u"change.missing"_s);
    }

    void mistakesInUseAreNamed_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("code");
        QTest::newRow("page") << u"--render radar/nowhere a.llo --out a.png"_s << u"render.unknownView"_s;
        QTest::newRow("view") << u"--render everything a.llo --out a.png"_s << u"render.unknownView"_s;
        QTest::newRow("file") << u"--render radar --out a.png"_s << u"render.noFile"_s;
        QTest::newRow("out") << u"--render radar a.llo"_s << u"render.badOut"_s;
        QTest::newRow("format") << u"--render radar a.llo --out a.gif"_s << u"render.badOut"_s;
        QTest::newRow("size") << u"--render radar a.llo --out a.png --size big"_s << u"render.badSize"_s;
        QTest::newRow("theme") << u"a.llo --theme pink"_s << u"render.badTheme"_s;
        QTest::newRow("language") << u"a.llo --language de"_s << u"render.badLanguage"_s;
        QTest::newRow("option") << u"a.llo --colour"_s << u"render.usage"_s;
        QTest::newRow("two files") << u"a.llo b.llo"_s << u"render.usage"_s;
        QTest::newRow("not a render") << u"a.llo --size 800x600"_s << u"render.onlyWithRender"_s;
        QTest::newRow("concept") << u"a.llo --concept urn:x"_s << u"render.onlyWithRender"_s;
        QTest::newRow("id") << u"--render offerings a.llo --out a.png --offering 12"_s << u"field.badId"_s;
    }

    void mistakesInUseAreNamed()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, code);
        const auto wish = ui::wishFrom(arguments.split(u' '));
        FAILS_WITH(wish, code);
        QCOMPARE(wish.error().failure, domain::Failure::Usage);
    }

    void aRightRequestIsRead()
    {
        const auto wish = ui::wishFrom({u"--render"_s, u"radar"_s, u"a.llo"_s, u"--out"_s, u"a.svg"_s, u"--theme"_s,
            u"dark"_s, u"--language"_s, u"en"_s, u"--size"_s, u"800x600"_s});
        SUCCEEDS(wish);
        const auto &request = std::get<RenderRequest>(*wish);
        QCOMPARE(request.view, u"radar"_s);
        QCOMPARE(request.theme, ui::Theme::Dark);
        QCOMPARE(request.size, QSize(800, 600));
        QCOMPARE(request.language, u"en"_s);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(RenderTest)
#include "render_test.moc"
