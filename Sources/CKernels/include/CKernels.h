#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>
#include <stdint.h>

// Float32 kernels of a convolutional tagger, one build for each instruction set, chosen at run time.
//
// Rows of activations are `ld` floats apart, a multiple of 16; lanes past the layer's width are zero.
// Every row buffer a kernel reads has CKERNELS_SLACK rows of slack after its last row.

#define CKERNELS_SLACK 8
// Rows of a convolution that are worked on together.
#define CKERNELS_ROWS_TOGETHER 4
// Rows of an output that the scratch memory of a maxout layer holds.
#define CKERNELS_SCRATCH 192

typedef enum { CK_BASELINE, CK_AVX2, CK_AVX512 } ck_level;

/// The best level this processor and BROADSHEET_KERNELS (sse2, avx2, avx512) allow.
ck_level ck_best_level(void);
/// Whether this processor can run `level`.
int ck_level_available(ck_level level);
/// "sse2", "neon" or "portable" for the baseline; "avx2"; "avx512".
const char *ck_level_name(ck_level level);

/// The level in use unless another is asked for.
static inline const char *ckernels_level(void) { return ck_level_name(ck_best_level()); }

/// A maxout layer: `pieces` (1 to 3) linear maps of the same input, and their maximum.
///
/// The input is `groups` groups of `group_width` floats that start `group_stride` floats apart.
typedef struct {
  int outputs, pieces, groups, group_width, group_stride;
} ck_maxout_shape;

size_t ck_maxout_weight_count(ck_level level, ck_maxout_shape shape);
size_t ck_maxout_bias_count(ck_level level, ck_maxout_shape shape);
/// `weights` [output][piece][group * group_width] and `bias` [output][piece] need no alignment.
void ck_pack_maxout(ck_level level, ck_maxout_shape shape, const void *weights, const void *bias,
                    float *packed_weights, float *packed_bias);

/// Layer normalization's gain and bias, `ld` floats each.
typedef struct {
  const float *gain, *bias;
  int width, ld;
} ck_norm;

/// y = norm(maxout(x)) for `rows` rows of x; `scratch` holds CKERNELS_SCRATCH rows of y.
void ck_mixer(ck_level level, ck_maxout_shape shape, const float *weights, const float *bias,
              ck_norm norm, const float *x, int ldx, float *y, int rows, float *scratch);

/// y = x + norm(maxout(window(x))); `window` rows before and after x are read.
///
/// Rows are worked on in fours, from the first one on: the last bits of a row's numbers depend on its
/// place among them, and on the others. With a window of one, rows are read up to four after the last.
void ck_convolution(ck_level level, ck_maxout_shape shape, const float *weights, const float *bias,
                    ck_norm norm, const float *x, float *y, int rows, int window, float *scratch);

/// The first convolution, from products kept for each row's slot: [group][piece][ld].
///
/// `slots` has `window` entries before the first row and after the last; negative is a row of zeros.
void ck_first_convolution(ck_level level, ck_norm norm, int pieces, int window,
                          const float *products, const float *bias, const int32_t *slots,
                          const float *x, float *y, int rows, float *scratch);

/// Columns of a packed linear layer: `outputs` rounded up.
size_t ck_linear_columns(ck_level level, int outputs);
/// `weights` [output][input] with rows `row_stride` floats apart.
void ck_pack_linear(ck_level level, int outputs, int inputs, const float *weights, int row_stride,
                    const float *bias, float *packed_weights, float *packed_bias);
/// out[row][column] = weights · x[row] + bias, for every packed column.
void ck_linear(ck_level level, int columns, int inputs, const float *weights, const float *bias,
               const float *x, int ldx, float *out, int ldo, int rows);

/// How the entity recognizer chooses, in the order of its output rows.
typedef struct {
  int features, pieces, ld;     // of the state layer
  int inputs;
  const float *lower_weights;   // packed; pieces * ld outputs for each feature
  const float *no_bias;         // pieces * ld zeros
  int has_upper, hidden;
  const float *pad;             // [feature][piece][ld]: what a missing token contributes
  const float *bias;            // [piece][ld]
  int outside_count, outside_columns;
  const float *outside_weights; // [hidden][outside_columns]: actions that are valid with no open entity
  const float *outside_bias;
  const int32_t *outside_rows, *outside_actions, *outside_labels;
  const float *upper_weights;   // [row][ld]
  const float *upper_bias;
  const int32_t *in_rows, *last_rows;  // by label; negative when the model lacks the action
} ck_tagger;

// Sizes a model must not exceed.
#define CK_MOST_HIDDEN 1024
#define CK_MOST_ACTIONS 4096

enum { CK_BEGIN = 1, CK_IN = 2, CK_LAST = 3, CK_UNIT = 4, CK_OUT = 5 };

/// What is kept from one token to the next. `carry` is (features - 1) * pieces * ld floats.
typedef struct {
  int label;   // of the open entity, or -1
  int length;  // tokens of the open entity so far
  float *carry;
} ck_tagger_state;

/// Chooses an action for each of `count` tokens.
///
/// `inputs` are those of the state layer, rows `ldx` floats apart, and `features` what it makes of
/// them for each token itself, rows of pieces * ld. `actions` and `labels` receive the choices; `ends_document` says that the last token is the
/// document's last.
void ck_tag(ck_level level, const ck_tagger *tagger, ck_tagger_state *state, const float *inputs,
            int ldx, const float *features, int count, const uint8_t *is_space, int ends_document, int8_t *actions,
            int32_t *labels);

/// out[0..<width] += the four rows of an unaligned float table.
void ck_add_rows(const void *table, int width, const uint32_t rows[4], float *out);

#endif
