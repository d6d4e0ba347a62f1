package dev.pluto.identity.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to happen before an application gets a code. */
final class AuthorizationPolicy {

    /** So long ago a sign-in may be that was made for this request, until the person has read what they agree to. */
    static final Duration JUST_NOW = Duration.ofMinutes(5);

    private AuthorizationPolicy() {}

    /** What is next. */
    enum Next {
        SIGN_IN,
        ASK,
        GIVE
    }

    /** What a person says to what an application asks. */
    enum Decision {
        ALLOW,
        DENY
    }

    /**
     * Whoever is there.
     *
     * @param provedAt when they last showed who they are
     * @param justNow whether they did for this request
     * @param agreed what they have let the application do before
     * @param decision what they say now, null where they have not been asked
     */
    record Present(
            Instant provedAt,
            boolean justNow,
            Set<String> agreed,
            @Nullable Decision decision) {}

    /**
     * Decides.
     *
     * @param present empty where nobody has signed in
     * @throws AuthorizationRefused {@code login_required}, {@code consent_required} or {@code access_denied}
     */
    static Next decide(AuthorizationRequest asked, Optional<Present> present, Instant now) {
        if (present.filter(person -> isSignedIn(asked, person, now)).isEmpty()) {
            return asked(asked, Next.SIGN_IN, "login_required");
        }
        Present person = present.get();
        if (person.decision() == Decision.DENY) {
            throw new AuthorizationRefused("access_denied", "The person said no");
        }
        return person.decision() == Decision.ALLOW || isAgreed(asked, person)
                ? Next.GIVE
                : asked(asked, Next.ASK, "consent_required");
    }

    private static Next asked(AuthorizationRequest asked, Next next, String refusal) {
        if (asked.wantsNoQuestion()) {
            throw new AuthorizationRefused(refusal, "The person would have to be asked");
        }
        return next;
    }

    private static boolean isSignedIn(AuthorizationRequest asked, Present person, Instant now) {
        Duration age = Duration.between(person.provedAt(), now);
        if (person.justNow() && age.compareTo(JUST_NOW) <= 0) {
            return true;
        }
        Duration maxAge = asked.maxAge();
        return asked.prompts().stream().noneMatch(AuthorizationRequest.SIGN_IN::contains)
                && (maxAge == null || age.compareTo(maxAge) <= 0);
    }

    /** One that anybody may pretend to be is asked for each time (RFC 8252, 8.6). */
    private static boolean isAgreed(AuthorizationRequest asked, Present person) {
        return !asked.prompts().contains(AuthorizationRequest.CONSENT)
                && asked.client().isAssured(asked.redirectUri())
                && person.agreed().containsAll(asked.scopes());
    }
}
