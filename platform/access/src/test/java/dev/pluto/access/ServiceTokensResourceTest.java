package dev.pluto.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.http.problem.Problem;
import dev.pluto.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceTokensResourceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final TokenNeed NEED =
            new TokenNeed("pluto-memory", List.of(Scopes.MEMORY_READ, Scopes.MEMORY_RECALL));
    private static final TokenNeed OTHER = new TokenNeed("pluto-scheduler", List.of(Scopes.AGENDA_READ));

    @Inject
    ServiceTokens tokens;

    @Inject
    TestClock clock;

    @RestClient
    PeerClient peer;

    @RestClient
    MuteClient mute;

    @BeforeEach
    void forgetTokens() {
        clock.advance(Duration.ofHours(1));
        TokenEndpoint.GRANT_REQUESTS.clear();
    }

    @AfterEach
    void repairIdentity() {
        TokenEndpoint.FAILING.set(0);
    }

    @Test
    void asksOnceHoweverManyNeedAToken() {
        List<Uni<String>> requests =
                IntStream.range(0, 50).mapToObj(i -> tokens.bearer(NEED)).toList();

        List<String> answers = Uni.join().all(requests).andFailFast().await().atMost(PATIENCE);

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(TokenEndpoint.GRANT_REQUESTS).hasSize(1);
    }

    @Test
    void asksForATokenOfItsOwnForEachReceiver() {
        String memory = bearer();
        String scheduler = tokens.bearer(OTHER).await().atMost(PATIENCE);

        assertThat(scheduler).isNotEqualTo(memory);
        assertThat(TokenEndpoint.GRANT_REQUESTS)
                .hasSize(2)
                .last(InstanceOfAssertFactories.STRING)
                .endsWith(" audience=pluto-scheduler&grant_type=client_credentials&scope=agenda%3Aread");

        tokens.refused(NEED, memory);

        assertThat(tokens.bearer(OTHER).await().atMost(PATIENCE)).isEqualTo(scheduler);
        assertThat(bearer()).isNotEqualTo(memory);
    }

    @Test
    void sendsNothingForAClientThatDoesNotSayWhatItNeeds() {
        assertThatThrownBy(() -> mute.answer().await().atMost(PATIENCE))
                .hasStackTraceContaining("MuteClient has no @ServiceAccess");
        assertThat(TokenEndpoint.GRANT_REQUESTS).isEmpty();
    }

    @Test
    void provesItselfByBasicAuthentication() {
        bearer();

        String pair = "sample:a+secret%2Fwith%3Aodd%2Bcharacters";
        assertThat(TokenEndpoint.GRANT_REQUESTS)
                .containsExactly("Basic "
                        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))
                        + " audience=pluto-memory&grant_type=client_credentials&scope=memory%3Aread+memory%3Arecall");
    }

    @Test
    void keepsTokenUntilShortlyBeforeItsEnd() {
        String first = bearer();
        clock.advance(Duration.ofSeconds(269));
        assertThat(bearer()).isEqualTo(first);

        clock.advance(Duration.ofSeconds(2));

        assertThat(bearer()).isNotEqualTo(first);
    }

    @Test
    void asksAgainAfterAFailure() {
        TokenEndpoint.FAILING.set(1);
        assertThatThrownBy(this::bearer).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("peer:unavailable");
            assertThat(problem.getHeaders()).containsKey("Retry-After");
        });

        assertThat(bearer()).startsWith("token-");
    }

    @Test
    void sendsTokenToPeersAndReadsWhatItKnowsOfTheirAnswer() {
        String token = bearer();

        PeerClient.Answer answer = peer.answer(200).await().atMost(PATIENCE);
        assertThat(answer.authorizationHeader()).isEqualTo("Bearer " + token);
    }

    @Test
    void forgetsTokenAPeerRefuses() {
        String refused = bearer();
        assertThatThrownBy(() -> peer.answer(401).await().atMost(PATIENCE)).isNotNull();

        assertThat(bearer()).isNotEqualTo(refused);
    }

    @Test
    void keepsNewTokenWhenTheOldOneIsRefusedLate() {
        String old = bearer();
        tokens.refused(NEED, old);
        String fresh = bearer();

        tokens.refused(NEED, old);

        assertThat(bearer()).isEqualTo(fresh);
    }

    private String bearer() {
        return tokens.bearer(NEED).await().atMost(PATIENCE);
    }
}
