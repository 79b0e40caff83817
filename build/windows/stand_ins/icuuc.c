/* Wine 8 has no icuuc.dll. No converter opens here, so Qt takes the codecs of its own. */
#define EXPORT __declspec(dllexport)
#define UNSUPPORTED 16

EXPORT void *ucnv_open(const char *name, int *error) { *error = UNSUPPORTED; return 0; }
EXPORT const char *ucnv_getName(const void *converter, int *error) { *error = UNSUPPORTED; return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { return 0; }
EXPORT const char *ucnv_getStandardName(const char *n, const char *s, int *error) { *error = UNSUPPORTED; return 0; }

/* All below is called with an open converter alone, and there is none. */
EXPORT void ucnv_close(void) {}
EXPORT void ucnv_reset(void) {}
EXPORT int ucnv_getMaxCharSize(void) { return 1; }
EXPORT void ucnv_getToUCallBack(void) {}
EXPORT void ucnv_getFromUCallBack(void) {}
EXPORT void ucnv_setToUCallBack(void) {}
EXPORT void ucnv_setFromUCallBack(void) {}
EXPORT void ucnv_cbToUWriteUChars(void) {}
EXPORT void ucnv_cbFromUWriteUChars(void) {}
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void ucnv_toUnicode(void) {}
EXPORT void ucnv_fromUnicode(void) {}
EXPORT int ucnv_toUCountPending(void) { return 0; }
EXPORT int ucnv_fromUCountPending(void) { return 0; }
