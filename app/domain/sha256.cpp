// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <new>

namespace leerschakel::domain {

namespace {

/** These calls only fail for lack of memory. */
void check(int done)
{
    if (done != 1) {
        throw std::bad_alloc();
    }
}

/** Fetched once: OpenSSL searches its providers, which costs more than hashing a record. */
const EVP_MD *algorithm()
{
    static const EVP_MD *const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return found;
}

} // namespace

void Sha256::Freed::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    check(EVP_DigestInit_ex2(m_context.get(), algorithm(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    check(EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size())));
}

QByteArray Sha256::result() const
{
    // Uses a copy: taking the result ends a context.
    Sha256 ended;
    check(EVP_MD_CTX_copy_ex(ended.m_context.get(), m_context.get()));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    check(EVP_DigestFinal_ex(ended.m_context.get(), digest.data(), &size));
    return QByteArrayView(digest.data(), qsizetype(size)).toByteArray();
}

QByteArray Sha256::of(QByteArrayView bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    check(EVP_Digest(bytes.data(), size_t(bytes.size()), digest.data(), &size, algorithm(), nullptr));
    return QByteArrayView(digest.data(), qsizetype(size)).toByteArray();
}

} // namespace leerschakel::domain
