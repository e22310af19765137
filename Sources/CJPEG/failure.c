#include "failure.h"
#include <jerror.h>

static void on_exit(j_common_ptr info) {
    cjpeg_failure *failure = (cjpeg_failure *)info->err;
    char message[JMSG_LENGTH_MAX];
    info->err->format_message(info, message);
    snprintf(failure->text, sizeof failure->text, "%s: %s", failure->call, message);
    longjmp(failure->jump, 1);
}

static void on_message(j_common_ptr info, int level) {
    if (level >= 0) return;
    info->err->num_warnings++;
    // libjpeg would go on with grey blocks. Stray bytes between markers, which real cameras write, are no reason to stop.
    switch (info->err->msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
        on_exit(info);
    }
}

static void on_output(j_common_ptr info) { (void)info; }

struct jpeg_error_mgr *cjpeg_failure_init(cjpeg_failure *failure) {
    struct jpeg_error_mgr *manager = jpeg_std_error(&failure->manager);
    manager->error_exit = on_exit;
    manager->emit_message = on_message;
    manager->output_message = on_output;
    return manager;
}
