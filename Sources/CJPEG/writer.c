#include "cjpeg.h"
#include "failure.h"
#include <stdlib.h>

struct cjpeg_writer {
    struct jpeg_compress_struct info;
    struct jpeg_destination_mgr destination;
    cjpeg_failure failure;
    cjpeg_append append;
    void *context;
    JOCTET buffer[16384];
};

static void on_start(j_compress_ptr info) {
    cjpeg_writer *writer = info->client_data;
    writer->destination.next_output_byte = writer->buffer;
    writer->destination.free_in_buffer = sizeof writer->buffer;
}

static boolean on_full(j_compress_ptr info) {
    cjpeg_writer *writer = info->client_data;
    // libjpeg's contract: when this is called the whole buffer counts, whatever free_in_buffer says.
    writer->append(writer->context, writer->buffer, sizeof writer->buffer);
    on_start(info);
    return TRUE;
}

static void on_end(j_compress_ptr info) {
    cjpeg_writer *writer = info->client_data;
    writer->append(writer->context, writer->buffer, sizeof writer->buffer - writer->destination.free_in_buffer);
}

cjpeg_writer *cjpeg_writer_new(cjpeg_append append, void *context) {
    cjpeg_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) return NULL;
    writer->append = append;
    writer->context = context;
    writer->info.err = cjpeg_failure_init(&writer->failure);
    return writer;
}

int cjpeg_writer_begin(cjpeg_writer *writer, uint32_t width, uint32_t height, int quality) {
    if (setjmp(writer->failure.jump)) return CJPEG_FAILED;
    j_compress_ptr info = &writer->info;
    writer->failure.call = "jpeg_create_compress";
    jpeg_create_compress(info);
    info->client_data = writer;
    writer->destination = (struct jpeg_destination_mgr){
        .init_destination = on_start, .empty_output_buffer = on_full, .term_destination = on_end};
    info->dest = &writer->destination;
    info->image_width = width;
    info->image_height = height;
    info->input_components = 3;
    info->in_color_space = JCS_RGB;
    writer->failure.call = "jpeg_set_defaults"; // YCbCr 4:2:0, baseline, standard Huffman tables
    jpeg_set_defaults(info);
    jpeg_set_quality(info, quality, TRUE);
    info->density_unit = 1;
    info->X_density = info->Y_density = 300;
    writer->failure.call = "jpeg_start_compress";
    jpeg_start_compress(info, TRUE);
    return CJPEG_OK;
}

int cjpeg_writer_segment(cjpeg_writer *writer, int marker, const uint8_t *bytes, uint32_t count) {
    if (setjmp(writer->failure.jump)) return CJPEG_FAILED;
    writer->failure.call = "jpeg_write_marker";
    jpeg_write_marker(&writer->info, marker, bytes, count);
    return CJPEG_OK;
}

int cjpeg_writer_row(cjpeg_writer *writer, const uint8_t *row) {
    if (setjmp(writer->failure.jump)) return CJPEG_FAILED;
    writer->failure.call = "jpeg_write_scanlines";
    JSAMPROW rows[] = {(JSAMPROW)row};
    return jpeg_write_scanlines(&writer->info, rows, 1) == 1 ? CJPEG_OK : CJPEG_FAILED;
}

int cjpeg_writer_end(cjpeg_writer *writer) {
    if (setjmp(writer->failure.jump)) return CJPEG_FAILED;
    writer->failure.call = "jpeg_finish_compress";
    jpeg_finish_compress(&writer->info);
    return CJPEG_OK;
}

const char *cjpeg_writer_error(const cjpeg_writer *writer) { return writer->failure.text; }

void cjpeg_writer_free(cjpeg_writer *writer) {
    if (writer == NULL) return;
    jpeg_destroy_compress(&writer->info);
    free(writer);
}
