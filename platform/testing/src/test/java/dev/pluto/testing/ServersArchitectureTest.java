package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The architecture test of {@code platform/servers}, which cannot have it there: the rules stand on the servers. */
class ServersArchitectureTest {
    @TestFactory
    Stream<DynamicTest> followTheRulesOfTheHouse() {
        JavaClasses servers = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.pluto.servers");
        assertThat(servers).isNotEmpty();
        Path sources = Path.of("../servers/src/main/java");
        assertThat(sources).isDirectory();
        return Stream.concat(
                Stream.of(
                        DynamicTest.dynamicTest(
                                "methods are short",
                                () -> assertThat(SizeRules.longMethods(sources)).isEmpty()),
                        DynamicTest.dynamicTest(
                                "sources are short",
                                () -> assertThat(SizeRules.longSources(sources)).isEmpty())),
                ArchitectureRules.rules("dev.pluto.servers").stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getDescription(),
                                () -> rule.allowEmptyShould(true).check(servers))));
    }
}
