/* Linux calls that the Glibc module of Swift does not export. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

/* Shown to GNU sources only by <unistd.h> and <spawn.h> (glibc 2.34, 2.9, 2.29 and 2.34). */
extern pid_t _Fork(void);
extern int pipe2(int ends[2], int flags);
extern int dup3(int from, int to, int flags);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
extern int memfd_create(const char *name, unsigned int flags);
static const unsigned int crieur_memfd_cloexec = 1;
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);

/* The same of <sys/mman.h>, <unistd.h> and <sys/resource.h> (glibc 2.27, 2.34 and 2.13). */
extern int memfd_create(const char *name, unsigned int flags);
extern void closefrom(int first);
extern int prlimit(pid_t process, int resource, const struct rlimit *wanted, struct rlimit *had);

/* Enumerators used as flags do not import as integers. */
static const int crieur_timer_flags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
static const int crieur_timerfd_flags = TFD_NONBLOCK | TFD_CLOEXEC;
static const int crieur_inotify_flags = IN_NONBLOCK | IN_CLOEXEC;

/* Locks of an open file (include/uapi/asm-generic/fcntl.h, Linux 3.15); <fcntl.h> shows them to GNU sources only. */
static const int crieur_ofd_getlk = 36;
static const int crieur_ofd_setlk = 37;

/* Files in memory that nobody can change any more (include/uapi/linux/fcntl.h and memfd.h, Linux 3.17). */
static const unsigned int crieur_memfd_flags = 0x1 | 0x2; /* close-on-exec, sealable */
static const int crieur_add_seals = 1024 + 9;
static const int crieur_all_seals = 0x1 | 0x2 | 0x4 | 0x8; /* no further seal, no shrinking, growing, writing */

/* Flags of timers and counters as integers. */
static const int crieur_eventfd_flags = EFD_NONBLOCK | EFD_CLOEXEC;

/* What a program may use. */
struct crieur_bounds {
  unsigned long long memory; /* bytes of address space, each process */
  unsigned long long cpu;    /* seconds of computing, each process */
};

/* Sets a limit, or leaves it where it is already stricter: nobody may raise it. */
static inline int crieur_limit(int resource, unsigned long long soft, unsigned long long hard) {
  struct rlimit had;
  if (prlimit(0, resource, 0, &had) != 0) return errno;
  const struct rlimit wanted = {soft < had.rlim_max ? soft : had.rlim_max, hard < had.rlim_max ? hard : had.rlim_max};
  return prlimit(0, resource, &wanted, 0) == 0 ? 0 : errno;
}

/* What the guard of a program does: it waits until nobody holds the other end of `lifeline` any more, which only whoever
   started the program has, and kills the program with all that it started: its own process group. */
static inline void crieur_guard(int lifeline) {
  if (dup2(lifeline, 0) >= 0) {
    closefrom(1);
    struct pollfd end = {.fd = 0, .events = POLLIN};
    while (poll(&end, 1, -1) < 0 && errno == EINTR) {}
  }
  kill(0, SIGKILL);
}

/* Puts a guard into the session that the caller leads. It is nobody's child, so that the program has none that it does not
   know of. */
static inline int crieur_post_guard(int lifeline) {
  const pid_t between = _Fork();
  if (between < 0) return errno;
  if (between == 0) {
    const pid_t guard = _Fork();
    if (guard == 0) crieur_guard(lifeline);
    _exit(guard < 0 ? errno : 0);
  }
  int status;
  while (waitpid(between, &status, 0) < 0) {
    if (errno != EINTR) return errno;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : EAGAIN;
}

/* Between fork and exec nothing but async-signal-safe calls may be made (signal-safety(7)), so this is C. */
static inline int crieur_prepare(const char *folder, const int *descriptors, int count, const struct crieur_bounds *bounds,
                                 int lifeline, pid_t parent) {
  if (setsid() < 0) return errno;
  /* The thread that started it lives until it has ended: whoever is killed takes the program along. */
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
  if (getppid() != parent) return ESRCH;
  /* That is the program alone; the guard sees to what it starts. */
  int code = crieur_post_guard(lifeline);
  if (code != 0) return code;
  for (int target = 0; target < count; target++) {
    if (descriptors[target] < 0) close(target);
    else if (dup2(descriptors[target], target) < 0) return errno;
  }
  code = crieur_limit(RLIMIT_AS, bounds->memory, bounds->memory);
  if (code == 0) code = crieur_limit(RLIMIT_CPU, bounds->cpu, bounds->cpu + 1);
  /* No core: it would hold the credential. */
  if (code == 0) code = crieur_limit(RLIMIT_CORE, 0, 0);
  if (code != 0) return code;
  if (chdir(folder) != 0) return errno;
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  return sigprocmask(SIG_SETMASK, &none, 0) == 0 ? 0 : errno;
}

/* Starts a program in a session of its own, with these descriptors as 0, 1, 2 … (-1 for a closed one) and no other. They
   must stand at `count` and above. It is killed with all in its session when nobody holds the other end of the pipe
   `lifeline` any more. Returns its number once it runs, or what kept it from running as a negative errno: then not one
   instruction of it was carried out. */
static inline pid_t crieur_start(char *const arguments[], char *const environment[], const char *folder,
                                 const int *descriptors, int count, const struct crieur_bounds *bounds, int lifeline) {
  int report[2];
  sigset_t all, before;
  if (pipe2(report, O_CLOEXEC) != 0) return -errno;
  const int told = fcntl(report[1], F_DUPFD_CLOEXEC, count);
  const int fault = errno;
  close(report[1]);
  if (told < 0) {
    close(report[0]);
    return -fault;
  }
  /* A handler of ours must not run in the child. */
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const pid_t parent = getpid();
  const pid_t process = fork();
  if (process == 0) {
    int end = told;
    int code = crieur_prepare(folder, descriptors, count, bounds, lifeline, parent);
    if (code == 0 && end != count) {
      if (dup3(end, count, O_CLOEXEC) < 0) code = errno;
      else end = count;
    }
    if (code == 0) {
      /* Whatever else is open; the end of the pipe closes by itself, with exec. */
      closefrom(count + 1);
      execve(arguments[0], arguments, environment);
      code = errno;
    }
    const ssize_t written = write(end, &code, sizeof code);
    _exit(written == sizeof code ? 126 : 127);
  }
  int code = process < 0 ? errno : 0;
  pthread_sigmask(SIG_SETMASK, &before, 0);
  close(told);
  if (process > 0) {
    ssize_t got;
    while ((got = read(report[0], &code, sizeof code)) < 0 && errno == EINTR) {}
    if (got != sizeof code) code = 0;
    if (code != 0) kill(-process, SIGKILL); /* its guard */
    while (code != 0 && waitpid(process, 0, 0) < 0 && errno == EINTR) {}
  }
  close(report[0]);
  return code == 0 ? process : -code;
}
