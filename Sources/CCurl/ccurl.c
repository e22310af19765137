#include "ccurl.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

/* Every function of libcurl that is used, without its prefix. */
#define FUNCTIONS(F)                                                                                                                       \
    F(global_init)                                                                                                                         \
    F(version_info)                                                                                                                        \
    F(easy_init)                                                                                                                           \
    F(easy_cleanup)                                                                                                                        \
    F(easy_setopt)                                                                                                                         \
    F(easy_getinfo)                                                                                                                        \
    F(easy_pause)                                                                                                                          \
    F(easy_strerror)                                                                                                                       \
    F(slist_append)                                                                                                                        \
    F(slist_free_all)                                                                                                                      \
    F(multi_init)                                                                                                                          \
    F(multi_cleanup)                                                                                                                       \
    F(multi_setopt)                                                                                                                        \
    F(multi_add_handle)                                                                                                                    \
    F(multi_remove_handle)                                                                                                                 \
    F(multi_socket_action)                                                                                                                 \
    F(multi_info_read)                                                                                                                     \
    F(multi_strerror)

/* Written once by load(), read only after it. */
static struct {
#define POINTER(name) __typeof__(curl_##name) *name;
    FUNCTIONS(POINTER)
} curl;

static char problem[200];
static const char *failure = NULL;

static void fail(const char *reason) {
    snprintf(problem, sizeof problem, "%s", reason);
    failure = problem;
}

static void load(void) {
    /* Never closed: libcurl and OpenSSL leave things behind that point into themselves. */
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) return fail("recording needs libcurl: apt-get install libcurl4");
/* What dlsym returns is no function pointer in C; POSIX has it stored through a void pointer. */
#define FIND(name)                                                                                                                         \
    if ((*(void **)&curl.name = dlsym(library, "curl_" #name)) == NULL) return fail("this libcurl.so.4 has no curl_" #name ": apt-get install libcurl4");
    FUNCTIONS(FIND)
    if (curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return fail("libcurl cannot be initialised");
    /* CURLOPT_PROTOCOLS_STR is the newest thing that is used. */
    const curl_version_info_data *version = curl.version_info(CURLVERSION_NOW);
    if (version->version_num < 0x075500) {
        snprintf(problem, sizeof problem, "recording needs libcurl 7.85 or newer, this is %s", version->version);
        failure = problem;
    }
}

const char *ccurl_load(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return failure;
}

CURL *ccurl_easy_init(void) { return curl.easy_init(); }
void ccurl_easy_cleanup(CURL *easy) { curl.easy_cleanup(easy); }
CURLcode ccurl_easy_set_long(CURL *easy, CURLoption option, long value) { return curl.easy_setopt(easy, option, value); }
CURLcode ccurl_easy_set_offset(CURL *easy, CURLoption option, curl_off_t value) { return curl.easy_setopt(easy, option, value); }
CURLcode ccurl_easy_set_text(CURL *easy, CURLoption option, const char *value) { return curl.easy_setopt(easy, option, value); }
CURLcode ccurl_easy_set_pointer(CURL *easy, CURLoption option, void *value) { return curl.easy_setopt(easy, option, value); }
CURLcode ccurl_easy_set_callback(CURL *easy, CURLoption option, curl_write_callback callback) { return curl.easy_setopt(easy, option, callback); }
CURLcode ccurl_easy_set_prereq(CURL *easy, curl_prereq_callback callback) { return curl.easy_setopt(easy, CURLOPT_PREREQFUNCTION, callback); }
CURLcode ccurl_easy_get_long(CURL *easy, CURLINFO info, long *value) { return curl.easy_getinfo(easy, info, value); }
CURLcode ccurl_easy_get_offset(CURL *easy, CURLINFO info, curl_off_t *value) { return curl.easy_getinfo(easy, info, value); }
CURLcode ccurl_easy_pause(CURL *easy, int mask) { return curl.easy_pause(easy, mask); }
const char *ccurl_easy_strerror(CURLcode code) { return curl.easy_strerror(code); }

struct curl_slist *ccurl_slist_append(struct curl_slist *list, const char *text) { return curl.slist_append(list, text); }
void ccurl_slist_free_all(struct curl_slist *list) { curl.slist_free_all(list); }

CURLM *ccurl_multi_init(void) { return curl.multi_init(); }
CURLMcode ccurl_multi_cleanup(CURLM *multi) { return curl.multi_cleanup(multi); }
CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) { return curl.multi_setopt(multi, option, value); }

CURLMcode ccurl_multi_set_socket_callback(CURLM *multi, curl_socket_callback callback, void *context) {
    CURLMcode code = curl.multi_setopt(multi, CURLMOPT_SOCKETDATA, context);
    return code == CURLM_OK ? curl.multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, callback) : code;
}

CURLMcode ccurl_multi_set_timer_callback(CURLM *multi, curl_multi_timer_callback callback, void *context) {
    CURLMcode code = curl.multi_setopt(multi, CURLMOPT_TIMERDATA, context);
    return code == CURLM_OK ? curl.multi_setopt(multi, CURLMOPT_TIMERFUNCTION, callback) : code;
}

CURLMcode ccurl_multi_add_handle(CURLM *multi, CURL *easy) { return curl.multi_add_handle(multi, easy); }
CURLMcode ccurl_multi_remove_handle(CURLM *multi, CURL *easy) { return curl.multi_remove_handle(multi, easy); }

CURLMcode ccurl_multi_socket_action(CURLM *multi, curl_socket_t socket, int events) {
    int running; /* the transfers are counted by who started them */
    return curl.multi_socket_action(multi, socket, events, &running);
}

CURL *ccurl_multi_next_done(CURLM *multi, CURLcode *result) {
    int left;
    CURLMsg *message;
    while ((message = curl.multi_info_read(multi, &left)) != NULL) {
        if (message->msg != CURLMSG_DONE) continue;
        *result = message->data.result;
        return message->easy_handle;
    }
    return NULL;
}

const char *ccurl_multi_strerror(CURLMcode code) { return curl.multi_strerror(code); }
