package dev.pluto.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks tokens that open nothing, so that whoever comes first after a start does not wait until identity's keys were asked for and
 * Java has loaded what checks a signature: some two tenths of a second.
 */
@ApplicationScoped
public class TokenRehearsal {

    private static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"JWT\"}";
    private static final String CLAIMS = "{\"sub\":\"nobody\",\"iat\":0,\"exp\":0}";

    /** Is no token, which is seen after the keys are at hand. */
    private static final String NONE = "none.of.it";

    private final JWTParser parser;
    private final IdentityProviderManager providers;
    private final Vertx vertx;

    TokenRehearsal(JWTParser parser, IdentityProviderManager providers, Vertx vertx) {
        this.parser = parser;
        this.providers = providers;
        this.vertx = vertx;
    }

    /** Never fails: while identity is away, its keys are asked for when they are needed. */
    public Uni<Void> run() {
        return vertx.executeBlocking(this::checkOwn, false)
                .onFailure()
                .recoverWithNull()
                .chain(() -> providers.authenticate(new TokenAuthenticationRequest(new JsonWebTokenCredential(NONE))))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    /** One signed with a key that is made for it and thrown away; fails once its signature is checked, as it has ended long ago. */
    private JsonWebToken checkOwn() throws GeneralSecurityException, ParseException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        String signed = encoded(HEADER.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(CLAIMS.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return parser.verify(signed + "." + encoded(signature.sign()), pair.getPublic());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
