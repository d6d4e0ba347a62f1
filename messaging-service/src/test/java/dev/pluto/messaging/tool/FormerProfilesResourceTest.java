package dev.pluto.messaging.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.people.Profile;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormerProfilesResourceTest extends ToolTest {

    @Inject
    Transactions transactions;

    @Inject
    PersonKeys keys;

    @Inject
    RowByRow rowByRow;

    private final UUID deed = UUID.randomUUID();
    private final Profile first = named("Ada");
    private final Profile later = named("Bea");

    @Test
    void knowsHowItWasWhenADeedWasFirstTriedOnEveryReplica() {
        assertThat(of(replica().before(deed, first))).isEqualTo(first);
        assertThat(of(replica().before(deed, later))).isEqualTo(first);
        assertThat(of(replica().before(UUID.randomUUID(), later))).isEqualTo(later);
    }

    @Test
    void tellsNobodyHowSomebodyElsesWas() {
        of(replica().before(deed, first));
        Profile other = Profile.unknown(UUID.randomUUID());

        assertThat(of(replica().before(deed, other))).isEqualTo(other);
    }

    private FormerProfiles replica() {
        return new FormerProfiles(transactions, keys, rowByRow);
    }

    private Profile named(String name) {
        var style = new Profile.Style(true, "casual", "short", List.of("on it"), "friendly", 0.5, 0.3);
        return new Profile(personId, number, name, "en-GB", "Europe/London", "active", style, Map.of("a", true));
    }
}
