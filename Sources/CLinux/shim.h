/* Linux calls that the Glibc module of Swift does not export. */
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/pidfd.h>
#include <sys/timerfd.h>

/* Enumerators used as flags do not import as integers. */
static const int crieur_timer_flags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
static const int crieur_timerfd_flags = TFD_NONBLOCK | TFD_CLOEXEC;
static const int crieur_inotify_flags = IN_NONBLOCK | IN_CLOEXEC;
