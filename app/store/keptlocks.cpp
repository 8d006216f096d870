// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keptlocks.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <map>
#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

namespace {

/** A part of a file that SQLite locks. */
struct Range {
    off_t start;
    off_t size;
};

/** Every connection shares this part of a database: from SHARED_FIRST, in SQLite's os.h. */
constexpr Range ofDatabase{.start = 0x40000002, .size = 510};
/** Every process shares this byte of an index (UNIX_SHM_DMS in os_unix.c): whoever finds it free begins a new index. */
constexpr Range ofIndex{.start = 128, .size = 1};

void setLock(int file, short type, Range range)
{
#ifdef F_OFD_SETLK
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = range.start;
    lock.l_len = range.size;
    (void)fcntl(file, F_OFD_SETLK, &lock);
#else
    Q_UNUSED(file);
    Q_UNUSED(type);
    Q_UNUSED(range);
#endif
}

std::mutex &mutex()
{
    static std::mutex mutex;
    return mutex;
}

} // namespace

struct KeptLocks::Held {
    using Number = std::pair<dev_t, ino_t>;

    int holders = 0;
    int database = -1;
    int index = -1; ///< a new file each time the first connection opens
    std::vector<int> files; ///< all that were opened

    ~Held()
    {
        for (const int file : files) {
            close(file);
        }
    }
    [[nodiscard]] int opened(const QString &path)
    {
        const int file = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
        if (file >= 0) {
            files.push_back(file);
        }
        return file;
    }
    void setAll(short type) const
    {
        setLock(database, type, ofDatabase);
        setLock(index, type, ofIndex);
    }
    [[nodiscard]] static std::map<Number, std::weak_ptr<Held>> &all()
    {
        static std::map<Number, std::weak_ptr<Held>> all;
        return all;
    }
};

KeptLocks::KeptLocks(QString path) : m_path(std::move(path))
{
    struct stat state = {};
    if (stat(QFile::encodeName(m_path).constData(), &state) != 0) {
        return;
    }
    const std::scoped_lock lock(mutex());
    std::weak_ptr<Held> &known = Held::all()[{state.st_dev, state.st_ino}];
    m_held = known.lock();
    if (!m_held) {
        m_held = std::make_shared<Held>();
        known = m_held;
    }
}

KeptLocks::~KeptLocks()
{
    letGo();
    const std::scoped_lock lock(mutex()); // nothing opens while files are closed
    m_held.reset();
    std::erase_if(Held::all(), [](const auto &each) { return each.second.expired(); });
}

void KeptLocks::take()
{
    const std::scoped_lock lock(mutex());
    if (!m_held || m_isHolder) {
        return;
    }
    m_isHolder = true;
    if (++m_held->holders == 1) {
        if (m_held->database < 0) {
            m_held->database = m_held->opened(m_path);
        }
        m_held->index = m_held->opened(m_path + u"-shm"_s);
        m_held->setAll(F_RDLCK);
    }
}

void KeptLocks::letGo()
{
    const std::scoped_lock lock(mutex());
    if (std::exchange(m_isHolder, false) && --m_held->holders == 0) {
        m_held->setAll(F_UNLCK);
    }
}

} // namespace leerschakel::store
