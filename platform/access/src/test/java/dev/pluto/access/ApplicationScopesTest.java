package dev.pluto.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationScopesTest {

    private static final Set<String> A_PERSONS = ShippedRoles.permissionsOf(Set.of(Roles.PERSON));

    @Test
    void openNothingBeyondWhatAPersonMay() {
        assertThat(ApplicationScopes.permissionsOf(ApplicationScopes.all()))
                .isNotEmpty()
                .isSubsetOf(A_PERSONS);
    }

    @Test
    void leaveWhatLetsThePersonInToThePersonAlone() {
        assertThat(ApplicationScopes.permissionsOf(ApplicationScopes.all()))
                .doesNotContain(
                        Permissions.ACCOUNT_CHANGE,
                        Permissions.PASSWORD_CHANGE,
                        Permissions.FACTORS_MANAGE,
                        Permissions.SESSIONS_MANAGE,
                        Permissions.SECURITY_MANAGE,
                        Permissions.TRAIL_READ);
    }

    @Test
    void eachOpensItsOwnAndIsSaidInWords() {
        assertThat(ApplicationScopes.permissionsOf(List.of(ApplicationScopes.OPENID)))
                .isEmpty();
        assertThat(ApplicationScopes.permissionsOf(List.of("profile")))
                .containsExactly(Permissions.ACCOUNT_READ, Permissions.PROFILES_READ);
        assertThat(ApplicationScopes.permissionsOf(List.of("memories:read", "tasks:write")))
                .containsExactly(Permissions.MEMORIES_READ, Permissions.TASKS_WRITE);
        assertThat(ApplicationScopes.all())
                .allSatisfy(scope -> assertThat(ApplicationScopes.wordsOf(scope).orElseThrow())
                        .isNotBlank());
    }

    @Test
    void noneIsAScopeOfServicesNorOpensWhatIsNotNamed() {
        assertThat(ApplicationScopes.all()).doesNotContain(Scopes.MEMORY_READ, Scopes.PROFILE_READ, Scopes.TASK_READ);
        assertThat(ApplicationScopes.permissionsOf(
                        List.of(Scopes.MEMORY_READ, "password:change", "sessions:manage", "admin", "")))
                .isEmpty();
        assertThat(ApplicationScopes.wordsOf("password:change")).isEmpty();
    }
}
