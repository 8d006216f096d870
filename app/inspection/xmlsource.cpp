// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/xmlsource.h"

#include "exchange/reading/endpoint.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::inspection {

using domain::Error;
using domain::Failure;
using exchange::Result;

namespace {

bool looksLikeXml(QFile &file)
{
    constexpr qint64 enough = 200;
    // UTF-16 has zeros in between, and a byte order mark first.
    const QByteArray start = file.peek(enough).replace('\0', "").trimmed();
    const qsizetype first = start.indexOf('<');
    return first >= 0 && first <= 3;
}

Result<QStringList> filesOf(const QString &source)
{
    const QFileInfo info(source);
    if (!info.exists()) {
        return std::unexpected(Error::of(Failure::System, u"store.missing"_s, {source}));
    }
    if (!info.isDir()) {
        return QStringList{source};
    }
    QStringList paths;
    QDirIterator files(source, {u"*.xml"_s}, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths.append(files.next());
    }
    paths.sort();
    return paths;
}

class SourceChecking
{
public:
    SourceChecking(const XmlForm &form, bool isAll, const XmlTaking &take, domain::Progress &progress)
        : m_form(form), m_isAll(isAll), m_take(take), m_progress(progress)
    {}

    [[nodiscard]] Result<void> file(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return m_isAll ? std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path}))
                           : Result<void>();
        }
        // A pipe can be read only once: by whoever reads all of the source. A file that is not XML may still be of
        // the format.
        if (!m_isAll && (file.isSequential() || !looksLikeXml(file))) {
            return {};
        }
        if (!file.isSequential() && file.size() > 0 && !looksLikeXml(file)) {
            m_take.error(Error::of(Failure::Data, u"inspect.onlyXml"_s, {m_form.owner()}));
            return {};
        }
        const Result<void> checked = checkXml(m_form, file, path, m_take.deviation, m_progress);
        if (checked || checked.error().failure != Failure::Data) {
            return checked;
        }
        if (m_isAll) {
            m_take.error(checked.error());
        }
        return {}; // other files in the folder may be fine
    }

private:
    const XmlForm &m_form;
    bool m_isAll;
    const XmlTaking &m_take;
    domain::Progress &m_progress;
};

} // namespace

Result<void> checkXmlOf(
    const QString &source, const XmlForm &form, bool isAll, const XmlTaking &take, domain::Progress &progress)
{
    if (source.contains(u"://"_s) && !QFileInfo::exists(source)) {
        return isAll ? std::unexpected(Error::of(Failure::Usage, u"import.onlyFiles"_s,
                           {exchange::reading::shownSource(source), form.owner()}))
                     : Result<void>(); // an import reports it
    }
    const Result<QStringList> paths = filesOf(source);
    if (!paths) {
        return isAll ? std::unexpected(paths.error()) : Result<void>();
    }
    if (isAll && paths->isEmpty()) {
        return std::unexpected(Error::of(Failure::Data, u"import.nothing"_s, {source}));
    }
    SourceChecking checking(form, isAll, take, progress);
    for (const QString &path : *paths) {
        if (const Result<void> done = checking.file(path); !done) {
            return done;
        }
    }
    return {};
}

} // namespace leerschakel::inspection
