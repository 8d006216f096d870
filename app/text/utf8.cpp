// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/utf8.h"

#include <QUtf8StringView>

#include <algorithm>

namespace leerschakel::text {

qsizetype firstNotUtf8(QByteArrayView text)
{
    constexpr qsizetype fewBytes = 64;
    qsizetype good = 0;
    qsizetype bad = text.size();
    // Everything before the wrong byte is valid, so bisection finds it.
    while (bad - good > fewBytes) {
        qsizetype middle = good + (bad - good) / 2;
        while (middle > good && isContinuation(text[middle])) {
            --middle; // never between the bytes of one character
        }
        if (middle == good) {
            break;
        }
        (QUtf8StringView(text.data() + good, middle - good).isValidUtf8() ? good : bad) = middle;
    }
    while (good < text.size()) {
        const qsizetype most = std::min(qsizetype(4), text.size() - good);
        qsizetype length = 1;
        while (length <= most && !QUtf8StringView(text.data() + good, length).isValidUtf8()) {
            ++length;
        }
        if (length > most) {
            break;
        }
        good += length;
    }
    return good;
}

} // namespace leerschakel::text
