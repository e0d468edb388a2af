#ifndef CRIEUR_CLIBCRYPTO_SHIM_H
#define CRIEUR_CLIBCRYPTO_SHIM_H

#include <openssl/evp.h>
#include <openssl/hmac.h>

#endif
