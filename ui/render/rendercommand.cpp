// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/rendercommand.h"

#include "application/appearance.h"
#include "domain/outputfile.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/views.h"
#include "mainwindow/workspace.h"
#include "store/backup.h"
#include "store/offeringlist.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/search/conceptindex.h"
#include "vocabulary/vocabularyview.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Error;
using domain::Failure;
using Outcome = std::expected<void, Error>;

namespace {

/** Waits until the window has been settled for a moment; false on timeout. */
bool settle(const MainWindow &window)
{
    constexpr qint64 longest = 60'000; // milliseconds: a large catalogue on a slow disk
    constexpr int quietRounds = 4;
    QElapsedTimer clock;
    clock.start();
    int quiet = 0;
    while (clock.elapsed() < longest) {
        QEventLoop loop;
        QTimer::singleShot(25, &loop, &QEventLoop::quit);
        loop.exec();
        quiet = window.isSettled() ? quiet + 1 : 0;
        if (quiet == quietRounds) {
            return true;
        }
    }
    return false;
}

QByteArray painted(MainWindow &window, const QString &format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (format == "png"_L1) {
        window.grab().save(&buffer, "PNG");
    } else if (format == "svg"_L1) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(window.size());
        generator.setViewBox(window.rect());
        generator.setTitle(window.windowTitle());
        QPainter painter(&generator);
        window.render(&painter);
    } else {
        QPdfWriter writer(&buffer);
        constexpr int dotsAnInch = 96;
        writer.setResolution(dotsAnInch);
        writer.setPageMargins({});
        writer.setPageSize(QPageSize(QSizeF(window.size()) / dotsAnInch, QPageSize::Inch));
        writer.setTitle(window.windowTitle());
        QPainter painter(&writer);
        window.render(&painter);
    }
    return buffer.data();
}

Outcome written(const QString &path, const QByteArray &bytes)
{
    return bytes.isEmpty() ? std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {path, QString()}))
                           : domain::writeOutput(path, bytes);
}

Outcome copyOf(const QString &path, const QString &copy)
{
    const store::Result<std::unique_ptr<store::Catalogue>> source =
        store::Catalogue::open(path, store::Access::Read, vocabulary::derivations());
    return source ? store::copyTo(**source, copy) : std::unexpected(source.error());
}

/** Shows the page of a concept, or an own vocabulary for mapping. */
Outcome showConcept(MainWindow &window, const RenderRequest &request)
{
    auto *skills = window.findChild<VocabularyView *>();
    store::Catalogue &catalogue = window.workspace()->session().catalogue();
    const domain::Language language = window.workspace()->session().language();
    if (!request.maps) {
        const auto known = vocabulary::concepts(catalogue, {request.concept_}, language);
        if (!known || known->isEmpty()) {
            return std::unexpected(
                known ? Error::of(Failure::Usage, u"cli.unknownConcept"_s, {request.concept_}) : known.error());
        }
        skills->showConcept(request.concept_);
        return {};
    }
    const auto schemes = vocabulary::schemes(catalogue, language);
    if (!schemes) {
        return std::unexpected(schemes.error());
    }
    for (const vocabulary::SchemeSummary &scheme : *schemes) {
        if (scheme.own && (request.concept_.isEmpty() || scheme.uri == request.concept_)) {
            skills->showMapping(scheme.uri);
            return {};
        }
    }
    return std::unexpected(Error::of(Failure::Usage, u"render.nothingToMap"_s));
}

} // namespace

Outcome render(const RenderRequest &request)
{
    const QString format = request.out.section(u'.', -1).toLower();
    Settings settings;
    settings.theme = request.theme;
    settings.language = request.language;
    Appearance appearance;
    appearance.apply(settings);

    // A copy, so that the image shows the window as in ordinary use while the catalogue stays unchanged.
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(request.file).fileName());
    if (const store::Result<void> copied = copyOf(request.file, copy); !copied) {
        return std::unexpected(copied.error());
    }
    MainWindow window(settings, appearance);
    window.setFixedSize(request.size);
    window.show();
    if (const store::Result<void> opened = window.openCatalogue(copy, store::Access::WriteIfPossible); !opened) {
        return std::unexpected(opened.error());
    }
    Workspace &workspace = *window.workspace();
    if (!request.offering.isEmpty()) {
        const domain::Id id = domain::Id::fromString(request.offering);
        const store::Result<qint64> row = store::offeringRowOf(workspace.session().catalogue(), id);
        if (!row) {
            return std::unexpected(row.error());
        }
        if (id.isNull() || *row == 0) {
            return std::unexpected(Error::of(Failure::Usage, u"change.missing"_s, {request.offering}));
        }
        workspace.showOffering(id);
    }
    const ViewEntry *view = viewNamed(request.view);
    // The page that the user last chose must not influence the image.
    workspace.showSection(view && view->pages ? request.view + u'/' + view->pages().constFirst() : request.view);
    const Error tooLong = Error::of(Failure::System, u"render.tooLong"_s, {request.view});
    if (!settle(window)) {
        return std::unexpected(tooLong);
    }
    if (request.maps || !request.concept_.isEmpty()) {
        if (const Outcome shown = showConcept(window, request); !shown) {
            return shown;
        }
        if (!settle(window)) {
            return std::unexpected(tooLong);
        }
    }
    if (QWidget *focus = window.focusWidget()) {
        focus->clearFocus(); // no cursor in the image
    }
    return written(request.out, painted(window, format));
}

} // namespace leerschakel::ui
