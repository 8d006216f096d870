// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <string_view>

struct evp_md_ctx_st;

namespace leerschakel::exchange::writing {

/**
 * SHA-256 (FIPS 180-4) of bytes that come in pieces. OpenSSL's, which uses what the processor has for it: every byte of
 * an export is hashed, and with QCryptographicHash that took a third of its time.
 */
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(std::string_view bytes);
    /** Lower-case hex, of all that was added. More can be added after it. */
    [[nodiscard]] QByteArray hex() const;
    [[nodiscard]] static QByteArray hexOf(std::string_view bytes);

private:
    struct Freed {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Freed> m_context;
};

} // namespace leerschakel::exchange::writing
