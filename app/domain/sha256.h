// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace leerschakel::domain {

/**
 * SHA-256 (FIPS 180-4) of bytes that arrive in pieces. Uses OpenSSL, which takes advantage of processor instructions:
 * every byte of an export and every record is hashed, and with QCryptographicHash that took a third of the time.
 */
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView bytes);
    /** Lower-case hex, of everything added so far. More can be added afterwards. */
    [[nodiscard]] QByteArray hex() const { return result().toHex(); }
    /** The 32 bytes themselves. */
    [[nodiscard]] QByteArray result() const;
    /** The 32 bytes, for \a bytes alone. */
    [[nodiscard]] static QByteArray of(QByteArrayView bytes);
    [[nodiscard]] static QByteArray hexOf(QByteArrayView bytes) { return of(bytes).toHex(); }

private:
    struct Freed {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Freed> m_context;
};

} // namespace leerschakel::domain
