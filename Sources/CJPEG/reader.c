#include "cjpeg.h"
#include "failure.h"
#include <jerror.h>
#include <stdlib.h>

struct cjpeg_reader {
    struct jpeg_decompress_struct info;
    struct jpeg_source_mgr source;
    struct jpeg_progress_mgr progress;
    cjpeg_failure failure;
    cjpeg_read read;
    void *context;
    int scans;
    int exhausted;
    JOCTET buffer[16384];
};

static void on_start(j_decompress_ptr info) { (void)info; }

static boolean on_empty(j_decompress_ptr info) {
    cjpeg_reader *reader = info->client_data;
    size_t count = reader->read(reader->context, reader->buffer, sizeof reader->buffer);
    // libjpeg's own sources feign an EOI here and paint the rest grey; a cut off file is to be told apart from a whole one.
    if (count == 0) ERREXIT(info, JERR_INPUT_EOF);
    reader->source.next_input_byte = reader->buffer;
    reader->source.bytes_in_buffer = count;
    return TRUE;
}

static void on_skip(j_decompress_ptr info, long count) {
    struct jpeg_source_mgr *source = info->src;
    if (count <= 0) return;
    while ((size_t)count > source->bytes_in_buffer) {
        count -= (long)source->bytes_in_buffer;
        on_empty(info);
    }
    source->next_input_byte += count;
    source->bytes_in_buffer -= (size_t)count;
}

static void on_progress(j_common_ptr common) {
    cjpeg_reader *reader = common->client_data;
    if (reader->info.input_scan_number <= reader->scans) return;
    reader->exhausted = 1;
    ERREXIT(common, JERR_NOTIMPL);
}

static int failed(const cjpeg_reader *reader) { return reader->exhausted ? CJPEG_TOO_MANY_SCANS : CJPEG_FAILED; }

cjpeg_reader *cjpeg_reader_new(cjpeg_read read, void *context) {
    cjpeg_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    reader->read = read;
    reader->context = context;
    reader->info.err = cjpeg_failure_init(&reader->failure);
    return reader;
}

int cjpeg_reader_begin(cjpeg_reader *reader, cjpeg_header *header) {
    if (setjmp(reader->failure.jump)) return CJPEG_FAILED;
    j_decompress_ptr info = &reader->info;
    reader->failure.call = "jpeg_create_decompress";
    jpeg_create_decompress(info);
    info->client_data = reader;
    reader->source = (struct jpeg_source_mgr){
        .init_source = on_start, .fill_input_buffer = on_empty, .skip_input_data = on_skip,
        .resync_to_restart = jpeg_resync_to_restart, .term_source = on_start};
    info->src = &reader->source;
    reader->failure.call = "jpeg_read_header";
    jpeg_read_header(info, TRUE);
    header->width = info->image_width;
    header->height = info->image_height;
    header->progressive = jpeg_has_multiple_scans(info);
    return CJPEG_OK;
}

int cjpeg_reader_start(cjpeg_reader *reader, int denominator, int scans, cjpeg_output *output) {
    if (setjmp(reader->failure.jump)) return failed(reader);
    j_decompress_ptr info = &reader->info;
    reader->scans = scans;
    reader->progress.progress_monitor = on_progress;
    info->progress = &reader->progress;
    int cmyk = info->jpeg_color_space == JCS_CMYK || info->jpeg_color_space == JCS_YCCK;
    info->out_color_space = cmyk ? JCS_CMYK : JCS_RGB;
    info->dct_method = JDCT_ISLOW;
    info->scale_num = 1;
    info->scale_denom = (unsigned)denominator;
    reader->failure.call = "jpeg_start_decompress";
    jpeg_start_decompress(info);
    output->width = info->output_width;
    output->height = info->output_height;
    output->colors = !cmyk ? CJPEG_RGB : info->saw_Adobe_marker ? CJPEG_INVERTED_CMYK : CJPEG_CMYK;
    return CJPEG_OK;
}

int cjpeg_reader_row(cjpeg_reader *reader, uint8_t *row) {
    if (setjmp(reader->failure.jump)) return failed(reader);
    reader->failure.call = "jpeg_read_scanlines";
    JSAMPROW rows[] = {row};
    return jpeg_read_scanlines(&reader->info, rows, 1) == 1 ? CJPEG_OK : CJPEG_FAILED;
}

int cjpeg_reader_end(cjpeg_reader *reader) {
    if (setjmp(reader->failure.jump)) return failed(reader);
    reader->failure.call = "jpeg_finish_decompress";
    jpeg_finish_decompress(&reader->info);
    return CJPEG_OK;
}

const char *cjpeg_reader_error(const cjpeg_reader *reader) { return reader->failure.text; }

void cjpeg_reader_free(cjpeg_reader *reader) {
    if (reader == NULL) return;
    jpeg_destroy_decompress(&reader->info);
    free(reader);
}
