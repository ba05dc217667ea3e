#include "CLibArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

struct inflater {
  struct archive *archive;
  void *context;
  inflater_source source;
  bool has_begun, is_open;
  // What was read to tell the format.
  const void *first;
  ssize_t first_count;
  // gzip is read by zlib itself: what stands before damage comes out to the last byte.
  bool is_gzip, is_inside, has_failed;
  z_stream stream;
  int64_t taken;
};

static ssize_t read_source(struct archive *archive, void *context, const void **bytes) {
  struct inflater *inflater = context;
  ssize_t count = inflater->first_count;
  if (count > 0) {
    *bytes = inflater->first;
    inflater->first_count = 0;
    return count;
  }
  count = inflater->source(inflater->context, bytes);
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
  archive_read_support_filter_zstd(inflater->archive);
  // The bytes of the one file that zstd holds.
  archive_read_support_format_raw(inflater->archive);
  return inflater;
}

static ssize_t read_archive(inflater *inflater, void *buffer, size_t count) {
  if (!inflater->is_open) {
    inflater->is_open = true;
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

static const uint8_t gzip_magic[] = {0x1F, 0x8B};

// The members of a gzip file, one behind the other (RFC 1952, 2.2).
static ssize_t read_gzip(inflater *inflater, void *buffer, size_t count) {
  z_stream *stream = &inflater->stream;
  stream->next_out = buffer;
  stream->avail_out = (uInt)count;
  while (stream->avail_out > 0 && !inflater->has_failed) {
    if (stream->avail_in == 0) {
      const void *bytes = NULL;
      ssize_t size = inflater->source(inflater->context, &bytes);
      if (size == 0 && !inflater->is_inside) break;
      if (size <= 0 || size > UINT32_MAX) {
        inflater->has_failed = true;
        break;
      }
      stream->next_in = (Bytef *)bytes;
      stream->avail_in = (uInt)size;
      inflater->taken += size;
    }
    if (!inflater->is_inside) {
      // Some programs fill their last block with zeros.
      if (*stream->next_in != gzip_magic[0]) {
        stream->avail_in = 0;
        continue;
      }
      inflateReset(stream);
      inflater->is_inside = true;
    }
    int result = inflate(stream, Z_NO_FLUSH);
    if (result == Z_STREAM_END) inflater->is_inside = false;
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
      inflater->has_failed = true;
  }
  size_t made = count - stream->avail_out;
  return made == 0 && inflater->has_failed ? -1 : (ssize_t)made;
}

ssize_t inflater_read(inflater *inflater, void *buffer, size_t count) {
  if (!inflater->has_begun) {
    inflater->has_begun = true;
    ssize_t first = inflater->first_count =
        inflater->source(inflater->context, &inflater->first);
    bool is_gzip = first >= 2 && memcmp(inflater->first, gzip_magic, sizeof gzip_magic) == 0;
    if (is_gzip && first <= UINT32_MAX) {
      if (inflateInit2(&inflater->stream, MAX_WBITS + 16) != Z_OK) return -1;
      inflater->is_gzip = inflater->is_inside = true;
      inflater->stream.next_in = (Bytef *)inflater->first;
      inflater->stream.avail_in = (uInt)first;
      inflater->taken = first;
    }
  }
  return inflater->is_gzip ? read_gzip(inflater, buffer, count)
                           : read_archive(inflater, buffer, count);
}

const char *inflater_error(inflater *inflater) {
  if (inflater->is_gzip) return inflater->stream.msg ? inflater->stream.msg : "cut off";
  const char *error = archive_error_string(inflater->archive);
  return error ? error : "damaged";
}

int64_t inflater_consumed(inflater *inflater) {
  return inflater->is_gzip ? inflater->taken - inflater->stream.avail_in
                           : archive_filter_bytes(inflater->archive, -1);
}

void inflater_close(inflater *inflater) {
  if (inflater->is_gzip) inflateEnd(&inflater->stream);
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
