// SPDX-License-Identifier: GPL-3.0-or-later
// The main() of a program with the tests of a folder: PROGRAM TEST [ARGUMENT…] runs one of them, passing the arguments
// to Qt Test or the test itself. Normally ctest calls it.
#include "support/testmain.h"

#include <cstdio>
#include <vector>

int main(int argc, char *argv[])
{
    const QByteArrayList all = leerschakel::tests::registeredTests();
    const QByteArray wanted = argc > 1 ? QByteArray(argv[1]) : QByteArray();
    const leerschakel::tests::RunTest run = leerschakel::tests::registeredTest(wanted);
    if (run == nullptr) {
        std::fprintf(stderr, "which test? %s\n", all.join(' ').constData());
        return 2;
    }
    // "store_tests" becomes "store_backup_test": the test's own files are named after the program.
    QString name = QString::fromLocal8Bit(argv[0]).section(u'/', -1);
    name.chop(name.endsWith(QLatin1String("tests")) ? 5 : 0);
    QCoreApplication::setApplicationName(name + QString::fromLatin1(wanted));
    std::vector<char *> rest{argv[0]};
    rest.insert(rest.end(), argv + 2, argv + argc);
    rest.push_back(nullptr);
    return run(argc - 1, rest.data());
}
