// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/layout.h"

#include "exchange/document/jsontext.h"
#include "exchange/edudex/convention.h"
#include "exchange/edudex/mapping/mapper.h"
#include "exchange/edudex/xml.h"
#include "exchange/mapping/omissions.h"

#include <QUrl>

#include <map>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::Record;

namespace {

/** An id as the name of a file or folder: letters, digits and "-._" are kept, except for a leading dot. */
QString fileName(const QString &id)
{
    QString name = QString::fromLatin1(QUrl::toPercentEncoding(id, {}, "~"));
    if (name.startsWith(u'.')) {
        name.replace(0, 1, u"%2E"_s);
    }
    constexpr qsizetype longest = 200; // most file systems allow 255 bytes
    return name.size() > longest ? domain::Id::fromName(u"leerschakel file of "_s + id).toString() : name;
}

/** The folder of an organisation's feed; organisations without an id share a name that no id can have. */
QString feedFolder(const QString &orgUnitId)
{
    return u"xml/"_s + (orgUnitId.isEmpty() ? u"~"_s : fileName(orgUnitId));
}

/** The address of a file contains its name literally, including percent signs. */
QString inAddress(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

/** Where the documents are on the web if no address was given: below \a page. */
QString usualAddress(const QString &page)
{
    const QUrl url(page);
    return url.host().isEmpty() ? u"https://example.invalid/edudex"_s
                                : u"%1://%2/edudex"_s.arg(url.scheme(), url.authority());
}

/** What an address book says about a program and about itself; kept until all programs are known. */
struct Entry {
    QString orgUnitId;
    QString editor;
    QString webPage;
    QString programId;
    QString lastEdited;

    [[nodiscard]] std::string text() const
    {
        return QStringList{orgUnitId, editor, webPage, programId, lastEdited}.join(u'\n').toStdString();
    }
    [[nodiscard]] static Entry from(const std::string &text)
    {
        const QStringList parts = QString::fromStdString(text).split(u'\n');
        return {.orgUnitId = parts.value(0),
            .editor = parts.value(1),
            .webPage = parts.value(2),
            .programId = parts.value(3),
            .lastEdited = parts.value(4)};
    }
};

class FileMaker : public writing::FileMaker
{
public:
    FileMaker(QString address, writing::Surroundings surroundings)
        : m_address(std::move(address)), m_mapper(std::move(surroundings))
    {}

    [[nodiscard]] writing::OfferingFiles offering(const domain::OfferingTree &tree) const override
    {
        mapping::Ledger ledger(tree, m_mapper.termsOf(tree));
        const Program program = m_mapper.program(ledger);
        XmlDocument xml = programXml(program.document);
        mapping::bookOmissions(ledger, xml.omissions);
        writing::OfferingFiles made{
            .files = {{.path = u"json/%1.json"_s.arg(fileName(program.programId)),
                          .text = document::compact(program.document)},
                {.path = u"%1/programs/%2.xml"_s.arg(feedFolder(program.orgUnitId), fileName(program.programId)),
                    .text = std::move(xml.text),
                    .isInNewFolder = true}},
            .editions = program.runs,
            .organisations = {},
            .lost = ledger.lost()};
        const Record provider = tree.target(domain::offeringTable().provider(tree.offering));
        if (!provider.isNull()) {
            made.organisations.insert(provider.id());
        }
        if (!program.orgUnitId.isEmpty()) {
            made.remembered = Entry{.orgUnitId = program.orgUnitId,
                .editor = editorOf(provider),
                .webPage = domain::organisationTable().webPage(provider).simplified(),
                .programId = program.programId,
                .lastEdited = program.document.textOf(u"lastEdited"_s)}
                                  .text();
        }
        return made;
    }

    [[nodiscard]] writing::SharedFiles organisation(const Record &organisation) const override
    {
        mapping::Ledger ledger(organisation, {.language = m_mapper.surroundings().language});
        const Institute institute = m_mapper.institute(ledger);
        if (institute.orgUnitId.isEmpty()) {
            return {.files = {}, .lost = ledger.lost().own};
        }
        XmlDocument xml = instituteXml(institute.document);
        mapping::bookOmissions(ledger, xml.omissions);
        return {.files = {{.path = feedFolder(institute.orgUnitId) + u"/institute.xml"_s,
                    .text = std::move(xml.text),
                    .isInNewFolder = true}},
            .lost = ledger.lost().own};
    }

    [[nodiscard]] std::vector<writing::File> closing(const QList<Record> &) const override { return {}; }

    /** The address book of each organisation. */
    [[nodiscard]] Result<void> listing(
        const writing::Remembered &remembered, const writing::FileWriter &write) const override
    {
        std::map<QString, std::unique_ptr<DirectoryXml>> directories;
        for (qsizetype i = 0; i < remembered.size(); ++i) {
            const Result<std::string> text = remembered.at(i);
            if (!text) {
                return std::unexpected(text.error());
            }
            const Entry entry = Entry::from(*text);
            std::unique_ptr<DirectoryXml> &directory = directories[entry.orgUnitId];
            if (!directory) {
                directory =
                    std::make_unique<DirectoryXml>(entry.editor, generatorName(), entry.orgUnitId, addressOf(entry));
            }
            directory->add(
                entry.programId, entry.lastEdited, inAddress(u"programs/%1.xml"_s.arg(fileName(entry.programId))));
        }
        for (const auto &[orgUnitId, directory] : directories) {
            const Result<void> written =
                write({.path = feedFolder(orgUnitId) + u"/directory.xml"_s, .text = directory->end()});
            if (!written) {
                return written;
            }
        }
        return {};
    }

private:
    /** The address of the folder of an organisation's feed, ending in a slash. */
    [[nodiscard]] QString addressOf(const Entry &entry) const
    {
        QString address = m_address.isEmpty() ? usualAddress(entry.webPage) : m_address;
        while (address.endsWith(u'/')) {
            address.chop(1);
        }
        return address + u'/' + inAddress(feedFolder(entry.orgUnitId)) + u'/';
    }

    QString m_address;
    Mapper m_mapper;
};

} // namespace

QString Layout::destination() const
{
    return QString::fromLatin1(destinationName);
}

QStringList Layout::folders() const
{
    return {u"json"_s, u"xml"_s};
}

writing::Needs Layout::needs() const
{
    return {.codeType = codeType(), .lastEdited = true, .parents = false};
}

std::unique_ptr<writing::FileMaker> Layout::maker(writing::Surroundings surroundings) const
{
    return std::make_unique<FileMaker>(m_address, std::move(surroundings));
}

} // namespace leerschakel::exchange::edudex
