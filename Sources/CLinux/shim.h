/* Linux calls that the Glibc module of Swift does not export. */
#include <spawn.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/pidfd.h>
#include <sys/timerfd.h>

/* Shown to GNU sources only by <unistd.h> and <spawn.h> (glibc 2.9, 2.29 and 2.34). */
extern int pipe2(int ends[2], int flags);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);

/* Enumerators used as flags do not import as integers. */
static const int crieur_timer_flags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
static const int crieur_timerfd_flags = TFD_NONBLOCK | TFD_CLOEXEC;
static const int crieur_inotify_flags = IN_NONBLOCK | IN_CLOEXEC;

/* Locks of an open file (include/uapi/asm-generic/fcntl.h, Linux 3.15); <fcntl.h> shows them to GNU sources only. */
static const int crieur_ofd_getlk = 36;
static const int crieur_ofd_setlk = 37;
