// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codecombo.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {
/** With more values than this, the list is searched rather than scanned. */
constexpr int scannable = 15;
} // namespace

CodeCombo::CodeCombo(const QString &list, domain::Language language, QWidget *parent) : SearchCombo(parent)
{
    setMinimumContentsLength(8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addItem(QString(), QString());
    const QList<domain::Code> &codes = domain::CodeList::named(list).codes();
    for (const domain::Code &code : codes) {
        addItem(textOf(list, code, language), code.code);
    }
    if (codes.size() > scannable) {
        makeSearchable(tr("Type to search"));
    }
    connect(this, &SearchCombo::picked, this, [this](int index) {
        if (index != m_kept || isEditable()) {
            m_kept = index;
            Q_EMIT chosen();
        }
    });
}

QString CodeCombo::textOf(const QString &list, const domain::Code &code, domain::Language language)
{
    const QString &label = code.label.preferring(language);
    const bool known = list == u"isced" || list == u"sector"; // codes that people know from forms and letters
    return known ? code.code + u"  "_s + label : label;
}

int CodeCombo::indexOf(const QString &code)
{
    const int index = std::max(0, findData(code));
    if (index == 0 && !code.isEmpty()) {
        addItem(code, code);
        return count() - 1;
    }
    return index;
}

void CodeCombo::setCode(const QString &code)
{
    m_kept = indexOf(code);
    show(m_kept, itemText(m_kept));
}

void CodeCombo::settle(const QString &code)
{
    m_kept = indexOf(code);
    SearchCombo::settle();
}

std::expected<QString, int> CodeCombo::meant() const
{
    if (!isTyped()) {
        return code();
    }
    const QString typed = typedText();
    if (typed.isEmpty()) {
        return QString();
    }
    if (const int exact = findText(typed, Qt::MatchFixedString); exact >= 0) {
        return itemData(exact).toString();
    }
    QString found;
    int hits = 0;
    for (int i = 1; i < count(); ++i) {
        const QString code = itemData(i).toString();
        if (code.compare(typed, Qt::CaseInsensitive) == 0) {
            return code;
        }
        if (itemText(i).contains(typed, Qt::CaseInsensitive)) {
            found = code;
            ++hits;
        }
    }
    return hits == 1 ? std::expected<QString, int>(found) : std::unexpected(hits);
}

QString CodeCombo::problem() const
{
    const std::expected<QString, int> code = meant();
    if (code) {
        return {};
    }
    const QString typed = typedText();
    return code.error() == 0
        ? tr("There is no value with \"%1\" (type another word, or choose one from the list).").arg(typed)
        : tr("%Ln value(s) have \"%1\" in them (type more, or choose one from the list).", nullptr, code.error())
              .arg(typed);
}

} // namespace leerschakel::ui
