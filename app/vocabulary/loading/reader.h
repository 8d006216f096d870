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

/** What an import works with, and where what it meets is noted. */
class Reading
{
public:
    Reading(store::Catalogue &catalogue, domain::Progress &progress, const QStringList &languages, qint64 totalBytes);

    /** Of problems, so many are kept; the rest are counted. */
    static constexpr qsizetype mostProblems = 1000;

    [[nodiscard]] store::Catalogue &catalogue() const { return m_catalogue; }
    /** Whether labels in \a language ("nl", "en") are wanted. */
    [[nodiscard]] bool wants(QByteArrayView language) const;
    void note(const VocabularyProblem &problem);
    [[nodiscard]] QList<VocabularyProblem> takeProblems();

    /** Bytes of the file at hand that are done; fails with "cancelled" when the person stopped it. */
    [[nodiscard]] Result<void> advance(qint64 bytesOfThisFile, const domain::Message &what);
    /** As far as it was: for work that takes long without a byte being read. */
    [[nodiscard]] Result<void> goOn();
    /** The file at hand is done. */
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

/** A format of vocabularies. A new one is its own file and one line in importer.cpp. */
class VocabularyReader
{
public:
    virtual ~VocabularyReader() = default;
    /** The word after --format: "esco-csv". */
    [[nodiscard]] virtual QString format() const = 0;
    /** Whether \a file is of this format, by its content. */
    [[nodiscard]] virtual bool takes(const SourceFile &file) const = 0;
    /** What is missing from \a files, and what that means; nothing that \a catalogue has already. */
    [[nodiscard]] virtual Result<QList<domain::Message>> missing(
        const QList<SourceFile> & /*files*/, store::Catalogue & /*catalogue*/) const
    {
        return QList<domain::Message>();
    }
    /** Writes the contents of \a files; the catalogue does not use them yet. When it fails, it has written none. */
    [[nodiscard]] virtual Result<QList<WrittenContent>> read(
        const QList<SourceFile> &files, Reading &reading) const = 0;
};

/** Notes the remarks of \a written as problems of its source. */
void noteRemarks(const WrittenContent &written, Reading &reading);

/**
 * The version that the names of \a files and of their folders tell ("ESCO dataset - v1.2.0 - …"): empty when none does.
 * Errors: vocabulary.mixedVersions.
 */
[[nodiscard]] Result<QString> versionFromNames(const QList<SourceFile> &files);

} // namespace leerschakel::vocabulary
