// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/loading/reader.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

QString SourceFile::name() const
{
    return QFileInfo(path).fileName();
}

Reading::Reading(
    store::Catalogue &catalogue, domain::Progress &progress, const QStringList &languages, qint64 totalBytes)
    : m_catalogue(catalogue), m_progress(progress), m_languages(languages), m_totalBytes(totalBytes)
{}

bool Reading::wants(QByteArrayView language) const
{
    return m_languages.isEmpty() || m_languages.contains(QLatin1StringView(language));
}

void Reading::note(const VocabularyProblem &problem)
{
    if (m_problems.size() < mostProblems) {
        m_problems.append(problem);
    } else {
        ++m_problemsLeftOut;
    }
}

void noteRemarks(const WrittenContent &written, Reading &reading)
{
    for (const domain::Message &remark : written.remarks) {
        reading.note({.source = written.scheme.source, .text = remark});
    }
}

QList<VocabularyProblem> Reading::takeProblems()
{
    if (m_problemsLeftOut > 0) {
        m_problems.append({.source = {},
            .text = {.code = u"vocabulary.moreProblems"_s, .arguments = {QString::number(m_problemsLeftOut)}}});
    }
    return std::exchange(m_problems, {});
}

Result<void> Reading::advance(qint64 bytesOfThisFile, const domain::Message &what)
{
    m_lastDone = m_bytesBefore + bytesOfThisFile;
    m_lastWhat = what;
    return goOn();
}

Result<void> Reading::goOn()
{
    if (m_progress.step(m_lastDone, m_totalBytes, m_lastWhat)) {
        return {};
    }
    return domain::cancelled();
}

Result<QString> versionFromNames(const QList<SourceFile> &files)
{
    static const QRegularExpression pattern(u"(?<![\\d.])v?(\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?)(?![\\d.]*\\d)"_s);
    QString version;
    for (const SourceFile &file : files) {
        // The nearest name wins: that of the file, its folder, the folder above that (the name of the download itself,
        // unpacked).
        QDir folder = QFileInfo(file.path).absoluteDir();
        QStringList names{file.name(), folder.dirName()};
        if (folder.cdUp()) {
            names.append(folder.dirName());
        }
        for (const QString &name : std::as_const(names)) {
            const QRegularExpressionMatch match = pattern.match(name);
            if (!name.contains(u"esco"_s, Qt::CaseInsensitive) || !match.hasMatch()) {
                continue;
            }
            if (!version.isEmpty() && version != match.captured(1)) {
                return std::unexpected(
                    Error::of(Failure::Usage, u"vocabulary.mixedVersions"_s, {version, match.captured(1)}));
            }
            version = match.captured(1);
            break;
        }
    }
    return version;
}

} // namespace leerschakel::vocabulary
