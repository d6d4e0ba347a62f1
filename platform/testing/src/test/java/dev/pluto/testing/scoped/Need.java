package dev.pluto.testing.scoped;

/** Shaped as the annotation of REST clients in platform/access. */
@interface Need {
    String to();

    String[] scopes();
}
