package dev.pluto.protection;

/** Sealed bytes that this key and field do not open: altered, moved to another field, or the key is destroyed. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken() {
        super("the seal does not open", null, false, false);
    }
}
