package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.HostedPeer;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.ModelServer.Answer;
import dev.pluto.testing.ModelServer.Ending;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The whole service with a hosted model beside the built-in one. */
@QuarkusTest
@QuarkusTestResource(value = HostedPeer.class, restrictToAnnotatedClass = true)
class HostedModelResourceTest extends MessagingTest {

    private static final String WORDS = "It is a bright morning here, and I hope you slept well.";

    @Test
    void answersTalkInTheModelsWordsAndDeedsInItsOwn() {
        HostedPeer.MODELS.says(question -> Answer.of("It is a bright morning here, ", "and I hope you slept well.")
                .at(Duration.ofMillis(20)));
        Phone phone = knownPhone();

        phone.texts("tell me a joke about cats please");
        assertThat(lastTo(phone, 1).body()).endsWith(WORDS);

        phone.texts("remind me tomorrow at 8am to run");
        assertThat(lastTo(phone, 2).body()).contains("run").contains("tomorrow").doesNotContain("bright");
    }

    @Test
    void answersInItsOwnWordsWhenTheModelBreaksOff() {
        HostedPeer.MODELS.says(question -> Answer.of().ending(Ending.BROKEN));
        Phone phone = knownPhone();

        phone.texts("tell me a joke about cats please");

        assertThat(lastTo(phone, 1).body()).isNotBlank().doesNotContain("bright");
    }
}
