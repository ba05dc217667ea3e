// CommonMark with tables, as Debian's libcmark-gfm has it. Linked statically: a shared library would
// cost every start of the program, and Markdown is read only while importing.
#ifndef CCOMMONMARK_H
#define CCOMMONMARK_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What a node is, without the numbers that the library gives its extensions only when it runs.
enum commonmark_kind {
  COMMONMARK_OTHER,
  COMMONMARK_PARAGRAPH,
  COMMONMARK_HEADING,
  COMMONMARK_QUOTE,
  COMMONMARK_LIST,
  COMMONMARK_ITEM,
  COMMONMARK_CODE_BLOCK,
  COMMONMARK_HTML_BLOCK,
  COMMONMARK_RULE,
  COMMONMARK_FOOTNOTE,
  COMMONMARK_TABLE,
  COMMONMARK_TABLE_ROW,
  COMMONMARK_TABLE_CELL,
  COMMONMARK_TEXT,
  COMMONMARK_SOFT_BREAK,
  COMMONMARK_LINE_BREAK,
  COMMONMARK_CODE,
  COMMONMARK_HTML_INLINE,
  COMMONMARK_LINK,
  COMMONMARK_IMAGE,
  COMMONMARK_FOOTNOTE_REFERENCE,
};

/// Makes the extensions known to the library. Once, before anything is parsed.
void commonmark_prepare(void);

/// The tree of a text, to be freed with `commonmark_free` on the same thread; null if it takes
/// more memory than its length allows.
cmark_node *_Nullable commonmark_parse(const uint8_t *bytes, size_t count);

/// Frees a tree. Its nodes lie in memory that is given back with the thread's last tree.
void commonmark_free(cmark_node *root);

enum commonmark_kind commonmark_kind_of(cmark_node *node);

/// Decodes character references. Returns how many bytes were written to `output`, which has room for
/// as many as `bytes` has.
size_t commonmark_unescape(const uint8_t *bytes, size_t count, uint8_t *output);

#pragma clang assume_nonnull end
#endif
