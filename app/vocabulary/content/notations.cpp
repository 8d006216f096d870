// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/content/notations.h"

namespace leerschakel::vocabulary {

QByteArray joined(const QList<Notation> &notations)
{
    if (notations.isEmpty() || (notations.size() == 1 && notations.first().datatype.isEmpty())) {
        return {};
    }
    QByteArrayList lines;
    for (const Notation &notation : notations) {
        const QByteArray text = notation.text.simplified();
        lines.append(notation.datatype.isEmpty() ? text : QByteArray(text + '\t' + notation.datatype));
    }
    return lines.join('\n');
}

QList<Notation> notationsFrom(QByteArrayView text)
{
    QList<Notation> notations;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView line = text.sliced(begin, end - begin);
        const qsizetype tab = line.indexOf('\t');
        notations.append({.text = (tab < 0 ? line : line.first(tab)).toByteArray(),
            .datatype = tab < 0 ? QByteArray() : line.sliced(tab + 1).toByteArray()});
        begin = end + 1;
    }
    return notations;
}

} // namespace leerschakel::vocabulary
