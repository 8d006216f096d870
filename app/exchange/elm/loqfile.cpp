// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/elm/loqfile.h"

#include "exchange/elm/convention.h"
#include "exchange/mapping/words.h"

#include <QDataStream>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::elm {

using domain::Id;

namespace {

QStringList textsOf(const QList<Id> &ids)
{
    QStringList texts;
    for (const Id &id : ids) {
        texts.append(id.toString());
    }
    return texts;
}

QList<Id> idsFrom(const QStringList &texts)
{
    QList<Id> ids;
    for (const QString &text : texts) {
        ids.append(Id::fromString(text));
    }
    return ids;
}

/** The containers about what is learnt, which are all that a programme refers to. */
constexpr std::array ofSpecification{
    Container::Specifications, Container::Outcomes, Container::Activities, Container::Assessments};

/** The file being filled, and those before it. */
class LoqFiles
{
public:
    LoqFiles(const writing::Remembered &remembered, const Mapper &mapper, const writing::FileWriter &write)
        : m_remembered(remembered), m_mapper(mapper), m_write(write)
    {}

    [[nodiscard]] Result<void> write()
    {
        for (qsizetype i = 0; i < m_remembered.size(); ++i) {
            Result<LoqEntry> entry = entryAt(i);
            if (!entry) {
                return std::unexpected(entry.error());
            }
            Result<std::vector<LoqEntry>> modules = modulesOf(*entry);
            if (modules && m_offerings > 0 && (m_offerings == mostInFile || isInTheWay(*entry, *modules))) {
                if (const Result<void> written = writeFile(); !written) {
                    return written;
                }
                modules = modulesOf(*entry); // the new file contains none of them
            }
            if (!modules) {
                return std::unexpected(modules.error());
            }
            add(*entry, *modules);
        }
        return m_offerings > 0 || m_files == 0 ? writeFile() : Result<void>();
    }

private:
    [[nodiscard]] Result<LoqEntry> entryAt(qsizetype index) const
    {
        return m_remembered.at(index).transform(&LoqEntry::from);
    }

    /** The index of each offering in what is remembered; read when first needed. */
    [[nodiscard]] Result<const QHash<Id, qsizetype> *> places()
    {
        for (qsizetype i = m_places.size(); i < m_remembered.size(); ++i) {
            const Result<LoqEntry> entry = entryAt(i);
            if (!entry) {
                return std::unexpected(entry.error());
            }
            m_places.insert(entry->offering, i);
        }
        return &m_places;
    }

    /** The modules of \a entry, and their modules, that are not yet described in the file. */
    [[nodiscard]] Result<std::vector<LoqEntry>> modulesOf(const LoqEntry &entry)
    {
        std::vector<LoqEntry> all;
        QList<Id> wanted = entry.modules;
        for (qsizetype next = 0; next < wanted.size(); ++next) { // the list grows
            if (wanted[next] == entry.offering || m_described.contains(wanted[next])) {
                continue;
            }
            const auto places = this->places();
            if (!places) {
                return std::unexpected(places.error());
            }
            const auto place = (*places)->constFind(wanted[next]);
            if (place == (*places)->cend()) {
                continue;
            }
            Result<LoqEntry> module = entryAt(*place);
            if (!module) {
                return std::unexpected(module.error());
            }
            for (const Id &inner : std::as_const(module->modules)) {
                if (!wanted.contains(inner)) {
                    wanted.append(inner);
                }
            }
            all.push_back(*std::move(module));
        }
        return all;
    }

    /** Whether one of its identifiers is already used by another offering in the file. */
    [[nodiscard]] bool isInTheWay(const LoqEntry &entry) const
    {
        return std::ranges::any_of(entry.notations, [&](const QString &notation) {
            const auto owner = m_notations.constFind(notation);
            return owner != m_notations.cend() && *owner != entry.offering;
        });
    }
    [[nodiscard]] bool isInTheWay(const LoqEntry &entry, const std::vector<LoqEntry> &modules) const
    {
        return isInTheWay(entry)
            || std::ranges::any_of(modules, [&](const LoqEntry &module) { return isInTheWay(module); });
    }

    void append(Container container, const std::string &text)
    {
        std::string &all = m_parts[size_t(container)];
        if (!text.empty()) {
            all += (all.empty() ? "" : "\n") + text;
        }
    }
    void addSpecification(const LoqEntry &entry)
    {
        if (m_described.contains(entry.offering)) {
            return;
        }
        m_described.insert(entry.offering);
        for (const QString &notation : entry.notations) {
            m_notations.insert(notation, entry.offering);
        }
        for (const Container container : ofSpecification) {
            append(container, entry.parts[size_t(container)]);
        }
    }

