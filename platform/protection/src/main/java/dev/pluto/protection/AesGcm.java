package dev.pluto.protection;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM (NIST SP 800-38D): 12 random bytes of nonce, 16 bytes of tag. */
final class AesGcm {

    static final int NONCE = 12;
    static final int TAG = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Finding one costs as much as sealing a text. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(AesGcm::newCipher);

    private AesGcm() {}

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Nonce, ciphertext and tag, one after the other. */
    static byte[] seal(Key key, byte[] associated, byte[] clear) {
        return sealWithNonce(key, random(NONCE), associated, clear);
    }

    /** With a nonce that is known, for test vectors. Two texts under one key and nonce give both away. */
    static byte[] sealWithNonce(Key key, byte[] nonce, byte[] associated, byte[] clear) {
        byte[] sealed = Arrays.copyOf(nonce, NONCE + clear.length + TAG);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated);
            cipher.doFinal(clear, 0, clear.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java", e);
        }
    }

    /**
     * What {@link #seal} was given.
     *
     * @throws SealBroken when key, field or bytes are not the ones it was sealed with
     */
    static byte[] open(Key key, byte[] associated, byte[] sealed) {
        if (sealed.length < NONCE + TAG) {
            throw new SealBroken();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), associated);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new SealBroken();
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, key.forAes(), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java", e);
        }
    }
}
