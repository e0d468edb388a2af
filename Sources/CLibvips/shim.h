#ifndef CRIEUR_CLIBVIPS_SHIM_H
#define CRIEUR_CLIBVIPS_SHIM_H

#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <vips/vips.h>
#include <vips/vector.h>

// Almost every function of libvips is variadic, and Swift cannot call those: one inline function per operation.

// Prepares the library: one thread, no cache, and nothing but what is fuzzed by its makers.
static inline int crieur_vips_init(void) {
  if (vips_init("crieur-pictures") != 0) return -1;
  vips_block_untrusted_set(TRUE);
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  // Else code is made while it runs, which hardened services forbid, and which is not the same on every processor.
  vips_vector_set_enabled(FALSE);
  return 0;
}

// The four loaders, each by its own name: none is found by looking at the bytes. What is damaged is refused.
static inline VipsImage *crieur_vips_load_jpeg(const void *bytes, size_t count) {
  VipsImage *image = NULL;
  if (vips_jpegload_buffer((void *)bytes, count, &image, "fail_on", VIPS_FAIL_ON_ERROR, NULL) != 0) return NULL;
  return image;
}
static inline VipsImage *crieur_vips_load_png(const void *bytes, size_t count) {
  VipsImage *image = NULL;
  if (vips_pngload_buffer((void *)bytes, count, &image, "fail_on", VIPS_FAIL_ON_ERROR, NULL) != 0) return NULL;
  return image;
}
static inline VipsImage *crieur_vips_load_gif(const void *bytes, size_t count, int pages) {
  VipsImage *image = NULL;
  if (vips_gifload_buffer((void *)bytes, count, &image, "n", pages, "fail_on", VIPS_FAIL_ON_ERROR, NULL) != 0)
    return NULL;
  return image;
}
static inline VipsImage *crieur_vips_load_webp(const void *bytes, size_t count, int pages) {
  VipsImage *image = NULL;
  if (vips_webpload_buffer((void *)bytes, count, &image, "n", pages, "fail_on", VIPS_FAIL_ON_ERROR, NULL) != 0)
    return NULL;
  return image;
}

// Decodes all of it; 0 when that went well.
static inline int crieur_vips_decode(VipsImage *image) {
  double mean = 0;
  return vips_avg(image, &mean, NULL);
}

static inline VipsImage *crieur_vips_upright(VipsImage *image) {
  VipsImage *made = NULL;
  return vips_autorot(image, &made, NULL) == 0 ? made : NULL;
}
// Pixels of 8 bits in sRGB; a profile that is in the picture is followed, one that is broken is not.
static inline VipsImage *crieur_vips_to_srgb(VipsImage *image) {
  VipsImage *made = NULL;
  if (vips_image_get_typeof(image, VIPS_META_ICC_NAME) != 0
      && vips_icc_transform(image, &made, "srgb", "embedded", TRUE, "intent", VIPS_INTENT_PERCEPTUAL, NULL) == 0)
    return made;
  vips_error_clear();
  return vips_colourspace(image, &made, VIPS_INTERPRETATION_sRGB, NULL) == 0 ? made : NULL;
}
// At most so many pixels wide and high; never larger than it is.
static inline VipsImage *crieur_vips_shrink(VipsImage *image, int side) {
  VipsImage *made = NULL;
  return vips_thumbnail_image(image, &made, side, "height", side, "size", VIPS_SIZE_DOWN, "no_rotate", TRUE, NULL) == 0
      ? made : NULL;
}
// Its pixels, computed now: what is only described is computed anew for everything that is made of it.
static inline VipsImage *crieur_vips_in_memory(VipsImage *image) { return vips_image_copy_memory(image); }
static inline VipsImage *crieur_vips_flatten(VipsImage *image) {
  VipsImage *made = NULL;
  double white[3] = {255, 255, 255};
  VipsArrayDouble *background = vips_array_double_new(white, 3);
  int code = vips_flatten(image, &made, "background", background, NULL);
  vips_area_unref(VIPS_AREA(background));
  return code == 0 ? made : NULL;
}

// Without what a camera or a person wrote into it. `strip` alone leaves it in WebP (measured with 8.14.1).
static inline VipsImage *crieur_vips_bare(VipsImage *image) {
  VipsImage *made = NULL;
  if (vips_copy(image, &made, NULL) != 0) return NULL;
  const char *names[] = {
      VIPS_META_EXIF_NAME, VIPS_META_XMP_NAME, VIPS_META_IPTC_NAME, VIPS_META_PHOTOSHOP_NAME, VIPS_META_ICC_NAME,
      "gif-comment"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) vips_image_remove(made, names[i]);
  return made;
}

// Nothing but pixels is written (`strip`).
static inline int crieur_vips_save_jpeg(VipsImage *image, int quality, void **bytes, size_t *count) {
  return vips_jpegsave_buffer(
      image, bytes, count, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, "interlace", TRUE, NULL);
}
static inline int crieur_vips_save_png(VipsImage *image, void **bytes, size_t *count) {
  return vips_pngsave_buffer(image, bytes, count, "compression", 9, "strip", TRUE, NULL);
}
static inline int crieur_vips_save_gif(VipsImage *image, void **bytes, size_t *count) {
  return vips_gifsave_buffer(image, bytes, count, "strip", TRUE, NULL);
}
static inline int crieur_vips_save_webp(
    VipsImage *image, int quality, int is_lossless, void **bytes, size_t *count) {
  return vips_webpsave_buffer(image, bytes, count, "Q", quality, "lossless", is_lossless, "strip", TRUE, NULL);
}

static inline void crieur_vips_free(void *bytes) { g_free(bytes); }
static inline void crieur_vips_unref(VipsImage *image) { g_object_unref(image); }

// What this process may use at most, before it sees a single byte of a picture. 0 when all of it is in force.
static inline int crieur_confine(unsigned long memory, unsigned long seconds) {
  const struct rlimit space = {memory, memory}, time = {seconds, seconds}, none = {0, 0};
  if (setrlimit(RLIMIT_AS, &space) != 0 || setrlimit(RLIMIT_CPU, &time) != 0) return -1;
  // However long it waits for whom.
  alarm(2 * seconds);
  signal(SIGXFSZ, SIG_IGN);
  // No file can be written, no memory image is left behind.
  if (setrlimit(RLIMIT_FSIZE, &none) != 0 || setrlimit(RLIMIT_CORE, &none) != 0) return -1;
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

#endif
