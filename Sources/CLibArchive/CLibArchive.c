#include "CLibArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdbool.h>
#include <stdlib.h>
#include <zlib.h>

struct inflater {
  struct archive *archive;
  void *context;
  inflater_source source;
  bool has_begun;
};

static ssize_t read_source(struct archive *archive, void *context, const void **bytes) {
  struct inflater *inflater = context;
  ssize_t count = inflater->source(inflater->context, bytes);
  if (count < 0) archive_set_error(archive, -1, "cannot be read");
  return count < 0 ? ARCHIVE_FATAL : count;
}

inflater *inflater_open(void *context, inflater_source source) {
  struct inflater *inflater = calloc(1, sizeof *inflater);
  if (!inflater) return NULL;
  inflater->archive = archive_read_new();
  if (!inflater->archive) {
    free(inflater);
    return NULL;
  }
  inflater->context = context;
  inflater->source = source;
  archive_read_support_filter_gzip(inflater->archive);
  archive_read_support_filter_zstd(inflater->archive);
  // The bytes of the one file that gzip and zstd hold.
  archive_read_support_format_raw(inflater->archive);
  return inflater;
}

ssize_t inflater_read(inflater *inflater, void *buffer, size_t count) {
  if (!inflater->has_begun) {
    inflater->has_begun = true;
    struct archive_entry *entry;
    if (archive_read_open(inflater->archive, inflater, NULL, read_source, NULL) != ARCHIVE_OK)
      return -1;
    int result = archive_read_next_header(inflater->archive, &entry);
    // Nothing at all, compressed.
    if (result == ARCHIVE_EOF) return 0;
    if (result < ARCHIVE_WARN) return -1;
  }
  ssize_t result = archive_read_data(inflater->archive, buffer, count);
  return result < 0 ? -1 : result;
}

const char *inflater_error(inflater *inflater) {
  const char *error = archive_error_string(inflater->archive);
  return error ? error : "damaged";
}

int64_t inflater_consumed(inflater *inflater) {
  return archive_filter_bytes(inflater->archive, -1);
}

void inflater_close(inflater *inflater) {
  archive_read_free(inflater->archive);
  free(inflater);
}

struct deflated {
  z_stream stream;
};

deflated *deflated_open(const uint8_t *bytes, size_t count) {
  struct deflated *deflated = calloc(1, sizeof *deflated);
  if (!deflated) return NULL;
  deflated->stream.next_in = (Bytef *)bytes;
  deflated->stream.avail_in = count > UINT32_MAX ? UINT32_MAX : (uInt)count;
  // Negative: neither head nor checksum (zlib.h, inflateInit2).
  if (inflateInit2(&deflated->stream, -MAX_WBITS) != Z_OK) {
    free(deflated);
    return NULL;
  }
  return deflated;
}

ssize_t deflated_read(deflated *deflated, void *buffer, size_t count) {
  deflated->stream.next_out = buffer;
  deflated->stream.avail_out = (uInt)count;
  int result = inflate(&deflated->stream, Z_NO_FLUSH);
  size_t made = count - deflated->stream.avail_out;
  if (result == Z_STREAM_END || made > 0) return (ssize_t)made;
  return -1;
}

void deflated_close(deflated *deflated) {
  inflateEnd(&deflated->stream);
  free(deflated);
}
