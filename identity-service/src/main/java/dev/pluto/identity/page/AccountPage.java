package dev.pluto.identity.page;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Serves the page at {@code /account/}. It may load what stands beside it and nothing else, is shown in no frame, and holds no word about
 * anybody: what it shows it asks the API for.
 */
@ApplicationScoped
class AccountPage {

    static final String PATH = "/account";

    static final String PAGE = "index.html";

    /** What stands beside the page. */
    static final List<String> FILES =
            List.of("account.css", "account.js", "api.js", "consent.js", "icon.svg", "passkey.js", "qr.js", "words.js");

    void register(@Observes Router router) {
        PageFile page = PageFile.read(PAGE);
        // with a slash at the end or without, which the router takes for the same
        serve(router, PATH, request -> {
            if (request.request().path().endsWith("/")) {
                give(request, page);
            } else {
                request.response()
                        .setStatusCode(308)
                        .putHeader("Location", PATH + "/")
                        .end();
            }
        });
        for (String name : FILES) {
            PageFile file = PageFile.read(name);
            serve(router, PATH + "/" + name, request -> give(request, file));
        }
    }

    private static void serve(Router router, String path, Handler<RoutingContext> handler) {
        router.route(HttpMethod.GET, path).handler(handler);
        router.route(HttpMethod.HEAD, path).handler(handler);
    }

    private static void give(RoutingContext request, PageFile file) {
        HttpServerResponse response = request.response()
                .putHeader("Content-Type", file.type())
                .putHeader("ETag", file.tag())
                .putHeader("Cache-Control", "no-cache");
        Pages.guard(response);
        if (file.tag().equals(request.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else if (request.request().method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", String.valueOf(file.content().length))
                    .end();
        } else {
            response.end(Buffer.buffer(file.content()));
        }
    }
}
