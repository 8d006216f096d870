// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping/departures.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using exchange::document::Node;
namespace mapping = exchange::mapping;

/** Merging a document with the source it came from. */
class DeparturesTest : public QObject
{
    Q_OBJECT

private:
    mapping::DepartureTerms m_terms{.itemKeys = {u"language"_s},
        .nameOf = nullptr,
        .isFit = [](const QString &key, const QVariant &value) { return key != u"size" || value == u"L"_s; },
        .required = {u"code"_s},
        .own = {u"note"_s}};

    static QVariantMap parsed(const QByteArray &json) { return QJsonDocument::fromJson(json).object().toVariantMap(); }

    /** The result for \a now, given that \a then was made from \a source. */
    QVariantMap restored(const QByteArray &source, const QByteArray &then, const QByteArray &now,
        const mapping::LostPlaces &lost = {}) const
    {
        Node document = Node::fromVariant(parsed(now));
        const QVariantMap kept =
            mapping::departures(Node::fromVariant(parsed(then)), parsed(source), m_terms, lost).held;
        mapping::restore(document, kept, m_terms);
        return toMap(document);
    }

    static QVariant toVariant(const Node &node)
    {
        if (const auto *object = std::get_if<Node::Object>(&node.content())) {
            QVariantMap map;
            for (const Node::Member &member : *object) {
                map.insert(member.key, toVariant(member.value));
            }
            return map;
        }
        if (const auto *array = std::get_if<Node::Array>(&node.content())) {
            QVariantList list;
            for (const Node &item : *array) {
                list.append(toVariant(item));
            }
            return list;
        }
        const auto *text = std::get_if<QString>(&node.content());
        const auto *number = std::get_if<qint64>(&node.content());
        return text ? QVariant(*text) : number ? QVariant(*number) : QVariant();
    }
    static QVariantMap toMap(const Node &node) { return toVariant(node).toMap(); }

private Q_SLOTS:
    void whatIsTheSameLeavesNothingToKeep()
    {
        const QVariantMap same = parsed(R"({"a": 1, "b": [{"language": "nl", "value": "x"}], "c": {"d": "e"}})");
        QVERIFY(mapping::departures(Node::fromVariant(same), same, m_terms).held.isEmpty());
    }

    void aMemberGoesOutAsTheSourceHadItUntilItIsChanged_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("then");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QByteArray>("out");
        const auto row = [](const char *name, const char *source, const char *then, const char *now, const char *out) {
            QTest::newRow(name) << QByteArray(source) << QByteArray(then) << QByteArray(now) << QByteArray(out);
        };
        row("another value", R"({"a": "X"})", R"({"a": "x"})", R"({"a": "x"})", R"({"a": "X"})");
        row("changed since", R"({"a": "X"})", R"({"a": "x"})", R"({"a": "y"})", R"({"a": "y"})");
        row("gone since", R"({"a": "X"})", R"({"a": "x"})", R"({})", R"({})");
        row("the source has more", R"({"a": 1, "b": "B"})", R"({"a": 1})", R"({"a": 2})", R"({"a": 2, "b": "B"})");
        row("filled in since", R"({"b": "B"})", R"({})", R"({"b": "c"})", R"({"b": "c"})");
        row("the source has less", R"({"a": 1})", R"({"a": 1, "b": "x"})", R"({"a": 2, "b": "x"})", R"({"a": 2})");
        row("ours said more since", R"({"a": 1})", R"({"a": 1, "b": "x"})", R"({"a": 1, "b": "y"})",
            R"({"a": 1, "b": "y"})");
        row("what is required stays", R"({"a": 1})", R"({"a": 1, "code": "x"})", R"({"a": 1, "code": "x"})",
            R"({"a": 1, "code": "x"})");
        row("within an object", R"({"o": {"a": "X", "b": 1}})", R"({"o": {"a": "x", "b": 1}})",
            R"({"o": {"a": "x", "b": 2}})", R"({"o": {"a": "X", "b": 2}})");
        row("one language of two", R"({"t": [{"language": "en", "value": "E"}, {"language": "nl", "value": "N"}]})",
            R"({"t": [{"language": "nl", "value": "n"}, {"language": "en", "value": "e"}]})",
            R"({"t": [{"language": "nl", "value": "anders"}, {"language": "en", "value": "e"}]})",
            R"({"t": [{"language": "en", "value": "E"}, {"language": "nl", "value": "anders"}]})");
        row("a language that we have not",
            R"({"t": [{"language": "de", "value": "D"}, {"language": "nl", "value": "n"}]})",
            R"({"t": [{"language": "nl", "value": "n"}]})", R"({"t": [{"language": "nl", "value": "x"}]})",
            R"({"t": [{"language": "de", "value": "D"}, {"language": "nl", "value": "x"}]})");
        row("an item of a list, wherever it is", R"({"l": ["A", "b"]})", R"({"l": ["a", "b"]})",
            R"({"l": ["c", "a", "b"]})", R"({"l": ["c", "A", "b"]})");
        row("a list of another length", R"({"l": ["A"]})", R"({"l": ["a", "b"]})", R"({"l": ["a", "b"]})",
            R"({"l": ["A"]})");
        row("its own, whatever ours is", R"({"note": "N"})", R"({"note": "x"})", R"({"note": "y"})",
            R"({"note": "N"})");
        row("its own nothing", R"({"a": 1})", R"({"a": 1, "note": "x"})", R"({"a": 1, "note": "y"})", R"({"a": 1})");
        row("shared, so not its own", R"({"note": "x"})", R"({"note": "x"})", R"({"note": "y"})", R"({"note": "y"})");
        row("what is not allowed", R"({"size": "l"})", R"({"size": "L"})", R"({"size": "L"})", R"({"size": "L"})");
        row("of another make", R"({"a": {"id": "x"}})", R"({"a": "x"})", R"({"a": "x"})", R"({"a": "x"})");
        row("nothing is no value", R"({"a": null, "b": []})", R"({"a": "x", "b": ["y"]})", R"({"a": "x", "b": ["z"]})",
            R"({"b": ["z"]})");
    }

    void aMemberGoesOutAsTheSourceHadItUntilItIsChanged()
    {
        QFETCH(const QByteArray, source);
        QFETCH(const QByteArray, then);
        QFETCH(const QByteArray, now);
        QFETCH(const QByteArray, out);
        const QVariantMap result = restored(source, then, now);
        const auto text = [](const QVariantMap &map) {
            return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(map)).toJson(QJsonDocument::Compact));
        };
        QCOMPARE(text(result), text(parsed(out)));
    }

    void whatWasReportedAsLostStaysLost()
    {
        mapping::LostPlaces lost;
        lost.add(u"/l/0/value"_s);
        const char *source = R"({"a": "X", "l": [{"value": "V"}]})";
        const char *ours = R"({"a": "x", "l": [{"value": "v"}]})";
        QCOMPARE(restored(source, ours, ours, lost), parsed(R"({"a": "X", "l": [{"value": "v"}]})"));
        QCOMPARE(restored(source, ours, ours), parsed(source));
    }
};

LEERSCHAKEL_TEST_MAIN(DeparturesTest)
#include "departures_test.moc"
