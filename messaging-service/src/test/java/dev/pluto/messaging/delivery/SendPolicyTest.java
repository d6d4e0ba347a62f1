package dev.pluto.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.channel.Provider.Answer.NotTaken;
import dev.pluto.messaging.channel.Provider.Fault;
import dev.pluto.messaging.delivery.SendPolicy.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendPolicyTest {

    private static final DeliveryConfig.Retry RETRY = new DeliveryConfig.Retry() {
        @Override
        public Duration giveUpAfter() {
            return Duration.ofHours(24);
        }

        @Override
        public Duration first() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration longest() {
            return Duration.ofSeconds(60);
        }
    };

    @ParameterizedTest
    @CsvSource({
        "400,21610,OPTED_OUT",
        "400,21211,PERMANENT",
        "400,21614,PERMANENT",
        "503,30006,PERMANENT",
        "404,0,UNSPECIFIED",
        "400,0,UNSPECIFIED"
    })
    void givesUpAtOnceWhereTheMessageIsAtFault(int status, int code, Fault fault) {
        assertThat(judge(status, code, fault, Duration.ZERO, 1))
                .isEqualTo(new Outcome.Refused(code > 0 ? Integer.toString(code) : "http-" + status));
    }

    @ParameterizedTest
    @CsvSource({
        "429,20429,TOO_FAST",
        "500,0,UNSPECIFIED",
        "503,0,UNSPECIFIED",
        "0,0,UNSPECIFIED",
        "400,21611,TOO_FAST",
        "401,20003,UNSPECIFIED"
    })
    void triesAgainWhereTimeMayHeal(int status, int code, Fault fault) {
        assertThat(judge(status, code, fault, Duration.ZERO, 1)).isInstanceOf(Outcome.Again.class);
    }

    @Test
    void honoursRetryAfterWhenItIsTheLonger() {
        var answer = new NotTaken(429, 20429, Fault.TOO_FAST, Duration.ofSeconds(30));

        assertThat(SendPolicy.afterFailure(answer, 1, Duration.ZERO, 0.5, RETRY))
                .isEqualTo(new Outcome.Again(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @CsvSource({
        "429,0,UNSPECIFIED,0,0,1000",
        "429,20429,TOO_FAST,30,0,30000",
        "429,20429,TOO_FAST,30,1,45000",
        "400,21611,TOO_FAST,0,1,1500",
        "503,0,UNSPECIFIED,30,1,0",
        "400,30001,TRANSIENT,30,1,0",
        "400,21610,OPTED_OUT,30,1,0"
    })
    void hasANumberRestThatSendsTooFastAndNoOther(
            int status, int code, Fault fault, int retryAfter, double jitter, long millis) {
        var answer = new NotTaken(status, code, fault, Duration.ofSeconds(retryAfter));

        assertThat(SendPolicy.rest(answer, jitter, RETRY)).hasMillis(millis);
    }

    @Test
    void givesUpAfterADayHoweverOftenItTried() {
        assertThat(judge(503, 0, Fault.UNSPECIFIED, Duration.ofHours(24), 7))
                .isEqualTo(new Outcome.GivenUp("http-503"));
        assertThat(judge(0, 0, Fault.UNSPECIFIED, Duration.ofHours(25), 7))
                .isEqualTo(new Outcome.GivenUp("unreachable"));
        assertThat(judge(401, 20003, Fault.UNSPECIFIED, Duration.ofHours(23), 500))
                .isInstanceOf(Outcome.Again.class);
    }

    private static Outcome judge(int status, int code, Fault fault, Duration age, int attempt) {
        return SendPolicy.afterFailure(new NotTaken(status, code, fault, Duration.ZERO), attempt, age, 0.5, RETRY);
    }

    @ParameterizedTest
    @CsvSource({"1,0,500", "1,1,1000", "2,1,2000", "4,0.5,6000", "40,1,60000"})
    void doublesTheWaitUpToTheLongest(int attempt, double jitter, long millis) {
        assertThat(SendPolicy.backOff(attempt, jitter, RETRY)).hasMillis(millis);
    }
}
