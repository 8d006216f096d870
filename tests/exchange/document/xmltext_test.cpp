// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kinds.h"
#include "exchange/document/xmltext.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using exchange::document::Node;
using exchange::document::XmlForm;
using exchange::document::XmlSequence;
using exchange::document::XmlWriter;

class XmlTextTest : public QObject
{
    Q_OBJECT

private:
    static constexpr std::array courseOrder{"id", "name", "price"};
    static constexpr std::array sequences{XmlSequence{"course", courseOrder}};

    static XmlForm form()
    {
        return {.root = u"course"_s,
            .attributes = {{u"xmlns"_s, u"urn:a"_s}, {u"xmlns:dc"_s, u"urn:b"_s}},
            .sequences = sequences};
    }
    static QByteArray written(const Node &node)
    {
        const XmlForm of = form();
        XmlWriter xml(of);
        xml.putAll(node);
        return QByteArray::fromStdString(xml.end());
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void elementsComeInTheOrderOfTheSchema()
    {
        Node name = Node::object();
        name.put(u"@xml:lang"_s, "nl");
        name.put(u"#"_s, "Lassen & <snijden>");
        Node node = Node::object();
        node.put(u"dc:type"_s, "other");
        node.put(u"price"_s, Node(2.5));
        node.put(u"name"_s, Node::Array{name, Node("Welding")});
        node.put(u"id"_s, Node(qint64(7)));
        QCOMPARE(written(node),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<course xmlns=\"urn:a\" xmlns:dc=\"urn:b\">\n"
            " <id>7</id>\n"
            " <name xml:lang=\"nl\">Lassen &amp; &lt;snijden&gt;</name>\n"
            " <name>Welding</name>\n"
            " <price>2.5</price>\n"
            " <dc:type>other</dc:type>\n"
            "</course>\n"_ba);
    }

    void linesKnowTheFieldsTheyCameFrom()
    {
        const auto &table = domain::offeringTable();
        const domain::Record record(domain::Kind::Offering, domain::Id::make());
        const auto from = [&](const domain::FieldSpec &field) { return exchange::document::originOf(record, field); };
        Node name = Node::object();
        name.put(u"@xml:lang"_s, "nl");
        name.put(u"#"_s, "Lassen\nen snijden", from(table.title));
        Node node = Node::object();
        node.put(u"id"_s, "7", from(table.code));
        node.put(u"name"_s, name);
        node.put(u"price"_s, Node::Array{Node("1"), Node("2")}, from(table.languages));
        const XmlForm of = form();
        XmlWriter xml(of, XmlWriter::Marks::Yes);
        xml.putAll(node);
        const QStringList lines = QString::fromStdString(xml.end()).split(u'\n');
        const QList<exchange::PreviewMark> marks = xml.marks();
        QCOMPARE(marks.size(), 3);
        QCOMPARE(lines[marks[0].line], u" <id>7</id>"_s);
        QCOMPARE(marks[0].field, table.code.key());
        QCOMPARE(lines[marks[1].line], u" <name xml:lang=\"nl\">Lassen"_s);
        QCOMPARE(marks[1].field, table.title.key());
        QCOMPARE(lines[marks[2].line], u" <price>1</price>"_s);
        QCOMPARE(marks[2].field, table.languages.key());
    }

    void whatIsEmptyIsAnElement()
    {
        Node node = Node::object();
        node.put(u"contacts"_s, Node::object());
        node.put(u"isOpen"_s, Node(false));
        QVERIFY2(written(node).contains(" <contacts/>\n <isOpen>false</isOpen>\n"), written(node).constData());
    }

    void whatXmlCannotHoldIsToldOf()
    {
        const domain::Record offering(domain::Kind::Offering);
        Node texts = Node::object();
        texts.put(u"@code"_s, QString(u"a\x01z"_s));
        texts.put(u"#"_s, QString(u"een\x02 twee"_s));
        Node node = Node::object();
        node.put(u"name"_s, texts, exchange::document::originOf(offering, domain::offeringTable().title));
        const XmlForm of = form();
        XmlWriter xml(of);
        xml.putAll(node);
        QVERIFY(xml.end().contains("<name code=\"az\">een twee</name>"));
        QCOMPARE(xml.omissions().size(), 2U);
        QCOMPARE(xml.omissions()[0].characters, u"U+0001"_s);
        QCOMPARE(xml.omissions()[1].origin.field, &domain::offeringTable().title);
        QCOMPARE(xml.omissions()[1].origin.record, offering.id());
    }

    void itIsWrittenAnElementAtATime()
    {
        const XmlForm of = form();
        XmlWriter xml(of);
        for (int i = 0; i < 3; ++i) {
            xml.put(u"name"_s, Node(qint64(i)));
        }
        QVERIFY(xml.end().contains("<name>0</name>\n <name>1</name>\n <name>2</name>\n"));
    }
};

LEERSCHAKEL_TEST_MAIN(XmlTextTest)
#include "xmltext_test.moc"
