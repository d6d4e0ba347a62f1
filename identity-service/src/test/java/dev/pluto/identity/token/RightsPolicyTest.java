package dev.pluto.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsPolicyTest {

    private static final Clients.Client MESSAGING = new Clients.Client(
            "messaging",
            Set.of("service"),
            Map.of("pluto-memory", Set.of("memory:recall"), "pluto-identity", Set.of("profile:read", "profile:write")));
    private static final Clients.Client SCHEDULER = new Clients.Client("scheduler", Set.of("service"), Map.of());
    private static final Clients.Client OPERATOR = new Clients.Client("anna", Set.of("operator"), Map.of());

    private final RightsPolicy policy = new RightsPolicy(false);
    private final RightsPolicy transition = new RightsPolicy(true);

    @Test
    void givesAServiceWhatItAsksForAndNoMore() {
        assertThat(policy.decide(MESSAGING, asked("pluto-identity", "profile:read")))
                .isEqualTo(new Rights(List.of("pluto-identity"), Set.of("service"), Set.of("profile:read")));
        assertThat(policy.decide(MESSAGING, asked("pluto-identity", "profile:write profile:read"))
                        .scope())
                .isEqualTo("profile:read profile:write");
    }

    @Test
    void refusesAnAudienceThatIsNotTheClients() {
        for (String audience : List.of("pluto-scheduler", "pluto", "pluto-messaging", "PLUTO-MEMORY", "")) {
            refused(policy, MESSAGING, asked(audience, "memory:recall"), "invalid_target");
        }
        refused(policy, SCHEDULER, asked("pluto-identity", "identity:activate"), "invalid_target");
        refused(policy, OPERATOR, asked("pluto-identity", ""), "invalid_target");
    }

    @Test
    void refusesAScopeThatIsNotTheClientsThere() {
        for (String scope : List.of(
                "",
                " ",
                "*",
                "profile:*",
                "memory:recall",
                "profile:read identity:activate",
                "profile:read  profile:write",
                "Profile:read",
                "profile:read\tprofile:write")) {
            refused(policy, MESSAGING, asked("pluto-identity", scope), "invalid_scope");
        }
        refused(policy, OPERATOR, asked("", "profile:read"), "invalid_scope");
    }

    @Test
    void givesNothingToAServiceThatAsksForNothing() {
        refused(policy, MESSAGING, asked("", ""), "invalid_target");
        refused(policy, SCHEDULER, asked("", ""), "invalid_target");
    }

    @Test
    void givesAnOperatorTheirRolesForAllOfPluto() {
        Rights roles = new Rights(List.of("pluto"), Set.of("operator"), Set.of());

        assertThat(policy.decide(OPERATOR, asked("", ""))).isEqualTo(roles);
        assertThat(policy.decide(OPERATOR, asked("pluto", ""))).isEqualTo(roles);
        assertThat(transition.decide(OPERATOR, asked("", ""))).isEqualTo(roles);
    }

    @Test
    void givesReplicasOfTheReleaseBeforeWhatBothReleasesTakeWhileThatIsOn() {
        assertThat(transition.decide(MESSAGING, asked("", "")))
                .isEqualTo(new Rights(
                        List.of("pluto", "pluto-identity", "pluto-memory"),
                        Set.of("service"),
                        Set.of("profile:read", "profile:write", "memory:recall")));
        assertThat(transition.decide(SCHEDULER, asked("", "")))
                .isEqualTo(new Rights(List.of("pluto"), Set.of("service"), Set.of()));
        refused(transition, MESSAGING, asked("", "memory:recall"), "invalid_target");
        refused(transition, MESSAGING, asked("pluto-memory", ""), "invalid_scope");
        assertThat(transition.decide(MESSAGING, asked("pluto-memory", "memory:recall")))
                .isEqualTo(policy.decide(MESSAGING, asked("pluto-memory", "memory:recall")));
    }

    @Test
    void takesNoParameterTwice() {
        List<String> grant = List.of("client_credentials");
        for (List<List<String>> asked : List.of(
                List.of(List.of("client_credentials", "client_credentials"), List.<String>of(), List.<String>of()),
                List.of(grant, List.of("pluto-memory", "pluto-identity"), List.<String>of()),
                List.of(grant, List.of("pluto-memory"), List.of("memory:recall", "memory:recall")))) {
            assertThatThrownBy(() -> TokenRequest.of(asked.get(0), asked.get(1), asked.get(2)))
                    .hasMessage("invalid_request");
        }
    }

    private static TokenRequest asked(String audience, String scope) {
        return TokenRequest.of(List.of("client_credentials"), List.of(audience), List.of(scope));
    }

    private static void refused(RightsPolicy policy, Clients.Client client, TokenRequest asked, String error) {
        assertThatThrownBy(() -> policy.decide(client, asked)).as("%s", asked).hasMessage(error);
    }
}
