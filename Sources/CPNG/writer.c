#include "cpng.h"
#include "failure.h"
#include <stdlib.h>

struct cpng_writer {
    cpng_failure failure;
    png_structp png;
    png_infop info;
    cpng_append append;
    void *context;
};

static void on_write(png_structp png, png_bytep bytes, size_t count) {
    cpng_writer *writer = png_get_io_ptr(png);
    writer->append(writer->context, bytes, count);
}

static void on_flush(png_structp png) { (void)png; }

cpng_writer *cpng_writer_new(cpng_append append, void *context) {
    cpng_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) return NULL;
    writer->append = append;
    writer->context = context;
    writer->failure.call = "png_create_write_struct";
    writer->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writer->failure, cpng_on_error, cpng_on_warning);
    writer->info = writer->png != NULL ? png_create_info_struct(writer->png) : NULL;
    if (writer->info != NULL) return writer;
    cpng_writer_free(writer);
    return NULL;
}

int cpng_writer_begin(cpng_writer *writer, uint32_t width, uint32_t height) {
    if (setjmp(png_jmpbuf(writer->png))) return -1;
    png_set_write_fn(writer->png, writer, on_write, on_flush);
    writer->failure.call = "png_set_IHDR";
    png_set_IHDR(writer->png, writer->info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    writer->failure.call = "png_write_info";
    png_write_info(writer->png, writer->info);
    return 0;
}

int cpng_writer_chunk(cpng_writer *writer, const char *name, const uint8_t *bytes, size_t count) {
    if (setjmp(png_jmpbuf(writer->png))) return -1;
    writer->failure.call = "png_write_chunk";
    png_write_chunk(writer->png, (png_const_bytep)name, bytes, count);
    return 0;
}

const char *cpng_writer_error(const cpng_writer *writer) { return writer->failure.text; }

void cpng_writer_free(cpng_writer *writer) {
    if (writer == NULL) return;
    if (writer->png != NULL) png_destroy_write_struct(&writer->png, &writer->info);
    free(writer);
}
