package dev.pluto.identity.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What one Argon2id hash costs (RFC 9106), in one lane.
 *
 * @param memory KiB
 * @param passes over the memory
 */
record Argon2id(int memory, int passes) {

    private static final int LEAST_MEMORY = 8;
    private static final int MOST_MEMORY = 1 << 20;
    private static final int MOST_PASSES = 64;

    Argon2id {
        if (memory < LEAST_MEMORY || memory > MOST_MEMORY || passes < 1 || passes > MOST_PASSES) {
            throw new IllegalArgumentException("No cost of Argon2id: %d KiB, %d passes".formatted(memory, passes));
        }
    }

    /** The tag of a secret, so many bytes long. */
    byte[] tag(byte[] secret, byte[] salt, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] tag = new byte[bytes];
        generator.generateBytes(secret, tag);
        return tag;
    }
}
