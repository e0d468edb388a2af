#ifndef CRIEUR_BENCH_REFERENCE_H
#define CRIEUR_BENCH_REFERENCE_H

/// What a run took: wall time and the processor time of this process, in seconds.
struct bench_cost {
  double wall;
  double cpu;
};

/// Listens on a free port of the loopback, says which on standard output, and answers every POST after `delay_ms`
/// with the JSON of a status. GET /report tells how many came and how late, and forgets them. Ends with its standard input.
int bench_sink(int delay_ms);

/// Posts `count` forms to `url`, `at_once` at a time, with nothing but curl_multi. Returns how many were answered 200.
long bench_curl_loop(
  const char *url, const char *const *headers, const char *const *bodies, long count, int at_once,
  struct bench_cost *cost);

/// Copies the variants and deliveries of one database into another of the same schema, which is empty, through prepared
/// statements, `batch` deliveries to a durable transaction. Reading is not counted. Returns how many deliveries, or -1.
long bench_bare_enqueue(const char *source, const char *target, int batch, struct bench_cost *cost);

/// Writes what the sending of the first `count` deliveries of a database writes (claim, mark, outcome), through prepared
/// statements, `batch` deliveries to a durable transaction. Returns how many deliveries, or -1.
long bench_bare_claims(const char *path, long count, int batch, struct bench_cost *cost);

/// Runs SQL on a database without waiting for the disk before its end. Returns 0, or 1 after telling why on standard error.
int bench_execute(const char *path, const char *sql);

/// How often this thread has asked for memory.
unsigned long bench_allocations(void);

/// Wall time and processor time since some moment.
struct bench_cost bench_now(void);

#endif
