package dev.pluto.messaging.channel.twilio;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.messaging.channel.twilio.TwilioClient.CallListing;
import dev.pluto.messaging.channel.twilio.TwilioClient.ListedCall;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallLookupTest {

    private static final String ANNA = "+4915112345678";
    private static final String OURS = "+14155550100";
    private static final Instant NOW = Instant.parse("2026-11-25T06:30:20Z");
    private static final Duration AGE = Duration.ofSeconds(20);

    private final ListOfCalls provider = new ListOfCalls();

    @Test
    void findsCallsSinceTheProviderWasAskedOldestFirst() {
        provider.has("CA3", NOW.minusSeconds(5))
                .has("CA2", NOW.minusSeconds(20))
                .has("CA1", NOW.minusSeconds(60));

        assertThat(found()).containsExactly("CA2", "CA3");
    }

    @Test
    void comparesAgesWhenTheProvidersClockIsHoursOff() {
        Duration off = Duration.ofHours(3);
        provider.tells(NOW.plus(off))
                .has("CA2", NOW.plus(off).minusSeconds(15))
                .has("CA1", NOW.plus(off).minusSeconds(90));

        assertThat(found()).containsExactly("CA2");
    }

    @Test
    void findsTheCallThoughTheListTakesHalfAMinute() {
        provider.takes(Duration.ofSeconds(30)).has("CA2", NOW.minusSeconds(18)).has("CA1", NOW.minusSeconds(90));

        assertThat(found()).containsExactly("CA2");
    }

    @Test
    void readsFurtherPagesByTheirTokensUntilCallsAreOlder() {
        IntStream.range(0, 7).forEach(i -> provider.has("CA" + i, NOW.minusSeconds(i)));
        provider.has("CA90", NOW.minusSeconds(90))
                .has("CA91", NOW.minusSeconds(91))
                .has("CA92", NOW.minusSeconds(92));

        assertThat(found()).containsExactly("CA6", "CA5", "CA4", "CA3", "CA2", "CA1", "CA0");
        assertThat(provider.asked).isEqualTo(3);
    }

    @Test
    void leavesOutCallsOfOthersAndToUs() {
        provider.has(new ListedCall("CA1", "+49301234567", OURS, "outbound-api", date(NOW)))
                .has(new ListedCall("CA2", ANNA, "+14155550199", "outbound-api", date(NOW)))
                .has(new ListedCall("CA3", ANNA, OURS, "inbound", date(NOW)))
                .has(new ListedCall("CA4", ANNA, OURS, "outbound-api", date(NOW)));

        assertThat(found()).containsExactly("CA4");
    }

    @Test
    void takesACallThatTellsNoTimeForOneOfOurs() {
        provider.has(new ListedCall("CA1", ANNA, OURS, "outbound-api", "yesterday"))
                .has(new ListedCall("CA2", null, null, null, null));

        assertThat(found()).containsExactly("CA2", "CA1");
    }

    @Test
    @SuppressWarnings("NullAway") // what a provider out of its mind answers
    void failsWhenThereIsNoListOrNoEndOfIt() {
        provider.answers = RestResponse.status(RestResponse.Status.NO_CONTENT);
        assertThatThrownBy(this::found).isInstanceOf(IllegalStateException.class);
        provider.answers = RestResponse.ok(new CallListing(null, null));
        assertThatThrownBy(this::found).isInstanceOf(IllegalStateException.class);
        provider.answers = RestResponse.ok(new CallListing(List.of(), "/Calls.json?Page=1&PageToken=PA1"));
        assertThatThrownBy(this::found).isInstanceOf(IllegalStateException.class);
    }

    private List<String> found() {
        return new CallLookup(provider.client(), new Account(), "Basic x", provider.clock())
                .since(ANNA, OURS, AGE)
                .await()
                .atMost(Duration.ofMinutes(3));
    }

    private static String date(Instant moment) {
        return RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** Three calls a page, a further page only to who names its token. */
    private static final class ListOfCalls {
        private static final int SIZE = 3;

        private final List<ListedCall> calls = new ArrayList<>();
        private @Nullable String now;
        private @Nullable RestResponse<CallListing> answers;
        private int asked;
        private Duration wait = Duration.ZERO;

        /** So long it takes until a list is there. */
        ListOfCalls takes(Duration time) {
            wait = time;
            return this;
        }

        /** Stands still but while a list is awaited. */
        Clock clock() {
            return new Clock() {
                @Override
                public Instant instant() {
                    return NOW.plus(wait.multipliedBy(asked));
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            };
        }

        ListOfCalls tells(Instant time) {
            now = date(time);
            return this;
        }

        ListOfCalls has(String sid, Instant made) {
            return has(new ListedCall(sid, ANNA, OURS, "outbound-api", date(made)));
        }

        ListOfCalls has(ListedCall call) {
            calls.add(call);
            return this;
        }

        /** No class of its own: Quarkus would take one that implements the provider's paths for a resource of ours. */
        TwilioClient client() {
            return (TwilioClient) Proxy.newProxyInstance(
                    TwilioClient.class.getClassLoader(), new Class<?>[] {TwilioClient.class}, (self, method, args) -> {
                        assertThat(method.getName()).isEqualTo("calls");
                        return calls((String) args[5], (String) args[6]);
                    });
        }

        private Uni<RestResponse<CallListing>> calls(@Nullable String page, @Nullable String token) {
            asked++;
            if (answers != null) {
                return Uni.createFrom().item(answers);
            }
            int number = page == null ? 0 : Integer.parseInt(page);
            assertThat(token).isEqualTo(number == 0 ? null : "PA" + number);
            List<ListedCall> some =
                    calls.stream().skip((long) number * SIZE).limit(SIZE).toList();
            boolean more = calls.size() > (number + 1) * SIZE;
            String next = "/2010-04-01/Calls.json?PageSize=3&Page=" + (number + 1) + "&PageToken=PA" + (number + 1);
            var answer = RestResponse.ResponseBuilder.ok(new CallListing(some, more ? next : null));
            return Uni.createFrom()
                    .item(
                            now == null
                                    ? answer.build()
                                    : answer.header("Date", now).build());
        }
    }

    private record Account() implements TwilioConfig {
        @Override
        public String accountSid() {
            return "AC1";
        }

        @Override
        public String authToken() {
            return "token";
        }

        @Override
        public Optional<String> secondaryAuthToken() {
            return Optional.empty();
        }

        @Override
        public String apiUrl() {
            return "http://localhost";
        }

        @Override
        public String phoneNumber() {
            return OURS;
        }

        @Override
        public Optional<Set<String>> phoneNumbers() {
            return Optional.empty();
        }

        @Override
        public Set<String> mediaHosts() {
            return Set.of();
        }

        @Override
        public Way calls() {
            return Way.GATHER;
        }

        @Override
        public Duration relayQuiet() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }
    }
}
