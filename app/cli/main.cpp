// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/application.h"
#include "cli/command.h"
#include "cli/interruption.h"
#include "domain/sentences.h"
#include "domain/standardstreams.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/** Qt's messages are for developers: a nightly job gets one clear line of our own on stderr, or nothing. */
void onlyForDevelopers(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("LEERSCHAKEL_DEBUG")) {
        std::fputs(qPrintable(text + u'\n'), stderr);
    }
}

/** The index of the first argument that is not UTF-8 text; 0 when all are. */
int firstUnreadable([[maybe_unused]] int argc, [[maybe_unused]] char **argv)
{
#ifdef Q_OS_UNIX
    for (int i = 1; i < argc; ++i) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        [[maybe_unused]] const QString text = decoder(QByteArrayView(argv[i]));
        if (decoder.hasError()) {
            return i;
        }
    }
#endif
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace leerschakel;
    domain::occupyClosedStandardStreams();
    qInstallMessageHandler(onlyForDevelopers);
    cli::noticeInterruptions();
    const int unreadable = firstUnreadable(argc, argv);

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"leerschakel-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LEERSCHAKEL_VERSION));
    QTranslator translator;
    if (translator.load(u":/i18n/leerschakel_%1.qm"_s.arg(cli::languageOfMessages()))) {
        QCoreApplication::installTranslator(&translator);
    }
    if (unreadable > 0) {
        const domain::Message wrong{.code = u"cli.badEncoding"_s, .arguments = {QString::number(unreadable)}};
        cli::Output(cli::Output::Form::Text, cli::Output::Chatter::Normal)
            .error(u"leerschakel-cli: "_s + domain::sentence(wrong));
        return cli::WrongUsage;
    }
    return cli::run(QCoreApplication::arguments().mid(1));
}
