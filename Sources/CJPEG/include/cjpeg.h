#pragma once
#include <stddef.h>
#include <stdint.h>

// libjpeg-turbo's scanline API with every call under setjmp: a libjpeg error comes back as a status, and no Swift frame is
// ever jumped over. After a failure only the error text may be asked for, and the handle freed.

enum { CJPEG_OK = 0, CJPEG_FAILED = -1, CJPEG_TOO_MANY_SCANS = -2 };

/// Takes encoded bytes. It only appends: it must neither fail nor call back into the writer.
typedef void (*cjpeg_append)(void *context, const uint8_t *bytes, size_t count);
/// Fills `buffer` and returns how many bytes it had; 0 means the end of the file.
typedef size_t (*cjpeg_read)(void *context, uint8_t *buffer, size_t count);

typedef struct cjpeg_writer cjpeg_writer;
typedef struct cjpeg_reader cjpeg_reader;

/// One baseline YCbCr 4:2:0 picture. NULL when memory is out.
cjpeg_writer *cjpeg_writer_new(cjpeg_append append, void *context);
/// SOI and JFIF at 300 x 300 dpi. The tables come with the first row.
int cjpeg_writer_begin(cjpeg_writer *writer, uint32_t width, uint32_t height, int quality);
/// An APPn or COM segment of at most 65,533 bytes, before the first row.
int cjpeg_writer_segment(cjpeg_writer *writer, int marker, const uint8_t *bytes, uint32_t count);
/// One row of RGB8.
int cjpeg_writer_row(cjpeg_writer *writer, const uint8_t *row);
int cjpeg_writer_end(cjpeg_writer *writer);
/// "jpeg_write_scanlines: what libjpeg said"; lives as long as the writer.
const char *cjpeg_writer_error(const cjpeg_writer *writer);
void cjpeg_writer_free(cjpeg_writer *writer);

typedef struct {
    uint32_t width, height;
    /// Several scans: the coefficients of the whole picture will be held in memory.
    int progressive;
} cjpeg_header;

enum { CJPEG_RGB, CJPEG_CMYK, CJPEG_INVERTED_CMYK };

typedef struct {
    uint32_t width, height;
    /// CJPEG_RGB rows have 3 channels; CMYK rows have 4, and Adobe's are stored inverted.
    int colors;
} cjpeg_output;

cjpeg_reader *cjpeg_reader_new(cjpeg_read read, void *context);
/// Reads up to the first scan.
int cjpeg_reader_begin(cjpeg_reader *reader, cjpeg_header *header);
/// Decodes at 1/`denominator` (1, 2, 4, 8) of the size, by scaled DCT; stops after `scans` scans.
int cjpeg_reader_start(cjpeg_reader *reader, int denominator, int scans, cjpeg_output *output);
int cjpeg_reader_row(cjpeg_reader *reader, uint8_t *row);
/// Reads on to EOI, so that a file cut off after its pixels is noticed.
int cjpeg_reader_end(cjpeg_reader *reader);
const char *cjpeg_reader_error(const cjpeg_reader *reader);
void cjpeg_reader_free(cjpeg_reader *reader);
