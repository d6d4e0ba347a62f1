package dev.pluto.messaging.media;

import dev.pluto.messaging.media.Fetched.Content;
import dev.pluto.messaging.media.Fetched.Later;
import dev.pluto.messaging.media.Fetched.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request for a file. What is longer than may be is not read to its end, what is packed is not read at all: how large it is
 * would be known only once it is unpacked.
 */
final class Transfer {

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    private final HttpClient client;
    private final int mostBytes;

    Transfer(HttpClient client, int mostBytes) {
        this.client = client;
        this.mostBytes = mostBytes;
    }

    /** What was answered. @param location of a redirect, empty of any other answer */
    record Answer(Optional<String> location, Fetched fetched) {}

    /** Asks; the request ends with the interest in its answer. Fails when there is none. */
    Uni<Answer> of(RequestOptions options) {
        return Uni.createFrom()
                .emitter(emitter -> client.request(options)
                        .onFailure(emitter::fail)
                        .onSuccess(request -> {
                            emitter.onTermination(request::reset);
                            request.send()
                                    .compose(response -> read(request, response))
                                    .onSuccess(emitter::complete)
                                    .onFailure(emitter::fail);
                        }));
    }

    private Future<Answer> read(HttpClientRequest request, HttpClientResponse response) {
        response.exceptionHandler(Transfer::leftUnread);
        int status = response.statusCode();
        String location = response.getHeader("Location");
        if (status >= 301 && status <= 308 && status != 304 && location != null) {
            return Future.succeededFuture(new Answer(Optional.of(location), new Refused("redirects")));
        }
        if (status != 200) {
            return answered(status == 410 ? new Refused("gone") : new Later("http-" + status, retryAfter(response)));
        }
        if (isPacked(response.getHeader("Content-Encoding"))) {
            return answered(new Refused("packed"));
        }
        return declaredLength(response) > mostBytes ? answered(tooLarge()) : collect(request, response);
    }

    /** Whoever wants no more of an answer ends its request: that is no failure of anything. */
    private static void leftUnread(Throwable unused) {}

    private static Future<Answer> answered(Fetched fetched) {
        return Future.succeededFuture(new Answer(Optional.empty(), fetched));
    }

    private static Refused tooLarge() {
        return new Refused("too-large");
    }

    private Future<Answer> collect(HttpClientRequest request, HttpClientResponse response) {
        Promise<Answer> read = Promise.promise();
        Buffer content = Buffer.buffer();
        response.exceptionHandler(read::tryFail);
        response.endHandler(unused -> read.tryComplete(
                new Answer(Optional.empty(), content.length() == 0 ? new Refused("empty") : content(content))));
        response.handler(chunk -> {
            if (content.length() + chunk.length() > mostBytes) {
                read.tryComplete(new Answer(Optional.empty(), tooLarge()));
                request.reset();
            } else {
                content.appendBuffer(chunk);
            }
        });
        return read.future();
    }

    private static Content content(Buffer content) {
        return new Content(content.getBytes());
    }

    private static boolean isPacked(@Nullable String encoding) {
        return encoding != null
                && !encoding.isBlank()
                && !encoding.strip().toLowerCase(Locale.ROOT).equals("identity");
    }

    /** -1 when it does not say, or nothing that is a number. */
    private static long declaredLength(HttpClientResponse response) {
        return number(response.getHeader("Content-Length"));
    }

    private static Duration retryAfter(HttpClientResponse response) {
        long seconds = Math.max(0, number(response.getHeader("Retry-After")));
        return Duration.ofSeconds(Math.min(seconds, LONGEST_RETRY_AFTER.toSeconds()));
    }

    private static long number(@Nullable String header) {
        try {
            return header == null ? -1 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
