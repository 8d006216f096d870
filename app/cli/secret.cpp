// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/secret.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Error;
using domain::Failure;

namespace {

/** An empty secret is refused: treated as no secret, it would let everyone in. */
Result<QByteArray> checked(const QByteArray &secret, const QString &from)
{
    return secret.isEmpty()
        ? Result<QByteArray>(std::unexpected(Error::of(Failure::Data, u"serve.emptyToken"_s, {from})))
        : secret;
}

} // namespace

Result<QByteArray> secretInFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(
            Error::of(Failure::System, u"store.cannotRead"_s, {file.fileName(), file.errorString()}));
    }
    constexpr qint64 longest = 4'096;
    return checked(file.read(longest).trimmed(), path);
}

Result<QByteArray> secretInVariable(const QString &name)
{
    return checked(qgetenv(name.toLocal8Bit().constData()).trimmed(), name);
}

Result<QString> secretFrom(const Arguments &arguments, const QString &option)
{
    const QString where = arguments.value(option);
    const auto text = [](const QByteArray &secret) { return QString::fromUtf8(secret); };
    if (!arguments.has(option)) {
        return QString();
    }
    if (where.startsWith(u"env:") && where.size() > 4) {
        return secretInVariable(where.sliced(4)).transform(text);
    }
    if (where.startsWith(u"file:") && where.size() > 5) {
        return secretInFile(where.sliced(5)).transform(text);
    }
    return std::unexpected(Error::of(Failure::Usage, u"cli.badSecretPlace"_s, {u"--"_s + option}));
}

} // namespace leerschakel::cli