    void add(LoqEntry &entry, std::vector<LoqEntry> &modules)
    {
        addSpecification(entry);
        for (const LoqEntry &module : modules) {
            if (isInTheWay(module)) { // its programme, or another module, has the same code
                takeOutPart(module.offering);
            } else {
                addSpecification(module);
            }
        }
        append(Container::Opportunities, entry.parts[size_t(Container::Opportunities)]);
        m_organisations.unite({entry.organisations.cbegin(), entry.organisations.cend()});
        for (const auto &[id, text] : entry.locations) {
            if (!m_locations.contains(id)) {
                m_locations.insert(id);
                append(Container::Locations, text);
            }
        }
        ++m_offerings;
    }

    /** Removes references to a module that cannot be in the file; its programme still names it in a note. */
    void takeOutPart(const Id &module)
    {
        const std::string line = "\n   <hasPart idref=\"" + iriOf(module).toStdString() + "\"/>";
        std::string &specifications = m_parts[size_t(Container::Specifications)];
        for (size_t at = specifications.find(line); at != std::string::npos; at = specifications.find(line, at)) {
            specifications.erase(at, line.size());
        }
    }

    [[nodiscard]] Result<void> writeFile()
    {
        QList<Id> organisations(m_organisations.cbegin(), m_organisations.cend());
        std::sort(organisations.begin(), organisations.end());
        Node::Array agents;
        for (const Id &id : std::as_const(organisations)) {
            const domain::Record organisation = m_mapper.surroundings().organisation(id);
            mapping::Ledger ledger(organisation, {.language = m_mapper.surroundings().language});
            agents.push_back(m_mapper.organisation(ledger));
        }
        append(Container::Agents, xmlPart(Container::Agents, agents).text);
        if (!agents.empty()) {
            append(Container::Locations, xmlPart(Container::Locations, {homeCountry()}).text);
        }
        ++m_files;
        const QString name = m_files == 1 ? u"loq.xml"_s : u"loq-%1.xml"_s.arg(m_files);
        const Result<void> written = m_write({.path = name, .text = xmlDocument(std::move(m_parts))});
        m_parts = {};
        m_described.clear();
        m_notations.clear();
        m_organisations.clear();
        m_locations.clear();
        m_offerings = 0;
        return written;
    }

    const writing::Remembered &m_remembered;
    const Mapper &m_mapper;
    const writing::FileWriter &m_write;
    QHash<Id, qsizetype> m_places;
    int m_files = 0;
    // The file being filled.
    qsizetype m_offerings = 0;
    std::array<std::string, containers.size()> m_parts;
    QSet<Id> m_described;
    /** The owner of each identifier. */
    QHash<QString, Id> m_notations;
    QSet<Id> m_organisations;
    QSet<Id> m_locations;
};

} // namespace

std::string LoqEntry::packed() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << offering.toString() << notations << textsOf(organisations) << textsOf(modules);
    for (const std::string &part : parts) {
        stream << QByteArray::fromStdString(part);
    }
    stream << quint32(locations.size());
    for (const auto &[id, text] : locations) {
        stream << id.toString() << QByteArray::fromStdString(text);
    }
    return bytes.toStdString();
}

LoqEntry LoqEntry::from(const std::string &text)
{
    QDataStream stream(QByteArray::fromStdString(text));
    LoqEntry entry;
    QString id;
    QStringList organisations;
    QStringList modules;
    stream >> id >> entry.notations >> organisations >> modules;
    entry.offering = Id::fromString(id);
    entry.organisations = idsFrom(organisations);
    entry.modules = idsFrom(modules);
    QByteArray part;
    for (std::string &own : entry.parts) {
        stream >> part;
        own = part.toStdString();
    }
    quint32 locations = 0;
    stream >> locations;
    for (quint32 i = 0; i < locations; ++i) {
        stream >> id >> part;
        entry.locations.emplace_back(Id::fromString(id), part.toStdString());
    }
    return entry;
}

Result<void> writeLoqFiles(
    const writing::Remembered &remembered, const Mapper &mapper, const writing::FileWriter &write)
{
    return LoqFiles(remembered, mapper, write).write();
}

} // namespace leerschakel::exchange::elm
