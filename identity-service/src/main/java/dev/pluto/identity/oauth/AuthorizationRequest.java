package dev.pluto.identity.oauth;

import dev.pluto.identity.client.RegisteredClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an application asks a person for (RFC 6749, 4.1.1; RFC 7636, 4.3; OpenID Connect Core, 3.1.2.1).
 *
 * @param client which asks
 * @param redirectUri where the answer goes, one of the client's
 * @param scopes what it is to be let do, of those it may ask for
 * @param challenge S256 of what it will show with the code
 * @param state to be given back as it is, null where there is none
 * @param nonce for the ID token, null where there is none
 * @param prompts what the person has to be asked
 * @param maxAge so recently they have to have shown who they are, null where it does not matter
 */
record AuthorizationRequest(
        RegisteredClient client,
        String redirectUri,
        List<String> scopes,
        String challenge,
        @Nullable String state,
        @Nullable String nonce,
        Set<String> prompts,
        @Nullable Duration maxAge) {

    static final String NONE = "none";
    static final String CONSENT = "consent";

    /** Either wants the person to show who they are: whoever chooses an account signs in to it. */
    static final Set<String> SIGN_IN = Set.of("login", "select_account");

    private static final Set<String> PROMPTS = Set.of(NONE, CONSENT, "login", "select_account");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SPACE = Pattern.compile(" ");

    AuthorizationRequest {
        scopes = List.copyOf(scopes);
        prompts = Set.copyOf(prompts);
    }

    /**
     * Reads a request whose client and redirect URI are known to be right, so that it can be told what is wrong.
     *
     * @throws AuthorizationRefused which goes to the client
     */
    static AuthorizationRequest read(Parameters given, RegisteredClient client, String redirectUri) {
        if (given.areFaulty()) {
            throw AuthorizationRefused.invalid("A parameter is given twice or too long");
        }
        requireSupported(given);
        return new AuthorizationRequest(
                client,
                redirectUri,
                scopes(given, client),
                challenge(given),
                given.find("state").orElse(null),
                given.find("nonce").orElse(null),
                prompts(given),
                maxAge(given));
    }

    boolean wantsNoQuestion() {
        return prompts.contains(NONE);
    }

    private static void requireSupported(Parameters given) {
        String type =
                given.find("response_type").orElseThrow(() -> AuthorizationRefused.invalid("response_type is missing"));
        if (!type.equals("code")) {
            throw new AuthorizationRefused("unsupported_response_type", "Only code is supported");
        }
        if (given.find("response_mode").filter(mode -> !mode.equals("query")).isPresent()) {
            throw AuthorizationRefused.invalid("response_mode can be query only");
        }
        for (String other : List.of("request", "request_uri", "registration")) {
            if (given.find(other).isPresent()) {
                throw new AuthorizationRefused(other + "_not_supported", "Requests are given in parameters");
            }
        }
    }

    /** The plain way would protect nothing of a request that is seen (RFC 9700, 2.1.1). */
    private static String challenge(Parameters given) {
        if (given.find("code_challenge_method").filter("S256"::equals).isEmpty()) {
            throw AuthorizationRefused.invalid("code_challenge_method has to be S256");
        }
        return given.find("code_challenge")
                .filter(challenge -> CHALLENGE.matcher(challenge).matches())
                .orElseThrow(() -> AuthorizationRefused.invalid("code_challenge has to be 43 characters of base64url"));
    }

    private static List<String> scopes(Parameters given, RegisteredClient client) {
        List<String> scopes = given.find("scope").stream()
                .flatMap(scope -> Stream.of(SPACE.split(scope, -1)))
                .distinct()
                .toList();
        if (scopes.isEmpty() || !client.scopes().containsAll(scopes)) {
            throw new AuthorizationRefused(
                    "invalid_scope", "The client may not ask for all of this, or asks for nothing");
        }
        return scopes;
    }

    private static Set<String> prompts(Parameters given) {
        Set<String> prompts = Set.copyOf(given.find("prompt").stream()
                .flatMap(prompt -> Stream.of(SPACE.split(prompt, -1)))
                .distinct()
                .toList());
        if (!PROMPTS.containsAll(prompts) || (prompts.contains(NONE) && prompts.size() > 1)) {
            throw AuthorizationRefused.invalid("prompt has to be none, or of login, consent and select_account");
        }
        return prompts;
    }

    private static @Nullable Duration maxAge(Parameters given) {
        Optional<String> seconds = given.find("max_age");
        if (seconds.filter(text -> !SECONDS.matcher(text).matches()).isPresent()) {
            throw AuthorizationRefused.invalid("max_age has to be seconds");
        }
        return seconds.map(Long::parseLong).map(Duration::ofSeconds).orElse(null);
    }
}
