// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/xmlchecking.h"

#include "exchange/reading/boundedpart.h"
#include "exchange/reading/file.h"
#include "exchange/reading/json.h"
#include "inspection/phrasing.h"
#include "inspection/xmlkeys.h"
#include "inspection/xmlnames.h"
#include "inspection/xmltext.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace leerschakel::inspection {

using domain::Error;
using domain::Failure;
using exchange::Result;
using exchange::reading::Place;
using rules::Severity;

namespace {

constexpr QLatin1StringView ofInstance("http://www.w3.org/2001/XMLSchema-instance");
constexpr QLatin1StringView ofXml("http://www.w3.org/XML/1998/namespace");

/** An open element. */
struct Frame {
    /** As in the form. */
    QString name;
    QString path;
    qint64 line = 0;
    const XmlType *type = nullptr;
    /** Errors in its text do not block. */
    bool warns = false;
    /** The same for its attributes: it is inside an element in which nothing is reported as blocking. */
    bool isInInferred = false;
    /** The slot of the child that came last in order, and how many there were in each slot. */
    qsizetype at = 0;
    std::vector<int> counts = {};
    /** How often each known child occurred. */
    QHash<QString, int> numbers = {};
    QString text = {};
    bool isTextMisplaced = false;
    /** Present where it can contain names with values. */
    std::optional<XmlNames> names = {};
    /** For an element with a name and a value: these. */
    QList<XmlNames::Part> parts = {};
};

class Checking
{
public:
    Checking(const XmlForm &form, QIODevice &device, const QString &source,
        const std::function<void(const Deviation &)> &take, domain::Progress &progress)
        : m_form(form),
          m_bounded(device, source, exchange::reading::largestDocument, progress),
          m_xml(&m_bounded),
          m_source(source),
          m_take(take)
    {}

    [[nodiscard]] Result<void> run();

private:
    void start();
    void startDocument(const XmlForm::Root &root);
    void startChild();
    void end();
    void attributes(const Frame &frame);
    void missingAttributes(const Frame &frame, const QSet<QString> &there);
    void characters();
    void close(const Frame &frame);
    /** \a frame, which just ended, may be an element with a name and a value, or one of these two. */
    void names(const Frame &frame);
    /** The index of the slot that \a name takes in \a parent; -1 for none. */
    [[nodiscard]] qsizetype place(Frame &parent, const QString &name, const QString &path);
    void unknown(const Frame &parent, const QString &name, const QString &path);
    /** The form's name for the current element; a name not in the form if its namespace is not. */
    [[nodiscard]] QString nameAtHand(const Frame &parent, const QString &path);
    [[nodiscard]] QString prefixed(QStringView uri, QStringView local) const;
    [[nodiscard]] Error fault() const;

    void add(const Frame &in, const QString &path, const QString &member, const QString &rule,
        const QStringList &arguments, Severity severity = Severity::Blocks)
    {
        const bool isInferred = in.type && in.type->isInferred;
        tell({.place = {.source = m_source, .path = path},
            .member = in.name.isEmpty() ? member : in.name + u'.' + member,
            .severity = isInferred && severity == Severity::Blocks ? Severity::Warns : severity,
            .text = {.code = rule, .arguments = arguments},
            .line = m_xml.lineNumber()});
    }
    void tell(Deviation deviation)
    {
        m_hasTold = true;
        m_take(deviation);
    }

