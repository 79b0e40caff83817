/* Wine 8's mscms.dll ends the program when Qt asks for the screen's colours; this one knows none. */
#define EXPORT __declspec(dllexport)

EXPORT void *OpenColorProfileW(void) { return 0; }
EXPORT void *WcsOpenColorProfileW(void) { return 0; }
EXPORT void *WcsCreateIccProfile(void) { return 0; }
EXPORT int CloseColorProfile(void) { return 1; }
EXPORT int GetColorProfileFromHandle(void *profile, void *content, unsigned long *size)
{
    if (size)
        *size = 0;
    return 0;
}
