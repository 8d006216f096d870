// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/randombytes.h"

#include <QRandomGenerator>

#include <openssl/rand.h>

namespace leerschakel::domain {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1) { // it could not be seeded
        QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    }
    return bytes;
}

} // namespace leerschakel::domain
