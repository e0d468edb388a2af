#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "reference.h"

enum { max_connections = 4096, max_request = 16384, max_lateness = 1 << 20 };

struct connection {
  char bytes[max_request];
  size_t count;
  int64_t first_byte;
  // Where it stands in the queue of answers that are not due yet.
  int64_t answer_at;
};

static struct connection *connections[max_connections];
// Every answer waits equally long, so those that wait stand in order.
static int waiting[max_connections];
static size_t waiting_first, waiting_count;
static int32_t *lateness;
static size_t lateness_count;
static uint64_t posts, requests;
static int64_t delay;

static int64_t microseconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void hang_up(int descriptor) {
  // One that still waits for an answer is not closed by a client of ours; its place in the queue would be lost.
  connections[descriptor]->count = 0;
  close(descriptor);
}

static void send_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = send(descriptor, bytes, count, MSG_NOSIGNAL);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR)) continue;
    if (sent <= 0) return;
    bytes += sent;
    count -= (size_t)sent;
  }
}

static void answer(int descriptor, const char *body) {
  char text[512];
  int count = snprintf(
    text, sizeof text, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
    strlen(body), body);
  send_all(descriptor, text, (size_t)count);
}

static void answer_post(int descriptor) {
  char body[160];
  posts++;
  snprintf(
    body, sizeof body, "{\"id\":\"%018llu\",\"url\":\"http://127.0.0.1/@chambre/%018llu\"}", (unsigned long long)posts,
    (unsigned long long)posts);
  answer(descriptor, body);
}

static void report(int descriptor) {
  size_t room = 256 + lateness_count * 12;
  char *text = malloc(room);
  char *body = malloc(room);
  size_t used = (size_t)snprintf(body, room, "{\"requests\":%llu,\"lateness\":[", (unsigned long long)requests);
  for (size_t index = 0; index < lateness_count; index++)
    used += (size_t)snprintf(body + used, room - used, "%s%d", index ? "," : "", lateness[index]);
  used += (size_t)snprintf(body + used, room - used, "]}");
  int head = snprintf(
    text, room, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n", used);
  send_all(descriptor, text, (size_t)head);
  send_all(descriptor, body, used);
  free(text);
  free(body);
  requests = 0;
  lateness_count = 0;
}

static void take(int descriptor, struct connection *connection, const char *end) {
  if (strncmp(connection->bytes, "GET /report", 11) == 0) return report(descriptor);
  requests++;
  const char *due = strcasestr(connection->bytes, "\r\nX-Bench-Due:");
  if (due && due < end && lateness_count < max_lateness)
    lateness[lateness_count++] = (int32_t)(connection->first_byte - atoll(due + 14));
  if (delay == 0) return answer_post(descriptor);
  connection->answer_at = microseconds(CLOCK_MONOTONIC) + delay;
  waiting[(waiting_first + waiting_count++) % max_connections] = descriptor;
}

/// Takes one whole request when it is there; clients of ours never send two at once.
static void look(int descriptor, struct connection *connection) {
  connection->bytes[connection->count] = 0;
  const char *end = strstr(connection->bytes, "\r\n\r\n");
  if (!end) return;
  const char *length = strcasestr(connection->bytes, "\r\nContent-Length:");
  size_t body = length && length < end ? strtoul(length + 17, NULL, 10) : 0;
  if (connection->count < (size_t)(end + 4 - connection->bytes) + body) return;
  take(descriptor, connection, end);
  connection->count = 0;
}

static void receive(int descriptor) {
  struct connection *connection = connections[descriptor];
  if (connection->count == 0) connection->first_byte = microseconds(CLOCK_REALTIME);
  ssize_t count =
    recv(descriptor, connection->bytes + connection->count, max_request - 1 - connection->count, MSG_DONTWAIT);
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (count <= 0 || connection->count + (size_t)count >= max_request - 1) return hang_up(descriptor);
  connection->count += (size_t)count;
  look(descriptor, connection);
}

static void accept_one(int listener, int poll) {
  int descriptor = accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (descriptor < 0) return;
  if (descriptor >= max_connections) {
    close(descriptor);
    return;
  }
  int yes = 1;
  setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  if (!connections[descriptor]) connections[descriptor] = malloc(sizeof(struct connection));
  connections[descriptor]->count = 0;
  struct epoll_event event = {.events = EPOLLIN, .data.fd = descriptor};
  epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event);
}

static int listen_on_loopback(void) {
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  if (listener < 0 || bind(listener, (struct sockaddr *)&address, size) || listen(listener, 1024)) return -1;
  getsockname(listener, (struct sockaddr *)&address, &size);
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);
  return listener;
}

int bench_sink(int delay_ms) {
  delay = (int64_t)delay_ms * 1000;
  lateness = malloc(max_lateness * sizeof *lateness);
  int listener = listen_on_loopback();
  if (listener < 0) return 1;
  int poll = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event event = {.events = EPOLLIN, .data.fd = listener};
  epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
  event.data.fd = STDIN_FILENO;
  epoll_ctl(poll, EPOLL_CTL_ADD, STDIN_FILENO, &event);
  while (1) {
    struct timespec pause, *limit = NULL;
    if (waiting_count > 0) {
      int64_t left = connections[waiting[waiting_first]]->answer_at - microseconds(CLOCK_MONOTONIC);
      if (left < 0) left = 0;
      pause = (struct timespec){.tv_sec = left / 1000000, .tv_nsec = left % 1000000 * 1000};
      limit = &pause;
    }
    struct epoll_event events[256];
    int count = epoll_pwait2(poll, events, 256, limit, NULL);
    for (int index = 0; index < count; index++) {
      int descriptor = events[index].data.fd;
      if (descriptor == STDIN_FILENO) return 0;
      if (descriptor == listener) accept_one(listener, poll);
      else receive(descriptor);
    }
    while (waiting_count > 0 && connections[waiting[waiting_first]]->answer_at <= microseconds(CLOCK_MONOTONIC)) {
      int descriptor = waiting[waiting_first];
      waiting_first = (waiting_first + 1) % max_connections;
      waiting_count--;
      answer_post(descriptor);
    }
  }
}
