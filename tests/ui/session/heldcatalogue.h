// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editorcatalogue.h"

#include <QSemaphore>

#include <sqlite3.h>

namespace leerschakel::tests {

using namespace Qt::StringLiterals;
using changes::ChangeSet;
using domain::offeringTable;
using domain::Record;

/** A session on a small catalogue, whose file long work can keep locked. */
class HeldCatalogue : public QObject
{
protected:
    /** In milliseconds: nothing on the window's thread takes longer, with room for a busy machine. */
    static constexpr qint64 blink = 400;

    /** Another program that writes: its own connection that holds the catalogue. */
    class Holder
    {
    public:
        explicit Holder(const QString &path)
        {
            sqlite3_open(path.toUtf8().constData(), &m_handle);
            isHolding = sqlite3_exec(m_handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK;
        }
        ~Holder()
        {
            sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
            sqlite3_close(m_handle);
        }
        Holder(const Holder &) = delete;
        Holder &operator=(const Holder &) = delete;
        bool isHolding = false;

    private:
        sqlite3 *m_handle = nullptr;
    };

    std::unique_ptr<EditorCatalogue> m_catalogue;
    QSemaphore m_begun;
    QSemaphore m_mayEnd;

    [[nodiscard]] ui::Session &session() { return *m_catalogue->session; }
    [[nodiscard]] QString draftPath() const { return m_catalogue->path() + u".draft"_s; }
    [[nodiscard]] ChangeSet titled(const Record &module, const QString &title) const
    {
        ChangeSet change({.code = u"change.edit"_s, .arguments = {u"title"_s, u"x"_s}});
        change.set(module, offeringTable().title, domain::LocalizedText{.nl = title, .en = {}}.toMap());
        return change;
    }

    /** Long work that writes and goes on until release(). It makes \a change, where given. */
    void hold(const ChangeSet &change = {})
    {
        session().longWork<int>(
            this, {.what = u"Importing…"_s},
            [this, change](store::Catalogue &catalogue, domain::Progress &progress) -> ui::Result<int> {
                const ui::Result<void> done = catalogue.inTransaction([&]() -> ui::Result<void> {
                    const auto applied = store::apply(catalogue, change);
                    m_begun.release();
                    while (!m_mayEnd.tryAcquire(1, 10)) {
                        if (!progress.step(1, 2, {})) {
                            return std::unexpected(domain::Error::of(domain::Failure::Cancelled, u"cancelled"_s));
                        }
                    }
                    return applied ? ui::Result<void>() : std::unexpected(applied.error());
                });
                return done ? ui::Result<int>(1) : std::unexpected(done.error());
            },
            [this](const ui::Result<int> &result) { m_ended.append(result.has_value()); });
        QVERIFY(m_begun.tryAcquire(1, 10'000));
    }
    void release() { m_mayEnd.release(); }
    QList<bool> m_ended;

    void open()
    {
        failOnWarnings();
        m_catalogue = std::make_unique<EditorCatalogue>();
        m_ended.clear();
    }

    void close()
    {
        m_catalogue.reset();
        m_mayEnd.tryAcquire(m_mayEnd.available());
    }
};

} // namespace leerschakel::tests
