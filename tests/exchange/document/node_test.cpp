// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kinds.h"
#include "exchange/document/jsontext.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using exchange::document::compact;
using exchange::document::Node;

/** The tree from which a document is built, and its text. */
class NodeTest : public QObject
{
    Q_OBJECT

private:
    static QString text(const Node &node) { return QString::fromStdString(compact(node)); }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void membersKeepTheirOrder()
    {
        Node node = Node::object();
        node.put(u"z"_s, u"een"_s);
        node.put(u"a"_s, Node(qint64(2)));
        node.put(u"m"_s, Node(true));
        node.putDefault(u"a"_s, Node(qint64(3)));
        node.putDefault(u"b"_s, Node());
        QCOMPARE(text(node), u"{\"z\":\"een\",\"a\":2,\"m\":true,\"b\":null}"_s);
        node.remove(u"a"_s);
        QVERIFY(!node.find(u"a"_s));
        QCOMPARE(node.textOf(u"z"_s), u"een"_s);
        QCOMPARE(node.textOf(u"m"_s), QString());
        QCOMPARE(text(node), u"{\"z\":\"een\",\"m\":true,\"b\":null}"_s);
    }

    void anythingElseBecomesWhatIsPutInto()
    {
        Node node(u"tekst"_s);
        node.append(Node(qint64(1)));
        QCOMPARE(text(node), u"[1]"_s);
        node.put(u"a"_s, Node(qint64(1)));
        QCOMPARE(text(node), u"{\"a\":1}"_s);
    }

    void plainValues()
    {
        const QVariantMap map{{u"b"_s, 1.0}, {u"a"_s, QVariantList{1.5, true, QVariant::fromValue(nullptr)}}};
        QCOMPARE(text(Node::fromVariant(map)), u"{\"a\":[1.5,true,null],\"b\":1}"_s);
        QCOMPARE(text(Node(u"\"één\"\n\xD83D"_s)), u"\"\\\"één\\\"\\n\uFFFD\""_s);
    }

    void orderOfMembersMakesNoDifference()
    {
        Node one = Node::object();
        one.put(u"a"_s, Node(qint64(1)));
        one.put(u"b"_s, Node(qint64(2)));
        Node other = Node::object();
        other.put(u"b"_s, Node(qint64(2)));
        other.put(u"a"_s, Node(1.0));
        QVERIFY(one == other);
        other.put(u"c"_s, Node());
        QVERIFY(!(one == other));
    }

    void whatWasKeptIsJoined()
    {
        Node node = Node::object();
        node.put(u"own"_s, u"ours"_s);
        Node consumer = Node::object();
        consumer.put(u"key"_s, u"rio"_s);
        consumer.put(u"state"_s, u"open"_s);
        node.put(u"consumers"_s, Node::Array{consumer});
        node.put(u"codes"_s, Node::Array{Node(u"a"_s)});
        const QVariantMap kept{{u"own"_s, u"theirs"_s}, {u"more"_s, 1}, {u"codes"_s, QVariantList{u"b"_s, u"a"_s}},
            {u"consumers"_s,
                QVariantList{QVariantMap{{u"key"_s, u"rio"_s}, {u"state"_s, u"closed"_s}, {u"extra"_s, true}},
                    QVariantMap{{u"key"_s, u"other"_s}}}}};
        node.join(kept, u"key"_s);
        QCOMPARE(text(node),
            u"{\"own\":\"ours\",\"consumers\":[{\"key\":\"rio\",\"state\":\"open\",\"extra\":true},{\"key\":\"other\"}]"
            u","
            "\"codes\":[\"a\",\"b\"],\"more\":1}"_s);
    }

    void linesKnowTheirFields()
    {
        const domain::Record offering(domain::Kind::Offering, domain::Id::make());
        const auto &table = domain::offeringTable();
        Node inner = Node::object();
        inner.put(u"level"_s, u"mbo"_s, exchange::document::originOf(offering, table.level));
        Node node = Node::object();
        node.put(u"made"_s, Node(qint64(1)));
        node.put(u"inner"_s, std::move(inner));
        node.put(u"name"_s, u"titel"_s, exchange::document::originOf(offering, table.title));
        const exchange::document::PrettyText pretty = exchange::document::pretty(node);
        const QStringList lines = pretty.text.split(u'\n');
        QCOMPARE(pretty.marks.size(), 2);
        for (const exchange::PreviewMark &mark : pretty.marks) {
            QCOMPARE(mark.record, offering.id());
            QVERIFY(lines.value(mark.line).contains(mark.field == table.level.key() ? u"\"level\""_s : u"\"name\""_s));
        }
    }

    void itemsKnowTheirFieldsToo()
    {
        const domain::Record offering(domain::Kind::Offering, domain::Id::make());
        const auto &table = domain::offeringTable();
        const auto origin = [&](const domain::FieldSpec &field) {
            return exchange::document::originOf(offering, field);
        };
        Node total(u"total"_s); // comes from two fields
        total.addOrigin(origin(table.code));
        total.addOrigin(origin(table.isced));
        Node member = Node::object();
        member.put(u"inner"_s, u"in an item"_s, origin(table.title));
        member.addOrigin(origin(table.summary));
        Node node = Node::object();
        node.put(u"list"_s, Node::Array{Node(u"nothing"_s), total, member, total});
        node.put(u"last"_s, u"end"_s, origin(table.level));
        const exchange::document::PrettyText pretty = exchange::document::pretty(node);
        const QStringList lines = pretty.text.split(u'\n');
        QStringList marked;
        for (const exchange::PreviewMark &mark : pretty.marks) {
            marked.append(mark.field + u' ' + lines.value(mark.line).simplified());
        }
        const QStringList expected{u"code \"total\","_s, u"isced \"total\","_s, u"summary {"_s,
            u"title \"inner\": \"in an item\""_s, u"code \"total\""_s, u"isced \"total\""_s,
            u"level \"last\": \"end\""_s};
        QCOMPARE(marked, expected);
        // Origins do not affect the text.
        QCOMPARE(
            text(node), u"{\"list\":[\"nothing\",\"total\",{\"inner\":\"in an item\"},\"total\"],\"last\":\"end\"}"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(NodeTest)
#include "node_test.moc"
