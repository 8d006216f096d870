// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

namespace {

Ended run(const QString &program, const QStringList &arguments, const QByteArray &input, const QString &folder)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LEERSCHAKEL_LANGUAGE"_s, u"en"_s);
    environment.insert(u"LEERSCHAKEL_AUTHOR"_s, u"tester"_s);
    environment.insert(u"CLI"_s, programPath(u"leerschakel-cli"_s));
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty()) {
        process.setWorkingDirectory(folder);
    }
    process.start(program, arguments);
    Ended ended;
    if (!process.waitForStarted()) {
        return ended;
    }
    process.write(input);
    process.closeWriteChannel();
    constexpr int patience = 60'000; // milliseconds; two slow cores under load
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return ended;
    }
    ended.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ended.out = process.readAllStandardOutput();
    ended.messages = process.readAllStandardError();
    return ended;
}

} // namespace

QJsonValue Ended::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    if (error.error != QJsonParseError::NoError) {
        return QJsonValue::Undefined;
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

bool Ended::isOneLine() const
{
    return out.isEmpty() && messages.size() > 1 && messages.count('\n') == 1 && messages.endsWith('\n');
}

QString programPath(const QString &name)
{
    return qEnvironmentVariable("LEERSCHAKEL_BIN") + u'/' + name;
}

Ended runCli(const QStringList &arguments, const QByteArray &input, const QString &folder)
{
    return run(programPath(u"leerschakel-cli"_s), arguments, input, folder);
}

Ended runShell(const QString &script, const QStringList &arguments, const QStringList &wrapper)
{
    const QStringList words = wrapper + QStringList{u"/bin/sh"_s, u"-c"_s, script, u"sh"_s} + arguments;
    return run(words.constFirst(), words.mid(1), {}, {});
}

} // namespace leerschakel::tests
