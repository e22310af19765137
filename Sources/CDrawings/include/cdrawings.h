#pragma once
#include <stddef.h>
#include <stdint.h>

// The drawings' SVG files, as they are. In C, because Swift takes minutes to compile array literals of this size.

typedef struct {
    const uint8_t *bytes;
    size_t count;
} cdrawings_file;

/// How many there are.
size_t cdrawings_count(void);
/// One of them, in the order of their names.
cdrawings_file cdrawings_at(size_t index);
