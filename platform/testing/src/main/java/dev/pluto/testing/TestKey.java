package dev.pluto.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The EC key pair tokens of tests are signed with: made once per JVM, so that there is no private key in the repository.
 *
 * <p>Kept in system properties because Quarkus loads the classes of a test more than once.
 */
final class TestKey {
    private static final String PRIVATE = "pluto.test.token-key.private";
    private static final String PUBLIC = "pluto.test.token-key.public";

    private TestKey() {}

    /** The public key as base64 of its X.509 form. */
    static synchronized String publicKey() {
        make();
        return System.getProperty(PUBLIC);
    }

    static synchronized PrivateKey privateKey() {
        make();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the test key is unreadable", failure);
        }
    }

    private static void make() {
        if (System.getProperty(PRIVATE) != null) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            System.setProperty(PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
            System.setProperty(PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("this JVM has no P-256 curve", failure);
        }
    }
}
