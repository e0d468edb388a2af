#ifndef CRIEUR_CCMARK_H
#define CRIEUR_CCMARK_H
#include <stdlib.h>
#include <cmark.h>
#endif
