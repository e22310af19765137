#pragma once
#include <zlib.h>

// deflateInit2 is a macro, which Swift cannot call. 31 is a window of 2^15 bytes with a gzip head and tail around it.
static inline int czlib_deflate_gzip(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}

// inflateInit2 is one too. 47 reads a gzip or a zlib head, whichever is there.
static inline int czlib_inflate_any(z_stream *stream) {
    return inflateInit2(stream, 47);
}
