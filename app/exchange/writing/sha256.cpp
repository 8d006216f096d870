// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <new>

namespace leerschakel::exchange::writing {

namespace {

/** None of these calls fails but for want of memory. */
void check(int done)
{
    if (done != 1) {
        throw std::bad_alloc();
    }
}

} // namespace

void Sha256::Freed::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    check(EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes)
{
    check(EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()));
}

QByteArray Sha256::hex() const
{
    // Of a copy: taking the result ends a context.
    Sha256 ended;
    check(EVP_MD_CTX_copy_ex(ended.m_context.get(), m_context.get()));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    check(EVP_DigestFinal_ex(ended.m_context.get(), digest.data(), &size));
    return QByteArrayView(digest.data(), qsizetype(size)).toByteArray().toHex();
}

QByteArray Sha256::hexOf(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

} // namespace leerschakel::exchange::writing