    const XmlForm &m_form;
    exchange::reading::BoundedPart m_bounded;
    QXmlStreamReader m_xml;
    QString m_source;
    const std::function<void(const Deviation &)> &m_take;
    std::vector<Frame> m_open;
    std::optional<XmlKeys> m_keys;
    QString m_uri; ///< the namespace of the current document
    int m_depth = 0;
    int m_skipped = 0; ///< how many elements are open in which anything may occur
    bool m_isTooDeep = false;
    bool m_hasDocument = false;
    bool m_hasTold = false;
    QString m_firstName;
    qint64 m_firstLine = 0;
    QHash<QString, int> m_documents; ///< how many of each root there were
};

QString Checking::prefixed(QStringView uri, QStringView local) const
{
    if (uri == m_uri) {
        return local.toString();
    }
    const auto prefix = m_form.prefixes().constFind(uri.toString());
    return prefix == m_form.prefixes().cend() ? QString() : *prefix + u':' + local;
}

QString Checking::nameAtHand(const Frame &parent, const QString &path)
{
    const QString local = m_xml.name().toString();
    if (const QString name = prefixed(m_xml.namespaceUri(), local); !name.isEmpty()) {
        return name;
    }
    // A right name in a wrong namespace is reported once, and the rest is checked as what was meant.
    if (parent.type && !parent.type->slotsOf(local).isEmpty()) {
        add(parent, path + u'/' + local, local, u"form.namespace"_s, {local, m_xml.namespaceUri().toString(), m_uri});
    }
    return local;
}

void Checking::start()
{
    if (++m_depth > exchange::reading::deepestNesting) {
        m_isTooDeep = true;
        m_xml.raiseError(QString());
        return;
    }
    if (m_skipped > 0) {
        ++m_skipped;
        return;
    }
    if (!m_open.empty()) {
        startChild();
        return;
    }
    const QString name = m_xml.name().toString();
    if (m_firstName.isEmpty()) {
        m_firstName = name;
        m_firstLine = m_xml.lineNumber();
    }
    if (const XmlForm::Root *root = m_form.root(name)) {
        startDocument(*root);
    }
}

void Checking::startDocument(const XmlForm::Root &root)
{
    const int number = ++m_documents[root.name];
    const bool isInOther = m_depth > 1;
    Frame frame{.name = root.name,
        .path = (isInOther ? u"//"_s : u"/"_s) + root.name
            + (number > 1 ? u'[' + QString::number(number) + u']' : QString()),
        .line = m_xml.lineNumber(),
        .type = m_form.type(root.type)};
    m_hasDocument = true;
    m_uri = m_xml.namespaceUri().toString();
    m_keys.emplace(m_form, m_source);
    frame.counts.resize(frame.type ? frame.type->content.size() : 0);
    if (frame.type && frame.type->named) {
        frame.names.emplace(m_form, *frame.type->named, m_source);
    }
    if (m_uri != root.uri) {
        add({}, frame.path, root.name, u"form.namespace"_s, {root.name, m_uri, root.uri});
    }
    attributes(frame);
    m_open.push_back(std::move(frame));
    m_keys->open(
        root.name, frame.path, m_xml.attributes(), m_xml.lineNumber(), [this](Deviation &&each) { tell(each); });
}

void Checking::startChild()
{
    Frame &parent = m_open.back();
    if (!parent.type) {
        m_skipped = 1;
        return;
    }
    const QString name = nameAtHand(parent, parent.path);
    QString path = parent.path + u'/' + name;
    const int number = parent.numbers.value(name) + 1;
    if (const QList<qsizetype> possible = parent.type->slotsOf(name);
        !possible.isEmpty() && (number > 1 || parent.type->content[size_t(possible.constFirst())].most != 1)) {
        path += u'[' + QString::number(number) + u']';
    }
    const qsizetype slot = place(parent, name, path);
    if (slot < 0) {
        m_skipped = 1;
        return;
    }
    parent.numbers[name] = number;
    const XmlChild &child = parent.type->childIn(slot, name);
    Frame frame{.name = name,
        .path = path,
        .line = m_xml.lineNumber(),
        .type = m_form.type(child.type),
        .warns = child.warns || parent.type->isInferred,
        .isInInferred = parent.type->isInferred};
    if (!frame.type) {
        m_skipped = 1; // it may contain anything
        return;
    }
    frame.counts.resize(frame.type->content.size());
    if (frame.type->named) {
        frame.names.emplace(m_form, *frame.type->named, m_source);
    }
    attributes(frame);
    m_keys->open(name, path, m_xml.attributes(), m_xml.lineNumber(), [this](Deviation &&each) { tell(each); });
    m_open.push_back(std::move(frame));
}

qsizetype Checking::place(Frame &parent, const QString &name, const QString &path)
{
    const XmlType &type = *parent.type;
    const QList<qsizetype> possible = type.slotsOf(name);
    if (possible.isEmpty()) {
        unknown(parent, name, path);
        return -1;
    }
    const auto hasRoom = [&](qsizetype slot) {
        const int most = type.content[size_t(slot)].most;
        return slot >= parent.at && (most < 0 || parent.counts[size_t(slot)] < most);
    };
    const auto fitting = std::ranges::find_if(possible, hasRoom);
    const qsizetype slot = fitting == possible.cend() ? possible.constLast() : *fitting;
    const XmlSlot &about = type.content[size_t(slot)];
    if (slot < parent.at && type.order != XmlType::Order::Free) {
        // The first element that came and should have come after it
        qsizetype behind = slot + 1;
        while (behind < parent.at && parent.counts[size_t(behind)] == 0) {
            ++behind;
        }
        const QString first = type.content[size_t(behind)].children.front().name;
        add(parent, path, name, u"form.order"_s, {name, first},
            type.order == XmlType::Order::Fixed ? Severity::Blocks : Severity::Warns);
    }
    parent.at = qMax(parent.at, slot);
    const int count = ++parent.counts[size_t(slot)];
    if (about.most >= 0 && count == about.most + 1) { // reported once
        if (about.children.size() > 1 && parent.numbers.value(name) == 0) {
            QStringList names;
            for (const XmlChild &each : about.children) {
                names.append(each.name);
            }
            add(parent, path, name, u"form.onlyOne"_s, {parent.name, listed(names)});
        } else {
            add(parent, path, name, u"form.tooOften"_s, {name, QString::number(about.most)});
        }
    }
    return slot;
}

void Checking::unknown(const Frame &parent, const QString &name, const QString &path)
{
    const QStringList known = parent.type->names();
    const QStringView local = QStringView(name).mid(name.indexOf(u':') + 1);
    const auto sameWord = std::ranges::find_if(known, [&](const QString &each) {
        return QStringView(each).mid(each.indexOf(u':') + 1).compare(local, Qt::CaseInsensitive) == 0;
    });
    const QString near = sameWord == known.cend() ? meant(name, known) : *sameWord;
    if (near.isEmpty()) {
        add(parent, path, name, u"form.notAllowed"_s, {name, parent.name});
    } else {
        add(parent, path, name, u"form.notAllowedMeant"_s, {name, parent.name, near});
    }
}

void Checking::attributes(const Frame &frame)
{
    const QXmlStreamAttributes given = m_xml.attributes();
    QSet<QString> there;
    for (const QXmlStreamAttribute &each : given) {
        if (each.namespaceUri() == ofInstance) {
            if (m_form.refusesTypes() && each.name() == u"type") {
                add(frame, frame.path + u"/@xsi:type"_s, u"xsi:type"_s, u"form.elementType"_s, {});
            }
            continue;
        }
        const QString name = each.namespaceUri() == ofXml ? u"xml:"_s + each.name() : each.qualifiedName().toString();
        there.insert(name);
        if (!frame.type) {
            continue;
        }
        if (const auto known = frame.type->attributes.constFind(name); known != frame.type->attributes.cend()) {
            const Place place{.source = m_source, .path = frame.path + u"/@"_s + name};
            for (Deviation &wrong : textDeviations(
                     m_form.shapes(), known->shape, each.value().toString(), place, frame.name, u'@' + name)) {
                wrong.line = m_xml.lineNumber();
                wrong.severity = frame.isInInferred ? Severity::Warns : wrong.severity;
                tell(wrong);
            }
        } else if (each.namespaceUri() != ofXml) {
            add(frame, frame.path + u"/@"_s + name, u'@' + name, u"form.notAllowed"_s, {u'@' + name, frame.name},
                frame.isInInferred ? Severity::Warns : Severity::Blocks);
        }
    }
    missingAttributes(frame, there);
}

void Checking::missingAttributes(const Frame &frame, const QSet<QString> &there)
{
    if (!frame.type) {
        return;
    }
    for (const auto &[name, attribute] : frame.type->attributes.asKeyValueRange()) {
        if ((attribute.isRequired || attribute.isExpected) && !there.contains(name)) {
            const bool blocks = attribute.isRequired && !frame.isInInferred;
            add(frame, frame.path, u'@' + name, u"form.missing"_s, {u'@' + name, frame.name},
                blocks ? Severity::Blocks : Severity::Warns);
        }
    }
}

void Checking::characters()
{
    if (m_skipped > 0 || m_open.empty()) {
        return;
    }
    Frame &frame = m_open.back();
    if (!frame.type) {
        return;
    }
    constexpr qsizetype most = 1 << 20; // anything longer is too long for any type
    if (frame.type->text) {
        frame.text += m_xml.text().left(qMax(0, most - frame.text.size()));
    } else if (!m_xml.isWhitespace() && !frame.isTextMisplaced) {
        frame.isTextMisplaced = true;
        add(frame, frame.path, u"text()"_s, u"form.textBetween"_s,
            {frame.name, shown(m_xml.text().trimmed().toString())});
    }
}

void Checking::end()
{
    --m_depth;
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    if (m_open.empty()) {
        return;
    }
    const Frame frame = std::move(m_open.back());
    m_open.pop_back();
    close(frame);
    const auto take = [this](Deviation &&each) { tell(each); };
    if (frame.names) {
        frame.names->close(frame.name, frame.path, frame.line, take);
    }
    if (m_open.empty()) {
        m_keys->closeDocument(take);
    } else {
        m_keys->close(m_open.back().name, frame.path, frame.text, frame.line, take);
        names(frame);
    }
}

void Checking::names(const Frame &frame)
{
    Frame &parent = m_open.back();
    if (parent.names && frame.name == parent.type->named->element) {
        parent.names->add(frame.parts, parent.name, [this](Deviation &&each) { tell(each); });
    }
    constexpr qsizetype most = 4; // a name and a value; more is reported as too many
    const Frame *owner = m_open.size() > 1 ? &m_open[m_open.size() - 2] : nullptr;
    if (owner && owner->names && parent.name == owner->type->named->element && parent.parts.size() < most) {
        parent.parts.append({.element = frame.name, .text = frame.text, .path = frame.path, .line = frame.line});
    }
}

void Checking::close(const Frame &frame)
{
    if (!frame.type) {
        return;
    }
    if (frame.type->text) {
        const Place place{.source = m_source, .path = frame.path};
        const QString parent = m_open.empty() ? QString() : m_open.back().name;
        for (Deviation &wrong :
            textDeviations(m_form.shapes(), *frame.type->text, frame.text, place, parent, frame.name)) {
            wrong.line = frame.line;
            wrong.severity = frame.warns ? Severity::Warns : wrong.severity;
            tell(wrong);
        }
    }
    for (size_t i = 0; i < frame.type->content.size(); ++i) {
        const XmlSlot &slot = frame.type->content[i];
        if (frame.counts[i] >= slot.least) {
            continue;
        }
        if (slot.children.size() == 1) {
            const QString &name = slot.children.front().name;
            add(frame, frame.path, name, u"form.missing"_s, {name, frame.name});
        } else {
            QStringList names;
            for (const XmlChild &each : slot.children) {
                names.append(each.name);
            }
            add(frame, frame.path, names.constFirst(), u"form.missingOne"_s, {frame.name, listed(names)});
        }
    }
}

Error Checking::fault() const
{
    const QStringList at{m_source, QString::number(m_xml.lineNumber()), QString::number(m_xml.columnNumber() + 1)};
    if (m_isTooDeep) {
        return Error::of(
            Failure::Data, u"import.tooDeep"_s, at + QStringList{QString::number(exchange::reading::deepestNesting)});
    }
    if (m_bounded.isTooLarge() || m_bounded.isEndless()) {
        return Error::of(
            Failure::Data, u"import.tooLarge"_s, {m_source, QString::number(exchange::reading::largestDocument >> 20)});
    }
    return Error::of(Failure::Data, u"import.badXml"_s, at);
}

Result<void> Checking::run()
{
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return std::unexpected(Error::of(Failure::Data, u"import.documentType"_s, {m_source}));
        case QXmlStreamReader::StartElement:
            start();
            break;
        case QXmlStreamReader::EndElement:
            end();
            break;
        case QXmlStreamReader::Characters:
            characters();
            break;
        default:
            break;
        }
    }
    if (m_bounded.isStopped()) {
        return domain::cancelled();
    }
    if (m_xml.hasError()) {
        return std::unexpected(m_firstName.isEmpty() && m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError
                ? Error::of(Failure::Data, u"import.empty"_s, {m_source})
                : fault());
    }
    if (!m_hasDocument) {
        tell({.place = {.source = m_source, .path = u'/' + m_firstName},
            .member = m_firstName,
            .text = {.code = u"form.root"_s, .arguments = {m_firstName, listed(m_form.rootNames())}},
            .line = m_firstLine});
    }
    return {};
}

} // namespace

Result<void> checkXml(const XmlForm &form, QIODevice &device, const QString &source,
    const std::function<void(const Deviation &)> &take, domain::Progress &progress)
{
    return Checking(form, device, source, take, progress).run();
}

} // namespace leerschakel::inspection
