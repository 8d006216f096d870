// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

namespace leerschakel::tests {

/** A catalogue file in its own folder, with one offering, titled "Een". */
class OneOffering
{
public:
    /** Makes the file, replacing an earlier one, and closes it. False when that failed. */
    [[nodiscard]] bool make()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto made = store::Catalogue::create(path(), {}, identity());
        const domain::Record offering(domain::Kind::Offering);
        m_id = offering.id();
        changes::ChangeSet change({.code = QStringLiteral("change.create"), .arguments = {}});
        change.create(offering);
        return made && store::apply(**made, change) && titled(**made, QStringLiteral("Een"));
    }

    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString path(const QString &name = QStringLiteral("proef.llo")) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] const domain::Id &id() const { return m_id; }

    /** The opened catalogue; null when that failed. */
    [[nodiscard]] std::unique_ptr<store::Catalogue> opened(
        store::Access access = store::Access::Write, const store::Derivations &derivations = {}) const
    {
        auto catalogue = store::Catalogue::open(path(), access, derivations, identity());
        return catalogue ? std::move(*catalogue) : nullptr;
    }

    /** A new catalogue, opened for writing; null when that failed. Connections to an earlier one must be closed. */
    [[nodiscard]] std::unique_ptr<store::Catalogue> fresh() { return make() ? opened() : nullptr; }

    [[nodiscard]] domain::Record stored(store::Catalogue &catalogue) const
    {
        const auto record = store::load(catalogue, domain::Kind::Offering, m_id);
        return record && *record ? **record : domain::Record();
    }

    void setTitle(store::Catalogue &catalogue, const QString &title) const { QVERIFY(titled(catalogue, title)); }

private:
    static store::Identity identity() { return {.author = QStringLiteral("Ans"), .device = QStringLiteral("d")}; }
    bool titled(store::Catalogue &catalogue, const QString &title) const
    {
        changes::ChangeSet change({.code = QStringLiteral("change.edit"), .arguments = {}});
        change.set(stored(catalogue), domain::offeringTable().title, QVariantMap{{QStringLiteral("nl"), title}});
        return store::apply(catalogue, change).has_value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    domain::Id m_id;
};

/** The Dutch title of the offering \a id; empty when there is no such offering. */
inline QString titleIn(store::Catalogue &catalogue, const domain::Id &id)
{
    const auto record = store::load(catalogue, domain::Kind::Offering, id);
    return record && *record ? domain::offeringTable().title(**record).nl : QString();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace leerschakel::tests
