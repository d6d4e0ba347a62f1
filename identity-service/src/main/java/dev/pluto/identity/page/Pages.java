package dev.pluto.identity.page;

import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The pages as other paths show them. */
public final class Pages {

    private static final PageFile DOOR = PageFile.read(AccountPage.PAGE);
    private static final PageFile REFUSED = PageFile.read("refused.html");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
                    + " 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script';"
                    + " trusted-types 'none'";

    /** It may load what stands beside the page and nothing else, is shown in no frame, and tells nobody from where somebody comes. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            POLICY,
            "Permissions-Policy",
            "publickey-credentials-create=(self), publickey-credentials-get=(self), camera=(), geolocation=(), microphone=()",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private Pages() {}

    /** Where a person signs in, and says what applications may do. */
    public static RestResponse<byte[]> door() {
        return answer(200, DOOR);
    }

    /** 400: where an application asks that is not known. */
    public static RestResponse<byte[]> refused() {
        return answer(400, REFUSED);
    }

    static void guard(HttpServerResponse response) {
        HEADERS.forEach(response::putHeader);
    }

    private static RestResponse<byte[]> answer(int status, PageFile page) {
        ResponseBuilder<byte[]> answer =
                ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), page.content());
        answer.header("Content-Type", page.type()).header("Cache-Control", "no-store");
        HEADERS.forEach(answer::header);
        return answer.build();
    }
}
