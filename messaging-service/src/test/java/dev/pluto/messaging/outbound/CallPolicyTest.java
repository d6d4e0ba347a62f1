package dev.pluto.messaging.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.channel.Provider.Answer.NotTaken;
import dev.pluto.messaging.channel.Provider.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPolicyTest {

    private static final Duration RETRY = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422})
    void takesTheProvidersRefusalAsKnowledgeThatThereIsNoCall(int status) {
        assertThat(CallPolicy.isRefusal(answer(status))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 302, 408, 425, 429, 500, 502, 503, 504})
    void knowsNothingAfterATimeOutOrAServersError(int status) {
        assertThat(CallPolicy.isRefusal(answer(status))).isFalse();
    }

    @Test
    void waitsAtLeastAsLongAsTheProviderAsks() {
        assertThat(CallPolicy.pause(answer(503), RETRY)).isEqualTo(RETRY);
        assertThat(CallPolicy.pause(new NotTaken(429, 20429, Fault.TRANSIENT, Duration.ofSeconds(30)), RETRY))
                .isEqualTo(Duration.ofSeconds(30));
    }

    private static NotTaken answer(int status) {
        return new NotTaken(status, 0, Fault.UNSPECIFIED, Duration.ZERO);
    }
}
