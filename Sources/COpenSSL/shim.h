#pragma once
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

// Macros of a form Swift doesn't import.
static const uint64_t plantain_SSL_OP_NO_RENEGOTIATION = SSL_OP_NO_RENEGOTIATION;
