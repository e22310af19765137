#pragma once
#include <png.h>

/// Which libpng function ran last and what it complained of. It is the error pointer of both writer and reader.
typedef struct {
    const char *call;
    char text[160];
} cpng_failure;

/// Keeps the text and jumps to the setjmp of the shim function that was called.
void cpng_on_error(png_structp png, png_const_charp message);
/// libpng's warnings would go to stderr; what they are about is tolerated.
void cpng_on_warning(png_structp png, png_const_charp message);
