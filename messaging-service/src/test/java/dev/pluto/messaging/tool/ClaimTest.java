package dev.pluto.messaging.tool;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.pluto.messaging.tool.Outcome.Done;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That nobody but a tool can say that something was done. */
class ClaimTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.pluto.messaging");

    static Stream<Class<?>> kindsOfDone() {
        return Arrays.stream(Done.class.getPermittedSubclasses());
    }

    @Test
    void onlyToolsMakeAnEffect() {
        assertThat(Modifier.isFinal(Effect.class.getModifiers())).isTrue();
        assertThat(Effect.class.getDeclaredConstructors())
                .allSatisfy(constructor -> assertThat(constructor.getModifiers() & ~Modifier.FINAL)
                        .as("package-private")
                        .isZero());
        assertThat(Effect.class.getDeclaredMethods())
                .filteredOn(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .isEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.pluto.messaging.tool")
                .should()
                .callConstructorWhere(makes("an effect", Effect.class))
                .check(MAIN);
    }

    @Test
    void onlyToolsSayThatSomethingWasDone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.pluto.messaging.tool")
                .should()
                .callConstructorWhere(makes("something done", Done.class))
                .because("an effect of one deed would vouch for another")
                .check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("kindsOfDone")
    void whateverWasDoneNeedsAnEffect(Class<?> done) {
        Class<?>[] parts = Arrays.stream(done.getRecordComponents())
                .map(part -> part.getType())
                .toArray(Class<?>[]::new);
        assertThat(parts[0]).isEqualTo(Effect.class);
        Object[] nothing =
                Arrays.stream(parts).map(part -> part == int.class ? 1 : null).toArray();

        assertThatThrownBy(() -> {
                    Constructor<?> constructor = done.getDeclaredConstructor(parts);
                    constructor.newInstance(nothing);
                })
                .hasCauseInstanceOf(NullPointerException.class);
    }

    private static DescribedPredicate<JavaConstructorCall> makes(String what, Class<?> type) {
        return DescribedPredicate.describe(
                "makes " + what, call -> call.getTargetOwner().isAssignableTo(type));
    }
}
