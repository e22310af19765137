#include "cpng.h"
#include "failure.h"
#include <stdlib.h>

struct cpng_reader {
    cpng_failure failure;
    png_structp png;
    png_infop info;
    cpng_read read;
    void *context;
};

static void on_read(png_structp png, png_bytep bytes, size_t count) {
    cpng_reader *reader = png_get_io_ptr(png);
    // The callback has returned before the error jumps: only C frames lie in between.
    if (reader->read(reader->context, bytes, count) < count) png_error(png, "the file ends too early");
}

cpng_reader *cpng_reader_new(cpng_read read, void *context, size_t chunk_bytes) {
    cpng_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    reader->read = read;
    reader->context = context;
    reader->failure.call = "png_create_read_struct";
    reader->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader->failure, cpng_on_error, cpng_on_warning);
    reader->info = reader->png != NULL ? png_create_info_struct(reader->png) : NULL;
    if (reader->info == NULL) {
        cpng_reader_free(reader);
        return NULL;
    }
    png_set_chunk_malloc_max(reader->png, chunk_bytes);
    return reader;
}

int cpng_reader_begin(cpng_reader *reader, cpng_header *header) {
    // Compressed text and profiles are where a small file inflates to hundreds of megabytes, and none of them moves a pixel here.
    static const png_byte skipped[] = "zTXt\0iTXt\0tEXt\0iCCP\0sPLT\0eXIf\0hIST\0pCAL\0sCAL";
    if (setjmp(png_jmpbuf(reader->png))) return -1;
    reader->failure.call = "png_read_info";
    png_set_keep_unknown_chunks(reader->png, PNG_HANDLE_CHUNK_NEVER, skipped, sizeof skipped / 5);
    // The caller judges the size, to be able to say that it was the size.
    png_set_user_limits(reader->png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_read_fn(reader->png, reader, on_read);
    png_read_info(reader->png, reader->info);
    header->width = png_get_image_width(reader->png, reader->info);
    header->height = png_get_image_height(reader->png, reader->info);
    header->interlaced = png_get_interlace_type(reader->png, reader->info) != PNG_INTERLACE_NONE;
    return 0;
}

int cpng_reader_start(cpng_reader *reader, int *channels) {
    if (setjmp(png_jmpbuf(reader->png))) return -1;
    reader->failure.call = "png_read_update_info";
    png_set_expand(reader->png);
    png_set_scale_16(reader->png);
    png_set_gray_to_rgb(reader->png);
    png_read_update_info(reader->png, reader->info);
    *channels = png_get_channels(reader->png, reader->info);
    return 0;
}

int cpng_reader_row(cpng_reader *reader, uint8_t *row) {
    if (setjmp(png_jmpbuf(reader->png))) return -1;
    reader->failure.call = "png_read_row";
    png_read_row(reader->png, row, NULL);
    return 0;
}

int cpng_reader_end(cpng_reader *reader) {
    if (setjmp(png_jmpbuf(reader->png))) return -1;
    reader->failure.call = "png_read_end";
    png_read_end(reader->png, NULL);
    return 0;
}

const char *cpng_reader_error(const cpng_reader *reader) { return reader->failure.text; }

void cpng_reader_free(cpng_reader *reader) {
    if (reader == NULL) return;
    if (reader->png != NULL) png_destroy_read_struct(&reader->png, &reader->info, NULL);
    free(reader);
}
