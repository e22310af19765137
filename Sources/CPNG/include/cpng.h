#pragma once
#include <stddef.h>
#include <stdint.h>

// libpng's rows and chunks, with every call under setjmp: a libpng error comes back as -1, and no Swift frame is ever jumped over.
// Functions return 0 on success; after a failure only the error text may be asked for, and the handle freed.

/// Takes encoded bytes. It only appends: it must neither fail nor call back into the writer.
typedef void (*cpng_append)(void *context, const uint8_t *bytes, size_t count);
/// Fills `buffer` and returns how many bytes it had; fewer than asked for means the end of the file.
typedef size_t (*cpng_read)(void *context, uint8_t *buffer, size_t count);

typedef struct cpng_writer cpng_writer;
typedef struct cpng_reader cpng_reader;

/// One RGB8 picture without interlace. NULL when memory is out.
cpng_writer *cpng_writer_new(cpng_append append, void *context);
/// Signature and IHDR.
int cpng_writer_begin(cpng_writer *writer, uint32_t width, uint32_t height);
/// A chunk with that name of four letters, checksum and all. Pixels are IDAT chunks with a zlib stream; IEND ends the file.
int cpng_writer_chunk(cpng_writer *writer, const char *name, const uint8_t *bytes, size_t count);
/// "png_write_chunk: what libpng said"; lives as long as the writer.
const char *cpng_writer_error(const cpng_writer *writer);
void cpng_writer_free(cpng_writer *writer);

typedef struct {
    uint32_t width, height;
    int interlaced;
} cpng_header;

/// A chunk that needs more than `chunk_bytes` of memory is an error; text, profile and unknown chunks are skipped unread.
cpng_reader *cpng_reader_new(cpng_read read, void *context, size_t chunk_bytes);
/// Reads up to the first IDAT. Nothing whose size depends on width and height is allocated before cpng_reader_start.
int cpng_reader_begin(cpng_reader *reader, cpng_header *header);
/// From here rows are 8 bits a channel; `channels` becomes 3 (RGB) or 4 (RGBA, not premultiplied).
int cpng_reader_start(cpng_reader *reader, int *channels);
/// The next row. Of an interlaced picture: the next row of the current pass, only as wide as that pass.
int cpng_reader_row(cpng_reader *reader, uint8_t *row);
/// Reads on to IEND, so that a file cut off after its pixels is noticed.
int cpng_reader_end(cpng_reader *reader);
const char *cpng_reader_error(const cpng_reader *reader);
void cpng_reader_free(cpng_reader *reader);
