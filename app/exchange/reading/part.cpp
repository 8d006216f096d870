// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/part.h"

#include "text/htmltomarkdown.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

std::optional<bool> Part::flag(const QString &key)
{
    const QVariant value = take(key);
    if (!value.isValid()) {
        return std::nullopt;
    }
    const QString text = value.toString().trimmed().toLower();
    if (text == u"true" || text == u"1") {
        return true;
    }
    if (text == u"false" || text == u"0") {
        return false;
    }
    lose(key, value);
    return std::nullopt;
}

QStringList Part::words(const QString &key)
{
    QStringList words;
    const QVariantList items = list(key);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const bool isPlain =
            items[i].typeId() != QMetaType::QVariantMap && items[i].typeId() != QMetaType::QVariantList;
        if (const QString word = isPlain ? items[i].toString().trimmed() : QString(); !word.isEmpty()) {
            words.append(word);
        } else if (!isPlain) {
            m_losses.lose(place().at(key).at(i), items[i]);
        }
    }
    return words;
}

domain::LocalizedText Part::markup(const QString &key)
{
    domain::LocalizedText text = texts(key, true);
    if (m_isOurs) { // taken unchanged, but this member is HTML by its name
        text = {.nl = text::htmlToMarkdown(text.nl), .en = text::htmlToMarkdown(text.en)};
    }
    return text;
}

void Part::expect(const QString &key, std::initializer_list<const char16_t *> usual)
{
    const QVariant value = take(key);
    const bool isUsual = std::ranges::any_of(
        usual, [&](const char16_t *each) { return value.toString().trimmed() == QStringView(each); });
    if (value.isValid() && !isUsual && !m_isOurs) {
        keep(key, value);
    }
}

void Part::pass(std::initializer_list<const char16_t *> keys)
{
    for (const char16_t *key : keys) {
        static_cast<void>(take(QString::fromUtf16(key)));
    }
}

void Part::done()
{
    const QVariantMap left = rest();
    for (auto each = left.cbegin(); each != left.cend(); ++each) {
        const bool isEmptyText = each.value().typeId() == QMetaType::QString && each.value().toString().isEmpty();
        if (!isEmptyText) {
            lose(each.key(), each.value(), u"import.noField"_s);
        }
    }
}

} // namespace leerschakel::exchange::reading
