/* Wine 8 has no bcryptprimitives.dll; libraries written in Rust take their random bytes from it. */
__declspec(dllimport) unsigned char SystemFunction036(void *buffer, unsigned long length);

__declspec(dllexport) int ProcessPrng(unsigned char *buffer, unsigned long long length)
{
    while (length > 0) {
        unsigned long piece = length > 0x10000000 ? 0x10000000 : (unsigned long)length;
        if (!SystemFunction036(buffer, piece))
            return 0;
        buffer += piece;
        length -= piece;
    }
    return 1;
}
