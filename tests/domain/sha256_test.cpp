// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sha256.h"
#include "support/testmain.h"

#include <QCryptographicHash>

using namespace leerschakel;

class Sha256Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void itIsTheOneOfTheStandard()
    {
        // FIPS 180-4, the examples of NIST.
        QCOMPARE(domain::Sha256::hexOf("abc"),
            QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(
            domain::Sha256::hexOf(""), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void piecesComeToTheSame()
    {
        const QByteArray text = QByteArray("Leerschakel").repeated(1000);
        domain::Sha256 hash;
        hash.add(text.first(7));
        QCOMPARE(hash.result(), domain::Sha256::of(text.first(7)));
        hash.add(text.sliced(7));
        QCOMPARE(hash.result(), QCryptographicHash::hash(text, QCryptographicHash::Sha256));
        QCOMPARE(hash.hex(), domain::Sha256::hexOf(text));
    }
};

LEERSCHAKEL_TEST_MAIN(Sha256Test)
#include "sha256_test.moc"
