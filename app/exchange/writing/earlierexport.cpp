// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/earlierexport.h"

#include "store/filelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <simdjson.h>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::writing {

using domain::Error;
using domain::Failure;

namespace {

const QString manifestName = u"manifest.json"_s;

struct Manifest {
    QString program;
    QString destination;
    QSet<QString> files;
};

/** Absent when it is not there or not in our form. */
std::optional<Manifest> readManifest(const QString &path)
{
    constexpr qint64 most = 512LL << 20; // bytes: a few million files
    QFile file(path);
    if (!QFileInfo(path).isFile() || QFileInfo(path).isSymLink() || !file.open(QIODevice::ReadOnly)
        || file.size() > most) {
        return std::nullopt;
    }
    const QByteArray bytes = file.readAll();
    const simdjson::padded_string text(bytes.constData(), size_t(bytes.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::object members;
    if (parser.iterate(text).get(document) != simdjson::SUCCESS
        || document.get_object().get(members) != simdjson::SUCCESS) {
        return std::nullopt;
    }
    const auto textOf = [](simdjson::ondemand::value value) {
        std::string_view view;
        return value.get_string().get(view) == simdjson::SUCCESS
            ? QString::fromUtf8(view.data(), qsizetype(view.size()))
            : QString();
    };
    Manifest manifest;
    for (auto member : members) {
        std::string_view key;
        simdjson::ondemand::value value;
        if (member.unescaped_key().get(key) != simdjson::SUCCESS || member.value().get(value) != simdjson::SUCCESS) {
            return std::nullopt;
        }
        if (key == "program") {
            manifest.program = textOf(value);
        } else if (key == "destination") {
            manifest.destination = textOf(value);
        } else if (key == "files") {
            simdjson::ondemand::array files;
            if (value.get_array().get(files) != simdjson::SUCCESS) {
                return std::nullopt;
            }
            for (auto entry : files) {
                simdjson::ondemand::value name;
                if (entry.find_field_unordered("path").get(name) != simdjson::SUCCESS) {
                    return std::nullopt;
                }
                manifest.files.insert(textOf(name));
            }
        }
    }
    return manifest;
}

std::filesystem::path native(const QString &path)
{
#ifdef Q_OS_WIN
    return path.toStdWString();
#else
    return QFile::encodeName(path).toStdString();
#endif
}

QString name(const std::filesystem::path &path)
{
#ifdef Q_OS_WIN
    return QString::fromStdWString(path.generic_wstring());
#else
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
#endif
}

/** The first entry in \a folder that is neither a folder nor a file in \a listed; absent when there is none. */
Result<std::optional<QString>> stranger(const QString &folder, const QSet<QString> &listed)
{
    namespace fs = std::filesystem;
    const fs::path root = native(folder);
    std::error_code failure;
    fs::recursive_directory_iterator entries(root, failure);
    for (; !failure && entries != fs::recursive_directory_iterator(); entries.increment(failure)) {
        const fs::file_status status = entries->symlink_status(failure);
        if (failure) {
            break;
        }
        const QString path = name(entries->path().lexically_relative(root));
        if (!fs::is_directory(status) && !(fs::is_regular_file(status) && listed.contains(path))) {
            return std::optional(path);
        }
    }
    return failure ? Result<std::optional<QString>>(std::unexpected(Error::of(Failure::System, u"export.cannotWrite"_s,
                         {folder, QString::fromLocal8Bit(failure.message().c_str())})))
                   : std::optional<QString>();
}

} // namespace

Result<void> mayReplace(const QString &folder, const QString &destination)
{
    const QString path = folder + u'/' + manifestName;
    std::optional<Manifest> manifest = readManifest(path);
    const bool isOurs = manifest && manifest->program.startsWith(u"Leerschakel ");
    if (isOurs && manifest->destination != destination) {
        return std::unexpected(
            Error::of(Failure::System, u"export.otherDestination"_s, {folder, manifest->destination}));
    }
    const QSet<QString> listed = isOurs ? manifest->files + QSet<QString>{manifestName} : QSet<QString>();
    const Result<std::optional<QString>> found = stranger(folder, listed);
    if (!found) {
        return std::unexpected(found.error());
    }
    return *found ? Result<void>(std::unexpected(Error::of(Failure::System, u"export.notOurs"_s, {folder, **found})))
                  : Result<void>();
}

QString workplaceOf(const QString &folder)
{
    const QFileInfo place(folder);
    return place.absolutePath() + u"/."_s + place.fileName() + u".export"_s;
}

void clearWorkplace(const QString &folder)
{
    const QString workplace = workplaceOf(folder);
    const QString old = workplace + u".old"_s;
    // Where two folders cannot be swapped in one step, an export that is killed in between leaves the earlier one here.
    if (!QFileInfo::exists(folder) && QFileInfo::exists(old)) {
        QDir().rename(old, folder);
    }
    for (const QString &left : {workplace, old}) {
        if (!QFileInfo(left).isSymLink()) {
            QDir(left).removeRecursively();
        }
    }
}

void sweepWorkplaces(const QString &parent)
{
    const QString ending = u".export.lock"_s;
    const QStringList locks =
        QDir(parent).entryList({u".*"_s + ending}, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &each : locks) {
        store::FileLock lock(parent + u'/' + each);
        if (lock.take() == store::FileLock::Taken::Yes) {
            clearWorkplace(parent + u'/' + each.sliced(1, each.size() - 1 - ending.size()));
        }
    }
}

} // namespace leerschakel::exchange::writing
