#include <curl/curl.h>
#include <stdlib.h>

#include "reference.h"

static size_t discard(char *bytes, size_t size, size_t count, void *context) {
  (void)bytes;
  (void)context;
  return size * count;
}

static void post(CURLM *multi, CURL *easy, const char *body) {
  curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body);
  curl_multi_add_handle(multi, easy);
}

long bench_curl_loop(
  const char *url, const char *const *headers, const char *const *bodies, long count, int at_once,
  struct bench_cost *cost) {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  CURLM *multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)at_once);
  struct curl_slist *list = NULL;
  for (; *headers; headers++) list = curl_slist_append(list, *headers);
  CURL **handles = malloc((size_t)at_once * sizeof *handles);
  long begun = 0, ended = 0, answered = 0;
  struct bench_cost start = bench_now();
  for (int index = 0; index < at_once && begun < count; index++) {
    CURL *easy = handles[index] = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_URL, url);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, list);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
    post(multi, easy, bodies[begun++]);
  }
  while (ended < count) {
    int running, left;
    curl_multi_perform(multi, &running);
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left))) {
      if (message->msg != CURLMSG_DONE) continue;
      CURL *easy = message->easy_handle;
      long status = 0;
      if (message->data.result == CURLE_OK) curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
      answered += status == 200;
      ended++;
      curl_multi_remove_handle(multi, easy);
      if (begun < count) post(multi, easy, bodies[begun++]);
    }
    if (ended < count) curl_multi_poll(multi, NULL, 0, 1000, NULL);
  }
  struct bench_cost end = bench_now();
  *cost = (struct bench_cost){.wall = end.wall - start.wall, .cpu = end.cpu - start.cpu};
  for (int index = 0; index < at_once && index < count; index++) curl_easy_cleanup(handles[index]);
  free(handles);
  curl_multi_cleanup(multi);
  curl_slist_free_all(list);
  return answered;
}
