// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/ask.h"
#include "publishing/serving/requesthead.h"

/** Any bytes, as sent by a client: a request that asks for something, one that does not, or none; never a crash. */
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    namespace serving = leerschakel::publishing::serving;
    const QByteArrayView all(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const auto head = serving::readHead(all, {});
    if (!head || !*head) {
        return 0;
    }
    const QByteArray &target = (*head)->target;
    const qsizetype mark = target.indexOf('?');
    const auto ask = serving::readAsk(
        mark < 0 ? target : target.first(mark), mark < 0 ? QByteArray() : target.sliced(mark + 1), QDate(2027, 1, 1));
    return ask && ask->pageNumber < 1 ? 1 : 0;
}
