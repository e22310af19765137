#pragma once
#include <setjmp.h>
#include <stdio.h>
#include <jpeglib.h>

/// libjpeg's error manager, with the place to jump to, which libjpeg function ran last, and what it complained of.
typedef struct {
    struct jpeg_error_mgr manager; // first: libjpeg hands back its address
    jmp_buf jump;
    const char *call;
    char text[JMSG_LENGTH_MAX + 40];
} cjpeg_failure;

/// Fills `failure` and returns the manager for `cinfo->err`.
struct jpeg_error_mgr *cjpeg_failure_init(cjpeg_failure *failure);
