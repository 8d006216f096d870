// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "store/derivation.h"
#include "store/keptlocks.h"
#include "store/replicaguard.h"
#include "store/statement.h"

#include <QObject>
#include <QSqlDatabase>

#include <any>
#include <functional>
#include <memory>

namespace leerschakel::store {

class FileLock;

enum class Access {
    Read,
    Look, ///< reads, and leaves its log untouched even when nobody else has it open: for a file that may be damaged
    Write,
    WriteIfPossible, ///< read-only, with readOnlyReason(), where writing is not possible now
};

/** Who makes changes, and on which device: the journal stores both. */
struct Identity {
    QString author;
    QString device;
    /**
     * The name of the person logged in, and of this machine. LEERSCHAKEL_AUTHOR and LEERSCHAKEL_DEVICE, where set,
     * take precedence.
     */
    [[nodiscard]] static Identity ofThisSession();
};

/** The numbers that "info" shows. */
struct Counts {
    qint64 offerings = 0, modules = 0, programmes = 0, editions = 0, organisations = 0, schemes = 0, concepts = 0,
           skillLinks = 0, demandFigures = 0, changes = 0;
};

/** What an applied change touched. */
struct AppliedChange {
    qint64 seq = 0;
    QString id;
    QList<changes::RecordRef> records; ///< for very large changes, not all parts of offerings, but some of each kind
    /** The records that are not parts of others and that changed, themselves or in a part: offerings, schemes, … */
    QList<changes::RecordRef> wholes;
    /** The offerings among those. */
    QList<domain::Id> offerings;
    /** The offerings among those whose searchable texts changed. */
    QSet<domain::Id> reworded;
    /** The offerings among those whose links with concepts changed. */
    QSet<domain::Id> relinked;
    /**
     * By destination, those of \c wholes in which something changed that the destination's rules depend on
     * (rules::Evaluator::readers()). Records that the change made are not included, as there are no findings on them
     * yet.
     */
    QHash<QString, QSet<changes::RecordRef>> toJudge;
    /** Previous values of changed parts whose owner is not an offering (own concepts). */
    QHash<changes::RecordRef, domain::Record> before;
};

/**
 * An open catalogue file: one thread's connection, and the lock of the one process that may write. open() and create()
 * are the gate: everything that may be wrong with a file is found there.
 */
class Catalogue : public QObject
{
    Q_OBJECT

public:
    /** "LLO1": marks an SQLite file as ours (PRAGMA application_id). */
    static constexpr quint32 applicationId = 0x4c4c4f31;
    /** The schema that this program writes: the highest number in resources/schema. */
    [[nodiscard]] static int schemaVersion();

    /** Creates \a path; \a derivations as in open(). Errors: store.exists, store.cannotWrite, store.diskFull. */
    [[nodiscard]] static Result<std::unique_ptr<Catalogue>> create(
        const QString &path, const Derivations &derivations, const Identity &identity = Identity::ofThisSession());

    /**
     * Opens \a given, or the file that it links to. A file with an older schema is backed up (verified) and migrated
     * first; after an unclean end the file is checked. A log left behind by another file of the same name is not read;
     * opening for writing sets it aside, see remarks(). \a derivations are run with every change, here and in what
     * reader() and writer() return: programs pass all there are, vocabulary::derivations(). Errors: store.missing,
     * store.isFolder, store.notACatalogue, store.damaged, store.cannotRead, store.logUnreadable,
     * store.migrationFailed; with Access::Write also store.newerSchema, store.lockedBy, store.readOnlyPlace,
     * store.manyNames, store.diskFull.
     */
    [[nodiscard]] static Result<std::unique_ptr<Catalogue>> open(const QString &given, Access access,
        const Derivations &derivations, const Identity &identity = Identity::ofThisSession());
    ~Catalogue() override;

    /**
     * Hands the connection over to \a thread. Call it in the thread that owns it now: a large catalogue is opened in
     * the background.
     */
    void handTo(QThread *thread);
    /** A second, reading connection to the same file, for another thread: call it there. */
    [[nodiscard]] Result<std::unique_ptr<Catalogue>> reader() const;
    /**
     * A second, writing connection under the lock of this one, for long work in another thread: call it there, and
     * keep this catalogue open meanwhile. It emits its own signals. Errors: store.readOnly when this catalogue may not
     * write.
     */
    [[nodiscard]] Result<std::unique_ptr<Catalogue>> writer() const;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isWritable() const { return m_writable; }
    /** Why it is read-only, when WriteIfPossible could not write. */
    [[nodiscard]] const domain::Message &readOnlyReason() const { return m_readOnlyReason; }
    /** What else the user should know about how it was opened: a log that is not its own. */
    [[nodiscard]] const QList<domain::Message> &remarks() const { return m_remarks; }
    /**
     * Identifies this opening for writing. Both the file and the lock file hold it, so that a log left behind by
     * another file is recognised. A copy has the session it was made in. Empty unless opened for writing.
     */
    [[nodiscard]] const QString &session() const { return m_session; }
    /** The session before this one: the last that wrote to the file. Empty when unknown. */
    [[nodiscard]] const QString &sessionBefore() const { return m_sessionBefore; }
    /**
     * Whether the file and its log are still where they were opened. If not, commits fail: store.moved, store.logGone.
     */
    [[nodiscard]] bool isInPlace() const { return checkPlace().has_value(); }
    [[nodiscard]] int fileSchema() const { return m_fileSchema; }
    [[nodiscard]] const Identity &identity() const { return m_identity; }
    [[nodiscard]] const Derivations &derivations() const { return m_derivations; }
    /**
     * For the journal: the mark that the open transaction brings a replica of this file to. The guard outside the file
     * notes it at the commit.
     */
    void noteMark(const ReplicaMark &mark) { m_marks.insert(mark.replica, mark); }
    /**
     * The row number of the last change in the journal, 0 when it is empty. It grows with every new change by anyone.
     * It does not change when typing joins the last change, or for what is not in the journal (drafts, derived
     * tables).
     */
    [[nodiscard]] Result<qint64> lastChange();

