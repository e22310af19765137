#pragma once
#include <curl/curl.h>

// libcurl, loaded when it is first needed: linking it would cost every start of the program 11 ms and 30 libraries.
// The functions are libcurl's own (https://curl.se/libcurl/c/), with types where libcurl's are variadic.

/// Loads and initialises libcurl, once for the process; from any thread. Returns NULL, or a sentence that says what is missing.
/// Nothing else here may be called before it has returned NULL.
const char *ccurl_load(void);

CURL *ccurl_easy_init(void);
void ccurl_easy_cleanup(CURL *easy);
CURLcode ccurl_easy_set_long(CURL *easy, CURLoption option, long value);
CURLcode ccurl_easy_set_offset(CURL *easy, CURLoption option, curl_off_t value);
/// libcurl copies the text; NULL takes the option back.
CURLcode ccurl_easy_set_text(CURL *easy, CURLoption option, const char *value);
/// A buffer, a list or a callback's context: libcurl keeps the pointer.
CURLcode ccurl_easy_set_pointer(CURL *easy, CURLoption option, void *value);
/// The callbacks for body, header and upload have this one type.
CURLcode ccurl_easy_set_callback(CURL *easy, CURLoption option, curl_write_callback callback);
CURLcode ccurl_easy_set_prereq(CURL *easy, curl_prereq_callback callback);
CURLcode ccurl_easy_get_long(CURL *easy, CURLINFO info, long *value);
CURLcode ccurl_easy_get_offset(CURL *easy, CURLINFO info, curl_off_t *value);
CURLcode ccurl_easy_pause(CURL *easy, int mask);
const char *ccurl_easy_strerror(CURLcode code);

/// Appends a copy of the text and returns the list's new head; NULL when memory is out, and the list is as it was.
struct curl_slist *ccurl_slist_append(struct curl_slist *list, const char *text);
void ccurl_slist_free_all(struct curl_slist *list);

CURLM *ccurl_multi_init(void);
CURLMcode ccurl_multi_cleanup(CURLM *multi);
CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value);
CURLMcode ccurl_multi_set_socket_callback(CURLM *multi, curl_socket_callback callback, void *context);
CURLMcode ccurl_multi_set_timer_callback(CURLM *multi, curl_multi_timer_callback callback, void *context);
CURLMcode ccurl_multi_add_handle(CURLM *multi, CURL *easy);
CURLMcode ccurl_multi_remove_handle(CURLM *multi, CURL *easy);
/// Says that something happened to a socket, or with CURL_SOCKET_TIMEOUT that the time has come.
CURLMcode ccurl_multi_socket_action(CURLM *multi, curl_socket_t socket, int events);
/// The next transfer that has ended, and how; NULL if there is none.
CURL *ccurl_multi_next_done(CURLM *multi, CURLcode *result);
const char *ccurl_multi_strerror(CURLMcode code);
