#ifndef CRIEUR_CLIBCURL_SHIM_H
#define CRIEUR_CLIBCURL_SHIM_H

#include <curl/curl.h>

// Swift cannot call variadic C functions: one typed inline function per kind of value.

static inline CURLcode crieur_easy_set_long(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode crieur_easy_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode crieur_easy_set_string(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode crieur_easy_set_pointer(CURL *easy, CURLoption option, void *value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode crieur_easy_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(easy, option, value);
}

typedef size_t (*crieur_bytes_callback)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode crieur_easy_set_receiver(CURL *easy, CURLoption option, crieur_bytes_callback callback) {
  return curl_easy_setopt(easy, option, callback);
}
static inline CURLcode crieur_easy_set_prerequest(CURL *easy, curl_prereq_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, callback);
}
static inline CURLcode crieur_easy_set_opensocket(CURL *easy, curl_opensocket_callback callback) {
  return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callback);
}

// The IP address that a socket is for, in network order: its length in bytes, or 0 for another kind of address. Swift sees
// only the 16 bytes of a `struct sockaddr`; libcurl keeps a whole one behind it.
#include <netinet/in.h>
#include <string.h>
static inline int crieur_ip_of(const struct curl_sockaddr *address, unsigned char bytes[16]) {
  if (address->family == AF_INET && address->addrlen >= sizeof(struct sockaddr_in)) {
    memcpy(bytes, &((const struct sockaddr_in *)&address->addr)->sin_addr, 4);
    return 4;
  }
  if (address->family == AF_INET6 && address->addrlen >= sizeof(struct sockaddr_in6)) {
    memcpy(bytes, &((const struct sockaddr_in6 *)&address->addr)->sin6_addr, 16);
    return 16;
  }
  return 0;
}

static inline CURLcode crieur_easy_get_long(CURL *easy, CURLINFO info, long *value) {
  return curl_easy_getinfo(easy, info, value);
}
static inline CURLMcode crieur_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

// CURLMsg carries its result in a union.
static inline CURLcode crieur_message_result(const CURLMsg *message) {
  return message->data.result;
}

// A macro with a cast, which is not imported.
static inline CURLcode crieur_global_init(void) {
  return curl_global_init(CURL_GLOBAL_DEFAULT);
}

// Macros with casts as well: Basic alone, and what a proxy may be offered before a tunnel.
static const long crieur_auth_basic = CURLAUTH_BASIC;
static const long crieur_auth_before_tunnel = CURLAUTH_BASIC | CURLAUTH_DIGEST | CURLAUTH_NTLM;

#endif
