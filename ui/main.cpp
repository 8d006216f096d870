// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/endrequests.h"
#include "domain/sentences.h"
#include "domain/standardstreams.h"
#include "program.h"
#include "render/arguments.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::ui;

namespace {

enum ExitCode { Done = 0, WrongUsage = 2, CouldNot = 3 };

void print(std::FILE *to, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), to);
}

int ended(const domain::Error &error)
{
    print(stderr, u"leerschakel: "_s + domain::sentence(error) + u'\n');
    return error.failure == domain::Failure::Usage ? WrongUsage : CouldNot;
}

int start(const Start &wish)
{
    Settings settings = Settings::load();
    settings.theme = wish.theme.value_or(settings.theme);
    settings.language = wish.language.value_or(settings.language);
    Program program(settings);
    program.start(wish.file);
    const EndRequests endRequests;
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    domain::occupyClosedStandardStreams();
    QStringList arguments;
    for (int at = 1; at < argc; ++at) {
        arguments.append(QString::fromLocal8Bit(argv[at]));
    }
    const std::expected<Wish, domain::Error> wish = wishFrom(arguments);
    if (!wish) {
        return ended(wish.error());
    }
    if (const auto *text = std::get_if<Print>(&*wish)) {
        print(stdout, text->text);
        return Done;
    }
    // Rendering needs no screen, and must not open a window on one.
    if (std::holds_alternative<RenderRequest>(*wish) && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"Leerschakel"_s);
    QApplication::setApplicationName(u"leerschakel"_s);
    QApplication::setApplicationDisplayName(u"Leerschakel"_s);
    QApplication::setApplicationVersion(QStringLiteral(LEERSCHAKEL_VERSION));
    QApplication::setDesktopFileName(u"leerschakel"_s);

    if (const auto *request = std::get_if<RenderRequest>(&*wish)) {
        const std::expected<void, domain::Error> rendered = render(*request);
        return rendered ? Done : ended(rendered.error());
    }
    return start(std::get<Start>(*wish));
}
