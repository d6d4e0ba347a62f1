package dev.pluto.messaging.dialogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names deeds by the text that asks for them and their place in it, so that a repeated answer repeats none of them. */
final class DeedIds {

    private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DeedIds() {}

    /**
     * An id made of a hash (RFC 9562, version 8), the same for the same place.
     *
     * @param request its place in the text, from 0
     * @param step the place of the deed in what the request leads to, from 0
     */
    static UUID of(UUID messageId, int request, int step) {
        byte[] name = (messageId + "/" + request + "/" + step).getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(sha256(name));
        long most = (hash.getLong() & VERSION_MASK) | VERSION_8;
        long least = (hash.getLong() & VARIANT_MASK) | VARIANT;
        return new UUID(most, least);
    }

    private static byte[] sha256(byte[] name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every runtime has SHA-256", e);
        }
    }
}
