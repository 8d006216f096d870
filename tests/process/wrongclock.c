/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded into a program, shifts its clock, and nothing else: by the seconds in WRONG_CLOCK, or by those in the file
 * that WRONG_CLOCK_FILE names, read each time, so that the clock can jump. It allocates nothing and calls no function
 * that it replaces, as an allocator may ask for the time before anything else runs.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long shift(void)
{
    const char *path = getenv("WRONG_CLOCK_FILE");
    const char *seconds = getenv("WRONG_CLOCK");
    char text[32] = {0};
    if (path) {
        int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC);
        if (file >= 0) {
            if (syscall(SYS_read, file, text, sizeof text - 1) < 0) {
                text[0] = 0;
            }
            syscall(SYS_close, file);
        }
        seconds = text;
    }
    return seconds ? strtol(seconds, NULL, 10) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *now)
{
    int done = (int)syscall(SYS_clock_gettime, clock, now);
    if (done == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        now->tv_sec += shift();
    }
    return done;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone)
{
    struct timespec exact;
    (void)zone;
    int done = clock_gettime(CLOCK_REALTIME, &exact);
    now->tv_sec = exact.tv_sec;
    now->tv_usec = exact.tv_nsec / 1000;
    return done;
}

time_t time(time_t *now)
{
    struct timespec exact;
    clock_gettime(CLOCK_REALTIME, &exact);
    if (now) {
        *now = exact.tv_sec;
    }
    return exact.tv_sec;
}
