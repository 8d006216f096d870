// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "vocabulary/content/content.h"
#include "vocabulary/loading/vocabularyproblem.h"

namespace leerschakel::vocabulary {

/** One file of an import. */
struct SourceFile {
    QString path;
    qint64 size = 0;
    /** Its first bytes, at most 4096: the format is recognised by content, not by name. */
    QByteArray head;

    [[nodiscard]] QString name() const;
};

/** What an import works with, and where it reports what it encounters. */
class Reading
{
public:
    Reading(store::Catalogue &catalogue, domain::Progress &progress, const QStringList &languages, qint64 totalBytes);

    /** At most this many problems are kept; the rest are only counted. */
    static constexpr qsizetype mostProblems = 1000;

    [[nodiscard]] store::Catalogue &catalogue() const { return m_catalogue; }
    /** Whether labels in \a language ("nl", "en") are wanted. */
    [[nodiscard]] bool wants(QByteArrayView language) const;
    void note(const VocabularyProblem &problem);
    [[nodiscard]] QList<VocabularyProblem> takeProblems();

    /** Reports how many bytes of the current file are done; fails with "cancelled" when the user stopped it. */
    [[nodiscard]] Result<void> advance(qint64 bytesOfThisFile, const domain::Message &what);
    /** Repeats the last progress, for work that takes long without reading any bytes; fails as advance() does. */
    [[nodiscard]] Result<void> goOn();
    /** The current file is done. */
    void finishFile(qint64 size) { m_bytesBefore += size; }

private:
    store::Catalogue &m_catalogue;
    domain::Progress &m_progress;
    QStringList m_languages;
    qint64 m_totalBytes;
    qint64 m_bytesBefore = 0;
    qint64 m_lastDone = 0;
    domain::Message m_lastWhat;
    QList<VocabularyProblem> m_problems;
    qint64 m_problemsLeftOut = 0;
};

/** A vocabulary format. A new one takes a file of its own and one line in importer.cpp. */
class VocabularyReader
{
public:
    virtual ~VocabularyReader() = default;
    /** The argument of --format: "esco-csv". */
    [[nodiscard]] virtual QString format() const = 0;
    /** Whether \a file is of this format, by its content. */
    [[nodiscard]] virtual bool takes(const SourceFile &file) const = 0;
    /** What is missing from \a files, and what that means; does not include what \a catalogue already has. */
    [[nodiscard]] virtual Result<QList<domain::Message>> missing(
        const QList<SourceFile> & /*files*/, store::Catalogue & /*catalogue*/) const
    {
        return QList<domain::Message>();
    }
    /** Writes the contents of \a files; the catalogue does not use them yet. When it fails, it has written none. */
    [[nodiscard]] virtual Result<QList<WrittenContent>> read(
        const QList<SourceFile> &files, Reading &reading) const = 0;
};

/** Reports the remarks of \a written as problems of its source. */
void noteRemarks(const WrittenContent &written, Reading &reading);

/**
 * The version found in the names of \a files and of their folders ("ESCO dataset - v1.2.0 - …"): empty when there is
 * none. Errors: vocabulary.mixedVersions.
 */
[[nodiscard]] Result<QString> versionFromNames(const QList<SourceFile> &files);

} // namespace leerschakel::vocabulary
