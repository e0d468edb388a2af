#define _GNU_SOURCE
#include <sys/resource.h>
#include <time.h>

#include "reference.h"

struct bench_cost bench_now(void) {
  struct timespec wall;
  struct rusage usage;
  clock_gettime(CLOCK_MONOTONIC, &wall);
  getrusage(RUSAGE_SELF, &usage);
  struct bench_cost now;
  now.wall = wall.tv_sec + wall.tv_nsec / 1e9;
  now.cpu = usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6 + usage.ru_stime.tv_sec + usage.ru_stime.tv_usec / 1e6;
  return now;
}