    [[nodiscard]] Result<QString> info(const QString &key);
    [[nodiscard]] Result<void> setInfo(const QString &key, const QString &value);
    [[nodiscard]] Result<Counts> counts();

    /** The clock that gives changes their time; tests set their own. */
    void setClock(std::function<QDateTime()> clock) { m_clock = std::move(clock); }
    [[nodiscard]] QDateTime now() const { return m_clock(); }

    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(m_connection, false); }
    /** The statement \a sql, prepared once for this connection; it belongs to the caller until it is destroyed. */
    [[nodiscard]] Result<Statement> statement(const QString &sql) { return Statement::prepare(*m_pool, sql); }
    /** Binds \a values in order and runs \a sql, which returns no rows (or none that matter). */
    [[nodiscard]] Result<void> execute(const QString &sql, const QVariantList &values = {});
    /**
     * Binds \a values in order and calls \a take with each row of \a sql: see Statement::each(). An error while reading
     * is an error, not the end.
     */
    template<TakesRow Take>
    [[nodiscard]] Result<void> rows(const QString &sql, const QVariantList &values, Take &&take)
    {
        Result<Statement> query = statement(sql);
        if (!query) {
            return std::unexpected(query.error());
        }
        query->bindAll(values);
        return query->each(std::forward<Take>(take));
    }
    /** The first column of the first row of \a sql (see Row::value()); invalid where there is no row, or NULL in it. */
    [[nodiscard]] Result<QVariant> single(const QString &sql, const QVariantList &values = {});
    /** The row number that the last INSERT on this connection gave. */
    [[nodiscard]] qint64 lastInsertedRow() const;
    /** How many rows the last INSERT, UPDATE or DELETE on this connection wrote. */
    [[nodiscard]] qint64 rowsWritten() const;

    /**
     * A cache, by \a key, for what is costly to compute from this catalogue; empty at first. Store the inputs along
     * with the value, and check that they are unchanged before reusing it.
     */
    [[nodiscard]] std::any &remembered(const QString &key) { return m_remembered[key]; }
    /**
     * Runs \a work in one transaction: committed when it succeeds, otherwise rolled back. Within another transaction
     * it is part of that one.
     */
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &work);
    /**
     * Runs \a work, which writes nothing, on the catalogue as it is at one moment, whatever others write meanwhile.
     * Within a transaction it is part of that one.
     */
    [[nodiscard]] Result<void> atOneMoment(const std::function<Result<void>()> &work);

Q_SIGNALS:
    void changed(const leerschakel::store::AppliedChange &change);
    /** Readiness, publications or vocabularies changed without a change in the journal. */
    void stateChanged();

private:
    friend sqlite3 *handleOf(const Catalogue &catalogue);
    /** How the file is opened: see connectTo(). */
    enum class Mode {
        Write,
        Read,
        ReadAlone, ///< with its log, creating no files next to it: nobody else can have it open
        ReadFile, ///< without a log: there is none, or it is not its own; nothing is locked
    };
    Catalogue(const QString &path, const Derivations &derivations, const Identity &identity);
    [[nodiscard]] Result<void> openToWrite();
    [[nodiscard]] Result<void> openToRead(Access access);
    [[nodiscard]] Result<void> connectTo(Mode mode);
    void disconnect();
    [[nodiscard]] Result<void> keepLocks();
    void keepLogAtClose(bool keeps);
    [[nodiscard]] Result<void> command(const QString &sql) const;
    [[nodiscard]] Result<void> readSchema();
    [[nodiscard]] Result<void> checkSize();
    [[nodiscard]] Result<void> checkAfterUncleanEnd();
    [[nodiscard]] Result<void> checkPlace() const;
    [[nodiscard]] Result<void> beginSession(const QStringList &left);
    [[nodiscard]] Result<void> bringToSchema();
    [[nodiscard]] Result<void> migrate(int from);

    QString m_path;
    Derivations m_derivations;
    Identity m_identity;
    QString m_connection;
    bool m_writable = false;
    int m_fileSchema = 0;
    domain::Message m_readOnlyReason;
    QList<domain::Message> m_remarks;
    QString m_session;
    QString m_sessionBefore;
    std::shared_ptr<ReplicaGuard> m_guard; ///< shared with writer(); null unless opened for writing
    QHash<QString, ReplicaMark> m_marks; ///< of the open transaction, by replica
    quint64 m_logNumber = 0; ///< fileNumber() of the log that commits go to; 0 where there is none
    std::unique_ptr<FileLock> m_lock;
    std::function<QDateTime()> m_clock;
    int m_transactions = 0; ///< nesting depth
    std::unique_ptr<KeptLocks> m_keptLocks;
    std::unique_ptr<StatementPool> m_pool;
    QHash<QString, std::any> m_remembered;
};

} // namespace leerschakel::store
