package dev.pluto.messaging.channel.twilio;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import dev.pluto.messaging.channel.twilio.TwilioClient.CallListing;
import dev.pluto.messaging.channel.twilio.TwilioClient.ListedCall;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Looks for calls of ours in the provider's list, page by page and back to a moment. A call has no words of ours to tell it
 * by, so numbers and time must do: ages are compared, ours by our clock and the call's by the provider's own.
 */
final class CallLookup {

    private static final int PAGE_SIZE = 100;

    /** More calls to one person than we ever place within the time we look back. */
    private static final int MOST_PAGES = 20;

    /** What whole seconds, the way to the provider and our own queues may hide; calls that are known are left out anyway. */
    private static final Duration BLUR = Duration.ofSeconds(20);

    private final TwilioClient client;
    private final TwilioConfig config;
    private final String authorization;
    private final Clock clock;

    CallLookup(TwilioClient client, TwilioConfig config, String authorization, Clock clock) {
        this.client = client;
        this.config = config;
        this.authorization = authorization;
        this.clock = clock;
    }

    /**
     * Where the search is.
     *
     * @param begun when it was begun: a list that takes long is read as of then
     * @param found ids so far, oldest first
     */
    private record Search(String to, String from, Duration age, Instant begun, int page, List<String> found) {}

    /** The ids of calls we placed between two numbers within the last {@code age}, oldest first; fails without a list. */
    Uni<List<String>> since(String to, String from, Duration age) {
        return page(new Search(to, from, age, clock.instant(), 0, new ArrayList<>()), null);
    }

    private Uni<List<String>> page(Search search, @Nullable FormParameters next) {
        return client.calls(
                        config.accountSid(),
                        authorization,
                        search.to(),
                        search.from(),
                        PAGE_SIZE,
                        parameter(next, "Page"),
                        parameter(next, "PageToken"))
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .flatMap(answer -> read(search, answer));
    }

    private static @Nullable String parameter(@Nullable FormParameters next, String name) {
        return next == null ? null : next.first(name).orElse(null);
    }

    private Uni<List<String>> read(Search search, RestResponse<CallListing> answer) {
        CallListing listing = answer.getEntity();
        if (answer.getStatus() != 200 || listing == null || listing.calls() == null) {
            return Uni.createFrom().failure(new IllegalStateException("the list of calls was not given"));
        }
        Duration waited = Duration.between(search.begun(), clock.instant());
        Instant since = now(answer).minus(search.age()).minus(waited).minus(BLUR);
        boolean older = false;
        for (ListedCall call : listing.calls()) {
            older = isBefore(call, since);
            if (!older && isOurs(call, search)) {
                search.found().add(0, call.sid());
            }
        }
        Optional<FormParameters> next = older ? Optional.empty() : next(listing);
        if (next.isPresent() && search.page() + 1 >= MOST_PAGES) {
            return Uni.createFrom().failure(new IllegalStateException("the list of calls has no end"));
        }
        return next.map(uri -> page(further(search), uri))
                .orElseGet(() -> Uni.createFrom().item(search.found()));
    }

    private static Search further(Search search) {
        return new Search(search.to(), search.from(), search.age(), search.begun(), search.page() + 1, search.found());
    }

    /** The provider's time, by which it dates its calls; ours when it does not tell. */
    private Instant now(RestResponse<CallListing> answer) {
        return instant(answer.getHeaderString(HttpHeaders.DATE)).orElseGet(clock::instant);
    }

    private static boolean isOurs(ListedCall call, Search search) {
        return call.sid() != null
                && (call.to() == null || call.to().equals(search.to()))
                && (call.from() == null || call.from().equals(search.from()))
                && !"inbound".equals(call.direction());
    }

    /** A call that does not say when it was made may be ours. */
    private static boolean isBefore(ListedCall call, Instant since) {
        return instant(call.dateCreated()).filter(made -> made.isBefore(since)).isPresent();
    }

    private static Optional<Instant> instant(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(date -> RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<FormParameters> next(CallListing listing) {
        return Optional.ofNullable(listing.nextPageUri())
                .filter(uri -> uri.indexOf('?') >= 0)
                .map(uri -> uri.substring(uri.indexOf('?') + 1))
                .map(query -> FormParameters.parse(query.getBytes(StandardCharsets.UTF_8)));
    }
}
