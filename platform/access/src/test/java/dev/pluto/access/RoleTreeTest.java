package dev.pluto.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.access.RoleTree.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTreeTest {

    @Test
    void hasItsOwnPermissionsAndThoseOfAllItInheritsFrom() {
        RoleTree tree = RoleTree.read(List.of(
                "# said of nobody",
                "",
                "guest     may       rooms:read",
                "porter    inherits  guest",
                "porter    may       doors:open bags:carry",
                "porter    may       rooms:clean",
                "manager   inherits  porter",
                "manager   may"));

        assertThat(tree.names()).containsExactlyInAnyOrder("guest", "porter", "manager");
        assertThat(tree.permissionsOf(Set.of("guest"))).containsExactly("rooms:read");
        assertThat(tree.permissionsOf(Set.of("manager")))
                .containsExactlyInAnyOrder("rooms:read", "rooms:clean", "doors:open", "bags:carry");
    }

    @Test
    void aRoleNobodyKnowsMayNothing() {
        RoleTree tree = RoleTree.read(List.of("guest may rooms:read"));

        assertThat(tree.permissionsOf(Set.of())).isEmpty();
        assertThat(tree.permissionsOf(Set.of("thief"))).isEmpty();
        assertThat(tree.permissionsOf(Set.of("thief", "guest"))).containsExactly("rooms:read");
    }

    @Test
    void inheritsTheSameTwiceWithoutHarm() {
        RoleTree tree = new RoleTree(Map.of(
                "a", new Role(Set.of("b", "c"), Set.of()),
                "b", new Role(Set.of("d"), Set.of("b:x")),
                "c", new Role(Set.of("d"), Set.of("c:x")),
                "d", new Role(Set.of(), Set.of("d:x"))));

        assertThat(tree.permissionsOf(Set.of("a"))).containsExactlyInAnyOrder("b:x", "c:x", "d:x");
    }

    @Test
    void refusesRolesThatInheritInACircle() {
        Map<String, Role> circle = Map.of(
                "a", new Role(Set.of("b"), Set.of()),
                "b", new Role(Set.of("c"), Set.of()),
                "c", new Role(Set.of("a"), Set.of()));

        assertThatThrownBy(() -> new RoleTree(circle)).hasMessageContaining("circle");
        assertThatThrownBy(() -> new RoleTree(Map.of("a", new Role(Set.of("a"), Set.of()))))
                .hasMessageContaining("circle");
    }

    @Test
    void refusesAParentThatIsNotThereAndLinesThatSayNothing() {
        assertThatThrownBy(() -> RoleTree.read(List.of("porter inherits guest")))
                .hasMessageContaining("no role guest");
        for (String line : List.of("porter", "porter has doors:open", "porter can")) {
            assertThatThrownBy(() -> RoleTree.read(List.of(line))).hasMessageContaining(line);
        }
    }
}
