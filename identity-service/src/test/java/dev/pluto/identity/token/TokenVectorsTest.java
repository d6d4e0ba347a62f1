package dev.pluto.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pluto.identity.token.SigningKey.State;
import dev.pluto.testing.TestClock;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tokens of Project Wycheproof (README.md beside its files) shown to what judges tokens here: identity's own verifier, and the
 * keys as the other services have SmallRye look them up. Theirs carry no claims, so one whose signature is right is refused for that
 * alone, which is judged after the signature: this tells the two apart.
 */
class TokenVectorsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * Signed well by a key that is marked for something else: the other services' library looks at no such mark. They know no keys
     * but those that identity publishes, all marked for signatures.
     */
    private static final Set<String> BY_KEYS_FOR_SOMETHING_ELSE = Set.of(
            "json_web_signature_test.json 354 rejectWrongUse",
            "json_web_signature_test.json 356 rejectWrongKeyOps",
            "json_web_key_test.json 21 rejectsModifiedKey");

    private final AccessTokens tokens =
            new AccessTokens("https://pluto.test", Set.of("pluto"), new AccessTokensTest.Defaults(), TestClock.at(NOW));

    /**
     * @param name file, number and comment
     * @param keys the set of keys that are known
     * @param genuine whether the signature is right and made by one of our kind of key
     */
    record Vector(String name, List<JsonNode> keys, String token, boolean genuine) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() {
        return Stream.of("json_web_signature_test.json", "json_web_key_test.json")
                .flatMap(file -> of(file).stream());
    }

    private static List<Vector> of(String file) {
        List<Vector> vectors = new ArrayList<>();
        try (InputStream json = TokenVectorsTest.class.getResourceAsStream("/wycheproof/" + file)) {
            for (JsonNode group :
                    new ObjectMapper().readTree(Objects.requireNonNull(json)).required("testGroups")) {
                JsonNode published = group.has("public") ? group.required("public") : group.required("private");
                List<JsonNode> keys = new ArrayList<>();
                (published.has("keys") ? published.required("keys") : List.of(published)).forEach(keys::add);
                boolean ours = keys.stream()
                        .anyMatch(key -> "ES256".equals(key.path("alg").asText()));
                for (JsonNode test : group.required("tests")) {
                    vectors.add(new Vector(
                            file + " " + test.required("tcId") + " "
                                    + test.required("comment").asText(),
                            keys,
                            test.required("jws").asText(),
                            ours && "valid".equals(test.required("result").asText())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }

    @Test
    void hasAllVectorsThatAreKept() {
        assertThat(vectors()).hasSize(69);
        assertThat(vectors().filter(Vector::genuine)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void identityTakesWhatIsGenuineAlone(Vector vector) {
        KeyRing ring = ring(vector);

        assertThat(isSignedFor(tokens.verifier(ring), vector)).isEqualTo(vector.genuine());
        assertThat(tokens.verify(ring, vector.token())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theOtherServicesTakeWhatIsGenuineAlone(Vector vector) throws Exception {
        JWTAuthContextInfo settings = settingsOfTheOthers(vector);
        assertThatThrownBy(() -> new DefaultJWTTokenParser().parse(vector.token(), settings))
                .isInstanceOf(ParseException.class);

        JwtConsumer verifier = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new Resolving().of(settings))
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, SignatureAlgorithm.ES256.getAlgorithm()))
                .setRequireExpirationTime()
                .build();
        assertThat(isSignedFor(verifier, vector))
                .isEqualTo(vector.genuine() || BY_KEYS_FOR_SOMETHING_ELSE.contains(vector.name()));
    }

    /** The parser judges claims and signature at once; this is how it finds the key. */
    private static final class Resolving extends DefaultJWTTokenParser {
        VerificationKeyResolver of(JWTAuthContextInfo settings) throws UnresolvableKeyException {
            return getVerificationKeyResolver(settings);
        }
    }

    private static boolean isSignedFor(JwtConsumer verifier, Vector vector) {
        JsonWebStructure token;
        try {
            token = JsonWebStructure.fromCompactSerialization(vector.token());
        } catch (JoseException noToken) {
            return false;
        }
        JwtContext context = new JwtContext(vector.token(), new JwtClaims(), List.of(token));
        try {
            verifier.processContext(context);
            throw new AssertionError("accepted without claims");
        } catch (InvalidJwtException refused) {
            return refused.hasErrorCode(ErrorCodes.EXPIRATION_MISSING);
        }
    }

    private static JWTAuthContextInfo settingsOfTheOthers(Vector vector) {
        ObjectNode set = new ObjectMapper().createObjectNode();
        set.putArray("keys").addAll(vector.keys());
        JWTAuthContextInfo settings = new JWTAuthContextInfo();
        settings.setPublicKeyContent(set.toString());
        settings.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        settings.setIssuedBy("https://pluto.test");
        settings.setExpectedAudience(Set.of("pluto"));
        settings.setRequireNamedPrincipal(false);
        return settings;
    }

    /** Keys that are no key pair cannot be in a ring. */
    private static KeyRing ring(Vector vector) {
        List<SigningKey> keys = new ArrayList<>();
        for (JsonNode key : vector.keys()) {
            try {
                keys.add(new SigningKey(
                        State.ACTIVE, PublicJsonWebKey.Factory.newPublicJwk(key.toString()), NOW, NOW, null));
            } catch (JoseException notAPair) {
                assertThat(vector.genuine()).isFalse();
            }
        }
        return new KeyRing(keys);
    }
}
