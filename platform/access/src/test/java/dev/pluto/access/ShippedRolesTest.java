package dev.pluto.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedRolesTest {

    @Test
    void saysOfEachPermissionWhoHasItAndNamesNoOther() {
        assertThat(ShippedRoles.TREE.permissionsOf(ShippedRoles.TREE.names()))
                .containsExactlyInAnyOrderElementsOf(words(Permissions.class));
    }

    @Test
    void noPermissionOfPeopleIsAScopeOfServices() {
        assertThat(words(Permissions.class)).doesNotContainAnyElementsOf(words(Scopes.class));
    }

    @Test
    void shipsTheRolesOfTheHouse() {
        assertThat(ShippedRoles.TREE.names())
                .containsExactlyInAnyOrder("user", "support", "operator", "admin", "service");
        assertThat(ShippedRoles.TREE.permissionsOf(Set.of("service"))).isEmpty();
        assertThat(may(Roles.OPERATOR)).containsAll(may(Roles.SUPPORT));
        assertThat(may(Roles.ADMIN)).containsAll(may(Roles.OPERATOR));
    }

    @Test
    void supportLooksAndChangesNothing() {
        assertThat(may(Roles.SUPPORT)).allMatch(word -> word.matches(".*:(read|list|search)"));
    }

    @Test
    void aPersonMayWhatAUserMay() {
        assertThat(may(Roles.PERSON)).isEqualTo(ShippedRoles.TREE.permissionsOf(Set.of(Roles.USER)));
        assertThat(may(Roles.USER)).isEmpty(); // is no group
    }

    @Test
    void whoWorksForPlutoHasNothingOfWhatAPersonMayWithTheirOwn() {
        assertThat(ShippedRoles.permissionsOf(Set.of(Roles.PERSON, Roles.OPERATOR)))
                .isEqualTo(may(Roles.OPERATOR))
                .doesNotContain(Permissions.PROFILES_WRITE, Permissions.PASSWORD_CHANGE);
        assertThat(ShippedRoles.permissionsOf(Set.of(Roles.SUPPORT, Roles.OPERATOR)))
                .isEqualTo(may(Roles.OPERATOR));
    }

    @Test
    void othersMayNothing() {
        assertThat(ShippedRoles.permissionsOf(Set.of())).isEmpty();
        assertThat(may(Roles.SERVICE)).isEmpty();
        assertThat(may("root")).isEmpty();
    }

    private static Set<String> may(String group) {
        return ShippedRoles.permissionsOf(Set.of(group));
    }

    private static Set<String> words(Class<?> constants) {
        return Arrays.stream(constants.getFields())
                .map(ShippedRolesTest::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String word(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
