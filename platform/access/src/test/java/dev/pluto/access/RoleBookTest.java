package dev.pluto.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.access.GrantConditions.Hours;
import dev.pluto.access.RoleBook.Grant;
import dev.pluto.access.RoleBook.HouseRole;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleBookTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private final UUID anna = UUID.randomUUID();

    private RoleBook granted(String role, @Nullable Instant expiresAt, GrantConditions conditions) {
        return new RoleBook(
                7,
                List.of(
                        new HouseRole("night-shift", "support", List.of("deliveries:write")),
                        new HouseRole("orphan", "gone", List.of("tasks:read"))),
                List.of(new Grant(anna, role, expiresAt, conditions)));
    }

    @Test
    void ownRoleInheritsFromAShippedOne() {
        RoleBook book = granted("night-shift", null, GrantConditions.NONE);

        assertThat(book.permissions(anna, "night-shift", false, NOW).orElseThrow())
                .contains("deliveries:write", "users:list", "tasks:read")
                .doesNotContain("tasks:write", "account:read");
        assertThat(book.permissions(anna, "operator", false, NOW)).isEmpty();
        assertThat(book.permissions(UUID.randomUUID(), "night-shift", false, NOW))
                .isEmpty();
    }

    @Test
    void whatAParentThatIsNotActiveMayNobodyMay() {
        assertThat(granted("orphan", null, GrantConditions.NONE).permissionsOf("orphan"))
                .containsExactly("tasks:read");
        assertThat(granted("orphan", null, GrantConditions.NONE).permissionsOf("gone"))
                .isEmpty();
    }

    @Test
    void endsAtTheSecond() {
        RoleBook book = granted("support", NOW, GrantConditions.NONE);

        assertThat(book.permissions(anna, "support", false, NOW.minusMillis(1))).isPresent();
        assertThat(book.permissions(anna, "support", false, NOW)).isEmpty();
    }

    @Test
    void countsWithASecondFactorAloneWhereThatIsSaid() {
        RoleBook book = granted("support", null, new GrantConditions(true, null));

        assertThat(book.permissions(anna, "support", false, NOW)).isEmpty();
        assertThat(book.permissions(anna, "support", true, NOW)).isPresent();
    }

    /** 27 November 2026 is a Friday. Berlin is an hour ahead of UTC in November and two in July. */
    @ParameterizedTest
    @CsvSource({
        "08:00, 18:00, 2026-11-27T06:59:59Z, false",
        "08:00, 18:00, 2026-11-27T07:00:00Z, true",
        "08:00, 18:00, 2026-11-27T16:59:59Z, true",
        "08:00, 18:00, 2026-11-27T17:00:00Z, false",
        "08:00, 18:00, 2026-11-28T10:00:00Z, false",
        "08:00, 18:00, 2026-07-24T06:00:00Z, true",
        "22:00, 06:00, 2026-11-27T20:59:59Z, false",
        "22:00, 06:00, 2026-11-27T21:00:00Z, true",
        "22:00, 06:00, 2026-11-28T04:59:59Z, true",
        "22:00, 06:00, 2026-11-28T05:00:00Z, false",
        "22:00, 06:00, 2026-11-27T04:00:00Z, false"
    })
    void countsInItsHoursOnTheClockOfThePlace(String from, String until, Instant moment, boolean expected) {
        Hours hours = new Hours(from, until, "Europe/Berlin", Set.of(DayOfWeek.FRIDAY));
        RoleBook book = granted("support", null, new GrantConditions(null, hours));

        assertThat(book.permissions(anna, "support", false, moment).isPresent()).isEqualTo(expected);
    }

    @Test
    void isTheSameBookWhenItIsRead() {
        RoleBook book =
                granted("night-shift", NOW, new GrantConditions(true, new Hours("08:00", "18:00", "UTC", Set.of())));

        assertThat(RoleBook.read(book.text())).isEqualTo(book);
        assertThatThrownBy(() -> RoleBook.read("[]")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesACircle() {
        RoleBook book = new RoleBook(
                1,
                List.of(new HouseRole("one", "other", List.of()), new HouseRole("other", "one", List.of())),
                List.of());

        assertThatThrownBy(() -> book.permissionsOf("one")).hasMessageContaining("circle");
    }

    @Test
    void namesOfTheHouseAreNobodysElse() {
        assertThat(List.of("person", "user", "service", "support", "operator", "admin", "granted"))
                .allMatch(RoleBook::isReserved);
        assertThat(RoleBook.isReserved("night-shift")).isFalse();
        assertThat(granted("orphan", null, GrantConditions.NONE).isRole("user")).isFalse();
    }
}
