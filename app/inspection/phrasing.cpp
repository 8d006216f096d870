// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/phrasing.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace leerschakel::inspection {

namespace {

/** The number of letters that differ between two words, up to 3. */
int distance(const QString &a, const QString &b)
{
    constexpr int far = 3;
    if (std::abs(a.size() - b.size()) >= far) {
        return far;
    }
    std::vector<int> row(size_t(b.size()) + 1);
    std::ranges::generate(row, [n = 0]() mutable { return n++; });
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int before = std::exchange(row[0], int(i));
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int change = before + (a[i - 1] == b[j - 1] ? 0 : 1);
            before = std::exchange(row[size_t(j)], std::min({change, row[size_t(j)] + 1, row[size_t(j) - 1] + 1}));
        }
    }
    return std::min(row.back(), far);
}

/** \a word without case, spaces and punctuation. */
QString plain(const QString &word)
{
    QString result;
    for (const QChar c : word) {
        if (c.isLetterOrNumber()) {
            result.append(c.toLower());
        }
    }
    return result;
}

} // namespace

QString shown(const QVariant &value)
{
    constexpr qsizetype most = 60;
    QString text = value.typeId() == QMetaType::QString
        ? value.toString()
        : QString::fromUtf8(QJsonDocument(QJsonArray{QJsonValue::fromVariant(value)}).toJson(QJsonDocument::Compact))
              .slice(1)
              .chopped(1);
    return text.size() > most ? text.first(most).trimmed() + u'…' : text;
}

QString listed(const QStringList &words)
{
    constexpr qsizetype most = 15;
    return words.size() <= most ? words.join(u", "_s) : words.first(most).join(u", "_s) + u", …"_s;
}

QString meant(const QString &word, const QStringList &known)
{
    constexpr qsizetype mostCompared = 2000; // comparing each wrong code with all languages would take too long
    if (known.size() > mostCompared) {
        return {};
    }
    const QString given = plain(word);
    QString nearest;
    int least = 3;
    for (const QString &each : known) {
        const int far = distance(given, plain(each));
        // In a word of four letters, two different ones make another word.
        if (far < least && far * 3 <= qMin(word.size(), each.size())) {
            least = far;
            nearest = each;
        }
    }
    return nearest;
}

} // namespace leerschakel::inspection
