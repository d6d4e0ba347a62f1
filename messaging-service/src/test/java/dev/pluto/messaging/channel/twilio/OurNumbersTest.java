package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OurNumbersTest {

    private final OurNumbers ours = new OurNumbers(new Account(), new TelnyxAccount());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccountSid=AC1&To=%2B14155550100",
                "AccountSid=AC1&To=whatsapp%3A%2B14155550100",
                "AccountSid=AC1&To=%2B1+415+555+0100",
                "AccountSid=AC1&To=12345",
                "AccountSid=AC1&To=%2B14155550100&Direction=inbound",
                "AccountSid=AC1&From=%2B14155550100&To=%2B4930123456&Direction=outbound-api",
                "AccountSid=AC1",
                "AccountSid=1f1a8b6f&To=%2B14155550100",
            })
    void concernsUs(String form) {
        assertThat(ours.concernArrival(parse(form))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccountSid=AC2&To=%2B14155550100",
                "AccountSid=ac1&To=%2B14155550100",
                "AccountSid=&To=%2B14155550100",
                "To=%2B14155550100",
                "AccountSid=AC1&To=%2B14155550101",
                "AccountSid=AC1&To=14155550100",
                "AccountSid=AC1&To=whatsapp%3A%2B14155550101",
                "AccountSid=AC1&To=%2B14155550100%2B14155550100",
                "AccountSid=AC1&To=%2B14155550101&From=%2B14155550100",
                "AccountSid=AC1&To=%2B14155550100&From=%2B4930123456&Direction=outbound-api",
            })
    void concernsSomebodyElse(String form) {
        assertThat(ours.concernArrival(parse(form))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccountSid=AC1&From=%2B14155550100&To=%2B4930123456",
                "From=whatsapp%3A%2B14155550100",
                "MessageSid=SM1",
            })
    void concernsWhatWeSent(String form) {
        assertThat(ours.concernReceipt(parse(form))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AccountSid=AC2&From=%2B14155550100", "AccountSid=AC1&From=%2B4930123456&To=%2B14155550100"})
    void concernsWhatSomebodyElseSent(String form) {
        assertThat(ours.concernReceipt(parse(form))).isFalse();
    }

    private static FormParameters parse(String form) {
        return FormParameters.parse(form.getBytes(StandardCharsets.US_ASCII));
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
            return "+14155550100";
        }

        @Override
        public Optional<Set<String>> phoneNumbers() {
            return Optional.of(Set.of("12345"));
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

    private record TelnyxAccount() implements TelnyxConfig {
        @Override
        public Optional<String> publicKey() {
            return Optional.empty();
        }

        @Override
        public Optional<String> accountSid() {
            return Optional.of("1f1a8b6f");
        }
    }
}
