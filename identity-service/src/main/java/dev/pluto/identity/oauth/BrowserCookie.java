package dev.pluto.identity.oauth;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that stands for who has signed in for applications: for this host alone, out of reach of scripts, and not sent with what other
 * sites ask for by themselves. It goes when the browser is closed; its session ends by itself.
 */
@ApplicationScoped
class BrowserCookie {

    private static final String NAME = "pluto-browser";
    private static final int LONGEST = 64;

    private final String name;
    private final boolean secure;

    BrowserCookie(@ConfigProperty(name = "pluto.public-url") String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
        this.name = secure ? "__Host-" + NAME : NAME;
    }

    /** What the browser shows, null for nothing, or twice something. */
    @Nullable
    String of(HttpServerRequest request) {
        var shown = request.cookies(name);
        if (shown.size() != 1) {
            return null;
        }
        Cookie cookie = shown.iterator().next();
        return cookie.getValue().length() <= LONGEST ? cookie.getValue() : null;
    }

    /** A value of header {@code Set-Cookie}. */
    String set(String token) {
        return name + "=" + token + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
