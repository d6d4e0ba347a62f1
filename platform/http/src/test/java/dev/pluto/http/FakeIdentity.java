package dev.pluto.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/** The part of identity this module talks to: keys, over real HTTP. */
public class FakeIdentity implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER = "https://pluto.test";

    private static final KeyPair KEYS = newKeys();

    private final HttpServer server = newServer();

    @Override
    public Map<String, String> start() {
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "fake-identity");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/.well-known/jwks.json", exchange -> answer(exchange, 200, jwks()));
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "pluto.identity-url", url,
                "pluto.messaging-url", url,
                "pluto.memory-url", url,
                "pluto.scheduler-url", url,
                "pluto.public-url", ISSUER);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static String token(String subject, String... groups) {
        return Jwt.issuer(ISSUER)
                .audience("pluto")
                .subject(subject)
                .groups(Set.of(groups))
                .expiresIn(300)
                .jws()
                .keyId("test")
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256)
                .sign(KEYS.getPrivate());
    }

    static String tokenFor(String issuer, String audience) {
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject("somebody")
                .groups(Set.of("operator"))
                .expiresIn(300)
                .jws()
                .keyId("test")
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256)
                .sign(KEYS.getPrivate());
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String jwks() {
        EllipticCurveJsonWebKey key = new EllipticCurveJsonWebKey((ECPublicKey) KEYS.getPublic());
        key.setKeyId("test");
        key.setAlgorithm("ES256");
        key.setUse("sig");
        return new JsonWebKeySet(key).toJson();
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
